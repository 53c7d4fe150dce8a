/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup compat
 * @brief Shim irq_mask from irq_detach, which keeps pending edges too. Lost: HGI_E_STATE.
 */
#include <compat/shims.h>
#include <negotiate/ops.h>

hgi_status hgi_shim_irq_mask(uint32_t irq) {
  return hgi_ops.irq_detach(irq);
}
