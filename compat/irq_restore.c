/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup compat
 * @brief Shim irq_restore from the CPU's own mask, which a privileged guest may use. Lost: nothing.
 */
#include <compat/shims.h>
#include <negotiate/arch.h>

void hgi_shim_irq_restore(uint32_t state) {
  hgi_arch_irq_restore(state);
}
