/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup compat
 * @brief Shim shutdown from halt. Lost: reset, which returns HGI_E_HOST, and the reason.
 */
#include <compat/shims.h>
#include <negotiate/ops.h>

hgi_status hgi_shim_shutdown(uint32_t kind, uint32_t reason, uint32_t status) {
  if (kind > HGI_SHUTDOWN_RESET || reason > HGI_SHUTDOWN_MAINTENANCE ||
      status > (kind == HGI_SHUTDOWN_HALT ? HGI_EXIT_STATUS_MAX : 0))
    return HGI_E_INVALID;
  if (kind == HGI_SHUTDOWN_RESET)
    return HGI_E_HOST;
  return hgi_ops.halt(status);
}
