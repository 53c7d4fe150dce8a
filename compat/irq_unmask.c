/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup compat
 * @brief Shim irq_unmask from irq_attach. Lost: HGI_E_STATE; it routes to the calling CPU.
 */
#include <compat/shims.h>
#include <negotiate/ops.h>

HGI_SHIM(irq_unmask, irq_unmask, .needs = {HGI_ON(irq_attach)}, .twin = HGI_ON(irq_mask),
         .loses = HGI_LOSES_ERROR, .contexts = HGI_IN_BOOT | HGI_IN_TASK | HGI_IN_ISR);

hgi_status hgi_shim_irq_unmask(uint32_t irq) {
  return hgi_ops.irq_attach(irq);
}
