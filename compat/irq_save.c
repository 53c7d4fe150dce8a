/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup compat
 * @brief Shim irq_save from the CPU's own mask, which a privileged guest may use. Lost: nothing.
 */
#include <compat/shims.h>
#include <negotiate/arch.h>

HGI_SHIM(irq_save, irq_save, .twin = HGI_ON(irq_restore), .loses = HGI_LOSES_NOTHING,
         .contexts = HGI_IN_BOOT | HGI_IN_TASK | HGI_IN_ISR);

uint32_t hgi_shim_irq_save(void) {
  return hgi_arch_irq_save();
}
