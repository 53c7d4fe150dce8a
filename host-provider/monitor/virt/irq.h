/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Interrupts of a guest with several CPUs: each CPU has those that wait there in a place of
 * its own, which no other can change. What concerns another CPU is done there, after a kick.
 */
#ifndef HGI_MONITOR_VIRT_IRQ_H
#define HGI_MONITOR_VIRT_IRQ_H

#include <common/machine.h>
#include <monitor/provider/facts.h>

/** @brief ::hgi_console_holder: no CPU. */
#define HGI_NOBODY UINT32_MAX

/** @brief The CPU that has the console's interrupt, the only one that can go to any. */
extern uint32_t hgi_console_holder;

/** @brief Whether it is the timer's: by the guest's number, which need not be the machine's. */
static inline bool hgi_irq_is_timer(const struct hgi_virtual_irq *irq) {
  return irq->number == hgi_provider_facts.timer_irq;
}

/** @brief Whether it is the console's, likewise. */
static inline bool hgi_irq_is_console(const struct hgi_virtual_irq *irq) {
  return irq->number == hgi_provider_facts.console_irq;
}

/** @brief The machine's part of hgi_machine_irq_ready: whether there is room on this CPU. */
bool hgi_virq_room(const struct hgi_virtual_irq *irq);
/** @brief The machine's part of hgi_machine_irq_withdraw, of what no other CPU has. */
bool hgi_virq_withdraw(const struct hgi_virtual_irq *irq);

#endif
