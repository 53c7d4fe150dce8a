/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup bare
 * @brief Checks and numbers.
 */
#include <bare/check.h>

static uint32_t failures;

void hgi_check(const char *name, bool ok) {
  hgi_print("bare: check ");
  hgi_print(name);
  hgi_print(ok ? " ok\n" : " FAILED\n");
  if (!ok)
    failures++;
}

bool hgi_check_absent(uint32_t slot) {
  if (hgi_slot_binding(slot) != HGI_BINDING_ABSENT)
    return false;
  hgi_print("bare: check ");
  hgi_print(hgi_entry_name(slot));
  hgi_print(" absent\n");
  return true;
}

uint32_t hgi_check_failures(void) {
  return failures;
}

void hgi_print_decimal(uint64_t value) {
  char text[21];
  uint32_t at = sizeof text - 1u;

  text[at] = '\0';
  do {
    text[--at] = (char)('0' + value % 10u);
    value /= 10u;
  } while (value != 0);
  hgi_print(text + at);
}

void hgi_print_hexadecimal(uint64_t value) {
  char text[17];
  uint32_t at = sizeof text - 1u;

  text[at] = '\0';
  do {
    text[--at] = "0123456789abcdef"[value & 15u];
    value >>= 4;
  } while (value != 0);
  hgi_print("0x");
  hgi_print(text + at);
}
