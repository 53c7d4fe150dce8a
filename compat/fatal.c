/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup compat
 * @brief Shim fatal from console_write and halt: the guest prints. Lost: the host doesn't know why.
 */
#include <compat/shims.h>
#include <negotiate/ops.h>

HGI_SHIM(fatal, fatal, .needs = {HGI_ON(console_write), HGI_ON(halt)}, .loses = HGI_LOSES_KNOWLEDGE,
         .contexts = HGI_IN_BOOT | HGI_IN_TASK | HGI_IN_ISR);

hgi_status hgi_shim_fatal(const struct hgi_fatal *info) {
  const hgi_status status = hgi_shim_fatal_check(info);

  if (status != HGI_OK)
    return status;
  hgi_shim_fatal_print(info);
  return hgi_ops.halt(HGI_EXIT_STATUS_MAX);
}
