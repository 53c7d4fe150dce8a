/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup compat
 * @brief Shim shutdown from halt. Lost: reset, which returns HGI_E_HOST, and the reason.
 */
#include <compat/shims.h>
#include <negotiate/ops.h>

HGI_SHIM(shutdown, shutdown, .needs = {HGI_ON(halt)},
         .loses = HGI_LOSES_KNOWLEDGE | HGI_LOSES_REQUEST,
         .contexts = HGI_IN_BOOT | HGI_IN_TASK | HGI_IN_ISR);

hgi_status hgi_shim_shutdown(uint32_t kind, uint32_t reason, uint32_t status) {
  if (kind > HGI_SHUTDOWN_RESET || reason > HGI_SHUTDOWN_MAINTENANCE ||
      status > (kind == HGI_SHUTDOWN_HALT ? HGI_EXIT_STATUS_MAX : 0))
    return HGI_E_INVALID;
  if (kind == HGI_SHUTDOWN_RESET)
    return HGI_E_HOST;
  return hgi_ops.halt(status);
}
