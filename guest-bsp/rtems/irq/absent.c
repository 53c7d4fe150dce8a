/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup rtems
 * @brief What RTEMS can ask of an interrupt controller and the host table has no entry for.
 */
#include <bsp/irq-generic.h>

rtems_status_code bsp_interrupt_clear(rtems_vector_number vector) {
  (void)vector;
  return RTEMS_UNSATISFIED;
}

rtems_status_code bsp_interrupt_set_priority(rtems_vector_number vector, uint32_t priority) {
  (void)vector;
  (void)priority;
  return RTEMS_UNSATISFIED;
}

rtems_status_code bsp_interrupt_get_priority(rtems_vector_number vector, uint32_t *priority) {
  (void)vector;
  (void)priority;
  return RTEMS_UNSATISFIED;
}
