/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Interrupt and timer services. The contracts are in hgi/slots_1_0.h to slots_1_3.h.
 */
#include <common/services.h>

#include <common/irq.h>
#include <common/timer.h>

hgi_status hgi_service_irq_attach(struct hgi_partition *partition, const uint64_t *arguments) {
  return hgi_irq_attach(partition, (uint32_t)arguments[0]);
}

hgi_status hgi_service_irq_detach(struct hgi_partition *partition, const uint64_t *arguments) {
  return hgi_irq_detach(partition, (uint32_t)arguments[0]);
}

hgi_status hgi_service_irq_mask(struct hgi_partition *partition, const uint64_t *arguments) {
  return hgi_irq_mask(partition, (uint32_t)arguments[0], true);
}

hgi_status hgi_service_irq_unmask(struct hgi_partition *partition, const uint64_t *arguments) {
  return hgi_irq_mask(partition, (uint32_t)arguments[0], false);
}

hgi_status hgi_service_upcall_set(struct hgi_partition *partition, const uint64_t *arguments) {
  const uint64_t entry = arguments[0];
  const uint64_t stack = arguments[1];
  struct hgi_cpu *cpu = hgi_own_cpu(partition);
  if (stack % HGI_UPCALL_STACK_ALIGNMENT != 0) {
    return HGI_E_INVALID;
  }
  /* The stack ends there: its last byte is the one before. */
  if ((entry != 0 && !hgi_guest_writable(partition, entry, 1)) ||
      (stack != 0 && !hgi_guest_writable(partition, stack - 1, 1))) {
    return HGI_E_POINTER;
  }
  cpu->upcall_entry = entry;
  cpu->upcall_stack = stack;
  return HGI_OK;
}

hgi_status hgi_service_irq_raise(struct hgi_partition *partition, const uint64_t *arguments) {
  return hgi_irq_raise(partition, (uint32_t)arguments[0]);
}

hgi_status hgi_service_irq_pending(struct hgi_partition *partition, const uint64_t *arguments) {
  bool pending;
  hgi_status status = hgi_irq_pending(partition, (uint32_t)arguments[0], &pending);
  if (status == HGI_OK && !hgi_guest_writable(partition, arguments[1], sizeof(uint32_t))) {
    status = HGI_E_POINTER;
  }
  if (status == HGI_OK) {
    const uint32_t value = pending;
    hgi_machine_write(partition, arguments[1], &value, sizeof(value));
  }
  return status;
}

hgi_status hgi_service_timer_start_periodic(struct hgi_partition *partition,
                                            const uint64_t *arguments) {
  return hgi_timer_start(partition, (uint32_t)arguments[0]);
}

hgi_status hgi_service_timer_stop(struct hgi_partition *partition, const uint64_t *arguments) {
  (void)arguments;
  hgi_timer_stop(partition);
  return HGI_OK;
}

hgi_status hgi_service_timer_set_deadline(struct hgi_partition *partition,
                                          const uint64_t *arguments) {
  return hgi_timer_deadline(partition, arguments[0]);
}

hgi_status hgi_service_timer_missed(struct hgi_partition *partition, const uint64_t *arguments) {
  if (!hgi_guest_writable(partition, arguments[0], sizeof(uint64_t))) {
    return HGI_E_POINTER;
  }
  hgi_machine_write(partition, arguments[0], &hgi_own_cpu(partition)->timer.missed,
                    sizeof(uint64_t));
  return HGI_OK;
}
