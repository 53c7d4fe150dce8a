/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup compat
 * @brief Shim irq_mask from irq_detach, which keeps pending edges too. Lost: HGI_E_STATE.
 */
#include <compat/shims.h>
#include <negotiate/ops.h>

HGI_SHIM(irq_mask, irq_mask, .needs = {HGI_ON(irq_detach)}, .twin = HGI_ON(irq_unmask),
         .loses = HGI_LOSES_ERROR, .contexts = HGI_IN_BOOT | HGI_IN_TASK | HGI_IN_ISR);

hgi_status hgi_shim_irq_mask(uint32_t irq) {
  return hgi_ops.irq_detach(irq);
}
