/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The provider of the monitor: runs in the guest in S-mode, refers to nothing outside of
 * itself. claim.S has irq_claim and irq_complete.
 */
#include <irq_word.h>
#include <machine_facts.h>
#include <monitor/counter.h>
#include <hgi/hgi.h>
#include <monitor/provider/entries.h>
#include <monitor/provider/facts.h>
#include <monitor/provider/trap.h>
#include <registers.h>

#define SSTATUS_SIE UINT64_C(2)

/* In a page of their own: see monitor.ld. */
volatile struct hgi_provider_clock hgi_provider_clock __attribute__((section(".facts"))) = {0, 1};
volatile struct hgi_provider_irq_facts hgi_provider_irq_facts
    __attribute__((section(".facts"))) = {0, 0};

/* What claim.S has of them, as numbers. */
HGI_ASSERT_MEMBER(struct hgi_provider_irq_facts, pages, 0, 8);
HGI_ASSERT_MEMBER(struct hgi_provider_irq_facts, many, 8, 4);
HGI_ASSERT_MEMBER(struct hgi_provider_facts, timer_irq, 16, 4);
HGI_ASSERT_MEMBER(struct hgi_provider_facts, console_irq, 20, 4);
HGI_ASSERT(sizeof(struct hgi_shared_page) <= HGI_IRQ_WORD, "the word is behind it");
HGI_ASSERT(HGI_SHARED_PAGE_SIZE == 1u << 12, "pages are told apart by a shift");
HGI_ASSERT(HGI_IRQ_COUNT == 1020 && HGI_E_INVALID == -2, "irq_complete returns it from there on");

static inline uint64_t now(uint64_t unit) {
  return hgi_ticks_to(HGI_READ(time) - hgi_provider_clock.zero, hgi_provider_clock.frequency, unit);
}

hgi_status hgi_provider_clock_us32(uint32_t *microseconds) {
  if (microseconds == NULL) {
    return HGI_E_POINTER; /* all that can be noticed without a trap */
  }
  *microseconds = (uint32_t)now(HGI_US);
  return HGI_OK;
}

uint64_t hgi_provider_clock_ns(void) {
  return now(HGI_NS);
}

hgi_status hgi_provider_idle(void) {
  HGI_BARRIER();
  __asm__ volatile("wfi" ::: "memory");
  return HGI_OK;
}

hgi_status hgi_provider_timer_set_deadline(uint64_t deadline_ns) {
  return TRAP1(timer_set_deadline, deadline_ns); /* the timers are machine mode's */
}

uint32_t hgi_provider_irq_save(void) {
  uint64_t state;
  __asm__ volatile("csrrci %0, sstatus, 2" : "=r"(state)::"memory");
  return (uint32_t)(state & SSTATUS_SIE);
}

void hgi_provider_irq_restore(uint32_t state) {
  HGI_CLEAR(sstatus, ~state & SSTATUS_SIE);
  HGI_SET(sstatus, state & SSTATUS_SIE);
}

hgi_status hgi_provider_example_ticks(uint64_t *ticks) {
  if (!hgi_provider_result_in_ram(ticks, sizeof(*ticks))) {
    return HGI_E_POINTER;
  }
  *ticks = HGI_READ(time) - hgi_provider_clock.zero;
  return HGI_OK;
}
