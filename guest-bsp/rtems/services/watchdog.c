/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup rtems
 * @brief The guest's watchdog.
 */
#include <bsp/hgi-watchdog.h>
#include <negotiate/ops.h>
#include "status.h"

/* What feeding sets again; 0 if stopped. */
static uint64_t timeout;

/* Interrupts are off: the host and the timeout kept here would differ if a handler came between. */
static rtems_status_code set(uint64_t timeout_ns) {
  hgi_status status = HGI_E_ABSENT;

  if (hgi_slot_binding(HGI_ENTRY_watchdog_set) != HGI_BINDING_ABSENT)
    status = hgi_ops.watchdog_set(timeout_ns);
  if (status == HGI_OK)
    timeout = timeout_ns;
  return hgi_rtems_status(status, RTEMS_IO_ERROR, RTEMS_INVALID_NUMBER);
}

/* For the host 0 stops it, which nobody means who calls start. */
rtems_status_code hgi_watchdog_start(uint64_t timeout_ns) {
  if (timeout_ns == 0)
    return RTEMS_INVALID_NUMBER;

  const uint32_t state = hgi_ops.irq_save();
  const rtems_status_code status = set(timeout_ns);

  hgi_ops.irq_restore(state);
  return status;
}

rtems_status_code hgi_watchdog_feed(void) {
  const uint32_t state = hgi_ops.irq_save();
  rtems_status_code status = RTEMS_INCORRECT_STATE;

  if (timeout != 0)
    status = set(timeout);
  else if (hgi_slot_binding(HGI_ENTRY_watchdog_set) == HGI_BINDING_ABSENT)
    status = RTEMS_NOT_IMPLEMENTED;
  hgi_ops.irq_restore(state);
  return status;
}

rtems_status_code hgi_watchdog_stop(void) {
  const uint32_t state = hgi_ops.irq_save();
  const rtems_status_code status = set(0);

  hgi_ops.irq_restore(state);
  return status;
}
