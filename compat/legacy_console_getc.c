/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup compat
 * @brief Legacy view console_getc, from console_read.
 */
#include <compat/legacy.h>

hgi_status hgi_legacy_console_getc(uint8_t *character) {
  uint32_t taken = 0;

  return hgi_provider_console_read(character, 1, &taken);
}
