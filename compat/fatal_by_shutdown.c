/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup compat
 * @brief Shim fatal from console_write and shutdown, for hosts since 2.0, which have no halt, that
 * leave fatal out. Lost: the host knows that it was an error, but not which; it takes two calls.
 */
#include <compat/shims.h>
#include <negotiate/ops.h>

HGI_SHIM(fatal_by_shutdown, fatal, .needs = {HGI_ON(console_write), HGI_ON(shutdown)},
         .loses = HGI_LOSES_SPEED | HGI_LOSES_KNOWLEDGE,
         .contexts = HGI_IN_BOOT | HGI_IN_TASK | HGI_IN_ISR);

hgi_status hgi_shim_fatal_by_shutdown(const struct hgi_fatal *info) {
  const hgi_status status = hgi_shim_fatal_check(info);

  if (status != HGI_OK)
    return status;
  hgi_shim_fatal_print(info);
  return hgi_ops.shutdown(HGI_SHUTDOWN_HALT, HGI_SHUTDOWN_ERROR, HGI_EXIT_STATUS_MAX);
}
