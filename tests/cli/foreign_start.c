/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief All of a foreign host that is not its note: somewhere to start.
 */
void _start(void);

void _start(void) {
  for (;;) {
  }
}
