/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup compat
 * @brief Shim idle from nothing: returns at once, as the contract allows. Lost: power.
 */
#include <compat/shims.h>

HGI_SHIM(idle, idle, .loses = HGI_LOSES_POWER, .contexts = HGI_IN_BOOT | HGI_IN_TASK);

hgi_status hgi_shim_idle(void) {
  return HGI_OK;
}
