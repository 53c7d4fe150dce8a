/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The guest's interrupts, in its shared page: claimed and completed without a trap.
 */
#include <guest.h>

#include <common/irq.h>
#include <monitor/monitor.h>
#include <machine_facts.h>

static bool line; /* the deadline has passed, and none was set since */

static struct hgi_upcall_page *page(void) {
  return (struct hgi_upcall_page *)(void *)hgi_guest_shared_pages[0];
}

static uint32_t bit_of(const struct hgi_virtual_irq *irq) {
  return irq->number == HGI_IRQ_CONSOLE ? HGI_BIT_CONSOLE : irq->number;
}

/* One in service is not delivered again before its end. */
static void bring(uint32_t bit) {
  const bool busy = (page()->active & hgi_bits_beside(bit)) != 0;
  hgi_bits_set(busy ? &page()->again : &page()->shared.irq_pending, HGI_BIT(bit));
}

static bool take(uint32_t bit) {
  const uint32_t pending = hgi_bit_take(&page()->shared.irq_pending, bit);
  return hgi_bit_take(&page()->again, bit) || pending;
}

void hgi_virq_start(void) {
  line = false;
  hgi_machine_facts.page = (uint32_t)(uintptr_t)hgi_guest_shared_pages;
  page()->last_entry = HGI_ENTRY_NONE;
}

static void update_line(bool enabled) {
  if (line && enabled) {
    page()->lines |= HGI_BIT(HGI_BIT_DEADLINE);
    if ((page()->active & hgi_bits_beside(HGI_BIT_DEADLINE)) == 0) {
      bring(HGI_BIT_DEADLINE); /* else its end does it */
    }
  } else {
    page()->lines &= ~HGI_BIT(HGI_BIT_DEADLINE);
    take(HGI_BIT_DEADLINE);
  }
}

void hgi_virq_deadline(struct hgi_partition *partition, bool up) {
  const struct hgi_virtual_irq *irq = &hgi_own_cpu(partition)->timer_irq;
  line = up;
  update_line(irq->attached && !irq->masked);
}

void hgi_machine_irq_enable(struct hgi_partition *partition, const struct hgi_virtual_irq *irq,
                            bool enabled) {
  (void)partition;
  if (irq->number == HGI_IRQ_TIMER) {
    update_line(enabled);
  }
}

bool hgi_machine_irq_ready(struct hgi_partition *partition, const struct hgi_virtual_irq *irq) {
  (void)partition;
  (void)irq;
  return true;
}

void hgi_machine_irq_route(struct hgi_partition *partition, const struct hgi_virtual_irq *irq) {
  (void)partition;
  (void)irq;
}

bool hgi_machine_irq_elsewhere(struct hgi_partition *partition, const struct hgi_virtual_irq *irq) {
  (void)partition;
  (void)irq;
  return false;
}

bool hgi_machine_irq_withdraw(struct hgi_partition *partition, const struct hgi_virtual_irq *irq) {
  (void)partition;
  return take(bit_of(irq));
}

void hgi_machine_irq_raise(struct hgi_partition *partition, const struct hgi_virtual_irq *irq) {
  (void)partition;
  bring(bit_of(irq));
}

bool hgi_machine_irq_waits(struct hgi_partition *partition, const struct hgi_virtual_irq *irq) {
  const uint32_t waiting = page()->shared.irq_pending | page()->again;
  (void)partition;
  return (waiting & hgi_bits_beside(bit_of(irq))) != 0;
}
