/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The provider of i386 hosts: runs in the guest, unprivileged, refers to nothing outside of
 * itself but the shared page.
 */
#include <monitor/provider/entries.h>
#include <monitor/provider/trap.h>

/* In the page of facts: see the linker scripts. */
volatile struct hgi_machine_facts hgi_machine_facts
    __attribute__((section(".facts"))) = {0, 0, 0, 0};

/* What provider_upcall.S has as numbers. */
HGI_ASSERT_MEMBER(struct hgi_machine_facts, page, 16, 4);
HGI_ASSERT_MEMBER(struct hgi_shared_page, irq_masked, 12, 4);
HGI_ASSERT_MEMBER(struct hgi_shared_page, irq_pending, 16, 4);
HGI_ASSERT(HGI_CALL_DELIVER == 0x100 && HGI_CALL_VECTOR == 0x48, "it delivers");

#define CLAIM_TRIES 32u

static inline uint64_t now(void) {
  return hgi_machine_facts.tsc_scale != 0 ? hgi_provider_now() : hgi_provider_call(HGI_CALL_CLOCK);
}

hgi_status hgi_provider_clock_us32(uint32_t *microseconds) {
  HGI_NOTE_CALL(clock_us32);
  if (microseconds == NULL) {
    return HGI_E_POINTER; /* all that can be noticed without a trap */
  }
  *microseconds = (uint32_t)hgi_divided(now(), HGI_NS_IN_US);
  return HGI_OK;
}

/* Not in service any more: what came meanwhile, or is up still, can be claimed. */
static void release(volatile struct hgi_upcall_page *page, uint32_t bit) {
  const uint32_t bits = hgi_bits_beside(bit);
  hgi_bits_clear(&page->active, bits);
  for (uint32_t i = 0; i <= HGI_BIT_CONSOLE; i++) {
    if ((bits & HGI_BIT(i)) != 0 && hgi_bit_take(&page->again, i)) {
      hgi_bits_set(&page->shared.irq_pending, HGI_BIT(i));
    }
  }
  hgi_bits_set(&page->shared.irq_pending, page->lines & bits);
}

/* The host may take an interrupt back at any instruction, or bring another. */
static bool claim(volatile struct hgi_upcall_page *page, uint32_t bit) {
  const uint32_t beside = hgi_bits_beside(bit) & ~HGI_BIT(bit);
  hgi_bits_set(&page->active, hgi_bits_beside(bit));
  if (!hgi_bit_take(&page->shared.irq_pending, bit)) {
    release(page, bit);
    return false;
  }
  if (beside != 0 && hgi_bit_take(&page->shared.irq_pending, (uint32_t)__builtin_ctz(beside))) {
    hgi_bits_set(&page->again, beside);
  }
  page->order[page->depth % HGI_UPCALL_DEPTH] = (uint8_t)bit;
  page->depth++;
  return true;
}

uint32_t hgi_provider_irq_claim(void) {
  volatile struct hgi_upcall_page *page = hgi_provider_page();
  HGI_NOTE_CALL(irq_claim);
  for (uint32_t i = 0; i < CLAIM_TRIES; i++) {
    const uint32_t pending = page->shared.irq_pending;
    if (pending == 0) {
      break;
    }
    const uint32_t bit = (uint32_t)__builtin_ctz(pending);
    if (claim(page, bit)) {
      return hgi_bit_number(bit);
    }
  }
  return HGI_IRQ_NONE;
}

hgi_status hgi_provider_irq_complete(uint32_t irq) {
  volatile struct hgi_upcall_page *page = hgi_provider_page();
  HGI_NOTE_CALL(irq_complete);
  if (irq >= HGI_IRQ_COUNT) {
    return HGI_E_INVALID;
  }
  const uint32_t depth = page->depth;
  const uint32_t bit = page->order[(depth - 1) % HGI_UPCALL_DEPTH];
  if (depth == 0 || hgi_bit_number(bit) != irq) {
    return HGI_OK; /* not claimed, or not the last that was */
  }
  page->depth = depth - 1;
  release(page, bit);
  if (bit == HGI_BIT_CONSOLE) {
    hgi_provider_call(HGI_CALL_COMPLETED); /* a level whose line the host knows */
  }
  return HGI_OK;
}

hgi_status hgi_provider_upcall_set(uint64_t entry, uint64_t stack) {
  return TRAP2(upcall_set, entry, stack);
}

uint64_t hgi_provider_clock_ns(void) {
  HGI_NOTE_CALL(clock_ns);
  return now();
}

hgi_status hgi_provider_idle(void) {
  HGI_NOTE_CALL(idle);
  if (hgi_provider_page()->shared.irq_pending == 0) {
    hgi_provider_call(HGI_CALL_IDLE);
  }
  return HGI_OK;
}

hgi_status hgi_provider_timer_set_deadline(uint64_t deadline_ns) {
  return TRAP1(timer_set_deadline, deadline_ns);
}

uint32_t hgi_provider_irq_save(void) {
  volatile struct hgi_upcall_page *page = hgi_provider_page();
  HGI_NOTE_CALL(irq_save);
  /* An upcall between the two lines gives back what it found: 0. */
  const uint32_t state = page->shared.irq_masked;
  page->shared.irq_masked = 1;
  __asm__ volatile("" : : : "memory");
  return state;
}

void hgi_provider_irq_restore(uint32_t state) {
  volatile struct hgi_upcall_page *page = hgi_provider_page();
  HGI_NOTE_CALL(irq_restore);
  __asm__ volatile("" : : : "memory");
  page->shared.irq_masked = state;
  if (state == 0 && page->shared.irq_pending != 0) {
    hgi_provider_call(HGI_CALL_DELIVER);
  }
}

hgi_status hgi_provider_example_ticks(uint64_t *ticks) {
  if (!hgi_provider_result_in_ram(ticks, sizeof(*ticks))) {
    return HGI_E_POINTER;
  }
  *ticks = hgi_tsc();
  return HGI_OK;
}
