/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Which CPU an interrupt waits on.
 */
#include <monitor/virt/irq.h>

uint32_t hgi_console_holder;

bool hgi_machine_irq_elsewhere(struct hgi_partition *partition, const struct hgi_virtual_irq *irq) {
  return hgi_irq_is_console(irq) && hgi_console_holder != HGI_NOBODY &&
         hgi_console_holder != hgi_machine_cpu(partition);
}

bool hgi_machine_irq_ready(struct hgi_partition *partition, const struct hgi_virtual_irq *irq) {
  if (hgi_machine_irq_elsewhere(partition, irq)) {
    hgi_machine_cpu_kick(partition, hgi_console_holder);
    return false;
  }
  if (irq->cpu != hgi_machine_cpu(partition)) {
    if (!hgi_irq_is_console(irq) || hgi_console_holder == HGI_NOBODY) {
      hgi_machine_cpu_kick(partition, irq->cpu);
    }
    return false; /* in service here still: its end tells */
  }
  return hgi_virq_room(irq);
}

bool hgi_machine_irq_withdraw(struct hgi_partition *partition, const struct hgi_virtual_irq *irq) {
  if (hgi_machine_irq_elsewhere(partition, irq)) {
    hgi_machine_cpu_kick(partition, hgi_console_holder);
    return false;
  }
  return hgi_virq_withdraw(irq);
}
