/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup compat
 * @brief Shim idle from nothing: returns at once, as the contract allows. Lost: power.
 */
#include <compat/shims.h>

hgi_status hgi_shim_idle(void) {
  return HGI_OK;
}
