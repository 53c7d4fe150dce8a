/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup compat
 * @brief Legacy view console_putc, from console_write.
 */
#include <compat/legacy.h>

hgi_status hgi_legacy_console_putc(uint32_t character) {
  const uint8_t byte = (uint8_t)character;

  return character > UINT8_MAX ? HGI_E_INVALID : hgi_provider_console_write(&byte, 1, NULL);
}
