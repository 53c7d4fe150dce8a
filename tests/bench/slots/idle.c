/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief For a guest that takes no interrupt: what its trap entry calls.
 */
#include <bare/trap.h>
#include <negotiate/ops.h>

void hgi_trap_claimed(uint32_t irq) {
  if (irq != HGI_IRQ_NONE)
    hgi_ops.irq_complete(irq);
}
