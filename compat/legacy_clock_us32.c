/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup compat
 * @brief Legacy view clock_us32, from clock_ns.
 */
#include <compat/legacy.h>

hgi_status hgi_legacy_clock_us32(uint32_t *microseconds) {
  if (microseconds == NULL)
    return HGI_E_POINTER;
  *microseconds = (uint32_t)(hgi_provider_clock_ns() / 1000u);
  return HGI_OK;
}
