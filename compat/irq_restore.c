/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup compat
 * @brief Shim irq_restore from the CPU's own mask, which a privileged guest may use. Lost: nothing.
 */
#include <compat/shims.h>
#include <negotiate/arch.h>

HGI_SHIM(irq_restore, irq_restore, .twin = HGI_ON(irq_save), .loses = HGI_LOSES_NOTHING,
         .contexts = HGI_IN_BOOT | HGI_IN_TASK | HGI_IN_ISR);

void hgi_shim_irq_restore(uint32_t state) {
  hgi_arch_irq_restore(state);
}
