/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The guest's interrupts, in each CPU's word: claimed and completed without a trap.
 *
 * A supervisor software interrupt tells the guest that one is due: it is the one that both the
 * monitor and the provider can set and clear. What concerns another CPU is done there, after a
 * kick.
 */
#include <devices.h>
#include <irq_word.h>
#include <machine_facts.h>

#include <common/irq.h>
#include <monitor/cpus.h>
#include <monitor/monitor.h>
#include <monitor/virt/irq.h>
#include <platform.h>
#include <registers.h>

#define CONSOLE HGI_BIT_CONSOLE
#define TIMER   HGI_BIT_TIMER

extern const uint8_t hgi_claim_begin[], hgi_claim_end[];
extern const uint8_t hgi_complete_begin[], hgi_complete_end[];

static uint32_t self(void) {
  return hgi_machine_cpu(NULL);
}

static volatile uint64_t *word_of(uint32_t cpu) {
  return (volatile uint64_t *)(uintptr_t)(hgi_guest_shared_pages[cpu] + HGI_IRQ_WORD);
}

static uint32_t bit_of(const struct hgi_virtual_irq *irq) {
  return hgi_irq_is_timer(irq) ? TIMER : hgi_irq_is_console(irq) ? CONSOLE : irq->number;
}

static uint64_t bit(uint32_t number, uint32_t field) {
  return UINT64_C(1) << (number + field);
}

static bool has(uint32_t cpu, uint32_t number, uint32_t field) {
  return (*word_of(cpu) & bit(number, field)) != 0;
}

static void put(uint32_t number, uint32_t field, bool set) {
  volatile uint64_t *word = word_of(self());
  *word = set ? *word | bit(number, field) : *word & ~bit(number, field);
}

void hgi_virq_start(void) {
  if (self() == 0) {
    hgi_console_holder = HGI_NOBODY;
  }
  *word_of(self()) = 0;
  hgi_provider_irq_facts.pages = (uintptr_t)hgi_guest_shared_pages;
  hgi_provider_irq_facts.many = hgi_monitor.cpus > 1;
}

static void begin_anew(const uint8_t *begin, const uint8_t *end) {
  uint64_t pc = HGI_READ(mepc);
  if (pc >= (uintptr_t)begin && pc < (uintptr_t)end) {
    HGI_WRITE(mepc, (uintptr_t)begin);
  }
}

void hgi_virq_enter(void) {
  begin_anew(hgi_claim_begin, hgi_claim_end);
  begin_anew(hgi_complete_begin, hgi_complete_end);
}

/* As the provider computes it: see irq_word.h. */
void hgi_virq_leave(void) {
  uint64_t word = *word_of(self());
  uint64_t active = word >> HGI_IRQ_ACTIVE;
  uint64_t open = (active & -active) - 1;
  uint64_t due = (word >> HGI_IRQ_PENDING | word >> HGI_IRQ_LEVEL) & (bit(HGI_IRQ_BITS, 0) - 1);
  if ((due & open) != 0) {
    HGI_SET(mip, HGI_SSI);
  } else {
    HGI_CLEAR(mip, HGI_SSI);
  }
}

bool hgi_virq_room(const struct hgi_virtual_irq *irq) {
  (void)irq;
  return true;
}

void hgi_machine_irq_route(struct hgi_partition *partition, const struct hgi_virtual_irq *irq) {
  (void)partition;
  hgi_plic_route(irq->cpu); /* nothing else can move */
}

bool hgi_virq_withdraw(const struct hgi_virtual_irq *irq) {
  bool waited = has(self(), bit_of(irq), HGI_IRQ_PENDING);
  put(bit_of(irq), HGI_IRQ_PENDING, false);
  if (hgi_irq_is_console(irq) && waited && !has(self(), CONSOLE, HGI_IRQ_ACTIVE)) {
    hgi_console_holder = HGI_NOBODY;
  }
  return waited;
}

void hgi_machine_irq_raise(struct hgi_partition *partition, const struct hgi_virtual_irq *irq) {
  (void)partition;
  if (hgi_irq_is_console(irq)) {
    hgi_console_holder = self();
  }
  put(bit_of(irq), HGI_IRQ_PENDING, true);
}

/* The word of another CPU may be read at any time: it is written as a whole. */
void hgi_arch_cpu_answer(void) {
}

bool hgi_machine_irq_waits(struct hgi_partition *partition, const struct hgi_virtual_irq *irq) {
  uint32_t cpu = hgi_machine_irq_elsewhere(partition, irq) ? hgi_console_holder : self();
  bool level = hgi_irq_is_timer(irq) && hgi_timers_line() && !has(cpu, TIMER, HGI_IRQ_ACTIVE);
  return level || has(cpu, bit_of(irq), HGI_IRQ_PENDING);
}

void hgi_virq_timer(struct hgi_partition *partition) {
  const struct hgi_virtual_irq *irq = &hgi_own_cpu(partition)->timer_irq;
  put(TIMER, HGI_IRQ_LEVEL, irq->attached && !irq->masked && hgi_timers_line());
}

void hgi_machine_irq_enable(struct hgi_partition *partition, const struct hgi_virtual_irq *irq,
                            bool enabled) {
  (void)enabled;
  if (hgi_irq_is_timer(irq)) {
    hgi_virq_timer(partition);
  }
}

void hgi_virq_completed(struct hgi_partition *partition) {
  if (!has(self(), CONSOLE, HGI_IRQ_PENDING) && !has(self(), CONSOLE, HGI_IRQ_ACTIVE) &&
      hgi_console_holder == self()) {
    hgi_console_holder = HGI_NOBODY;
  }
  hgi_irq_again(partition);
}
