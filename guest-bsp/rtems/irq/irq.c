/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup rtems
 * @brief The interrupt controller behind rtems_interrupt_handler_install: claim, serve, complete.
 *
 * RTEMS' generic support enables a vector when its first handler is in place, and never before.
 * Vectors are HGI's interrupt numbers.
 */
#include <bsp/hgi.h>
#include <bsp/irq-generic.h>
#include <negotiate/ops.h>

#ifdef RTEMS_SMP
#error "the HGI BSP is for one processor, and wants an RTEMS without RTEMS_SMP"
#endif

/* Called by RTEMS' interrupt entry, which has no header for it. */
void bsp_interrupt_dispatch(void);

#define WORD(vector) ((vector) / 32u)
#define BIT(vector)  (UINT32_C(1) << ((vector) % 32u))

static uint32_t attached[(BSP_INTERRUPT_VECTOR_COUNT + 31u) / 32u];
static uint32_t enabled[(BSP_INTERRUPT_VECTOR_COUNT + 31u) / 32u];

void bsp_interrupt_facility_initialize(void) {
  hgi_rtems_arch_interrupts();
}

/* Several may wait when one is taken: with a cheap claim a loop saves the exceptions. */
void bsp_interrupt_dispatch(void) {
  for (uint32_t irq = hgi_ops.irq_claim(); irq != HGI_IRQ_NONE; irq = hgi_ops.irq_claim()) {
    bsp_interrupt_handler_dispatch(irq);
    hgi_ops.irq_complete(irq);
  }
  hgi_console_flush();
}

/* The first time it is routed, too; a number that the guest doesn't have is unsatisfied. */
rtems_status_code bsp_interrupt_vector_enable(rtems_vector_number vector) {
  const uint32_t state = hgi_ops.irq_save();
  hgi_status status;

  if ((attached[WORD(vector)] & BIT(vector)) == 0)
    status = hgi_ops.irq_attach(vector);
  else
    status = hgi_ops.irq_unmask(vector);
  if (status == HGI_OK) {
    attached[WORD(vector)] |= BIT(vector);
    enabled[WORD(vector)] |= BIT(vector);
  }
  hgi_ops.irq_restore(state);
  return status == HGI_OK ? RTEMS_SUCCESSFUL : RTEMS_UNSATISFIED;
}

/* Masked, not detached: an edge that comes meanwhile is kept. */
rtems_status_code bsp_interrupt_vector_disable(rtems_vector_number vector) {
  const uint32_t state = hgi_ops.irq_save();
  hgi_status status = HGI_OK;

  if ((attached[WORD(vector)] & BIT(vector)) != 0)
    status = hgi_ops.irq_mask(vector);
  if (status == HGI_OK)
    enabled[WORD(vector)] &= ~BIT(vector);
  hgi_ops.irq_restore(state);
  return status == HGI_OK ? RTEMS_SUCCESSFUL : RTEMS_UNSATISFIED;
}

rtems_status_code bsp_interrupt_vector_is_enabled(rtems_vector_number vector, bool *is_enabled) {
  *is_enabled = (enabled[WORD(vector)] & BIT(vector)) != 0;
  return RTEMS_SUCCESSFUL;
}
