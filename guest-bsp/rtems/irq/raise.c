/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup rtems
 * @brief Raised and pending interrupts, where the host has entries for them, and what a vector can.
 *
 * Both want the vector attached, which it is from its first handler on; before, and for a number
 * that the guest doesn't have, they are unsatisfied.
 */
#include <bsp/irq-generic.h>
#include <negotiate/ops.h>

static bool bound(uint32_t entry) {
  return hgi_slot_binding(entry) != HGI_BINDING_ABSENT;
}

rtems_status_code bsp_interrupt_is_pending(rtems_vector_number vector, bool *pending) {
  uint32_t is_pending = 0;

  *pending = false;
  if (!bound(HGI_ENTRY_irq_pending) || hgi_ops.irq_pending(vector, &is_pending) != HGI_OK)
    return RTEMS_UNSATISFIED;
  *pending = is_pending != 0;
  return RTEMS_SUCCESSFUL;
}

rtems_status_code bsp_interrupt_raise(rtems_vector_number vector) {
  if (!bound(HGI_ENTRY_irq_raise) || hgi_ops.irq_raise(vector) != HGI_OK)
    return RTEMS_UNSATISFIED;
  return RTEMS_SUCCESSFUL;
}

/*
 * Whether the guest has an interrupt of that number irq_pending tells; without, only an attach
 * would: then RTEMS hears what may be. What isn't said here is false: clear and priority have no
 * entry, one CPU has no affinity.
 */
rtems_status_code bsp_interrupt_get_attributes(rtems_vector_number vector,
                                               rtems_interrupt_attributes *attributes) {
  const bool known = bound(HGI_ENTRY_irq_pending);
  uint32_t pending;
  const bool maybe = !known || hgi_ops.irq_pending(vector, &pending) != HGI_E_NOT_FOUND;

  attributes->is_maskable = true;
  attributes->can_enable = known && maybe;
  attributes->maybe_enable = maybe;
  attributes->maybe_disable = maybe && bound(HGI_ENTRY_irq_mask);
  attributes->can_disable = known && attributes->maybe_disable;
  attributes->can_raise = maybe && bound(HGI_ENTRY_irq_raise);
  attributes->can_raise_on = attributes->can_raise;
  attributes->trigger_signal = RTEMS_INTERRUPT_UNSPECIFIED_SIGNAL;
  return RTEMS_SUCCESSFUL;
}
