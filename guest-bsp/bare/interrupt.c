/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup bare
 * @brief Exercises timer and interrupts: 20 periodic and 20 deadline interrupts, masked and
 * unmasked.
 */
#include <bare/check.h>
#include <bare/ticks.h>
#include <bare/trap.h>

#define TICKS     20u
#define PERIOD_NS HGI_TICKS_PERIOD_NS

static void check_periodic(void) {
  uint64_t missed = UINT64_MAX;

  if (hgi_check_absent(HGI_ENTRY_timer_start_periodic))
    return;
  hgi_ticks.count = 0;
  hgi_ticks.use = HGI_TICKS_PERIODIC;
  const uint64_t start = hgi_ops.clock_ns();
  bool ok = hgi_ops.timer_start_periodic(PERIOD_NS / 1000u) == HGI_OK && hgi_ticks_wait(TICKS);
  const uint64_t took = hgi_ops.clock_ns() - start;

  hgi_check("timer_start_periodic 20 ticks", ok && took >= TICKS * PERIOD_NS);
  /* A machine under load may take the CPU away for longer than a period. */
  if (!hgi_check_absent(HGI_ENTRY_timer_missed))
    hgi_check("timer_missed",
              hgi_ops.timer_missed(&missed) == HGI_OK && missed <= took / PERIOD_NS - TICKS + 1u);
  if (!hgi_check_absent(HGI_ENTRY_timer_stop)) {
    ok = hgi_ops.timer_stop() == HGI_OK;
    hgi_ticks.count = 0;
    hgi_bare_wait(3 * PERIOD_NS);
    hgi_check("timer_stop", ok && hgi_ticks.count == 0);
  }
  hgi_check("timer_start_periodic too short",
            hgi_ops.timer_start_periodic(HGI_TIMER_PERIOD_MIN - 1u) == HGI_E_INVALID);
}

static void check_deadlines(void) {
  if (hgi_check_absent(HGI_ENTRY_timer_set_deadline))
    return;
  hgi_ticks.count = 0;
  hgi_ticks.early = false;
  hgi_ticks.use = HGI_TICKS_MANY_DEADLINES;
  hgi_ticks.wanted = TICKS;
  hgi_ticks.deadline = hgi_ops.clock_ns() + PERIOD_NS;
  const bool ok = hgi_ops.timer_set_deadline(hgi_ticks.deadline) == HGI_OK && hgi_ticks_wait(TICKS);

  hgi_check("timer_set_deadline 20 deadlines", ok && !hgi_ticks.early);
  hgi_check("timer_set_deadline too far", hgi_ops.timer_set_deadline(UINT64_MAX) == HGI_E_INVALID);
  hgi_ticks.count = 0;
  hgi_ticks.use = HGI_TICKS_ONE_DEADLINE;
  hgi_ticks.deadline = 1;
  hgi_ops.timer_set_deadline(hgi_ticks.deadline);
  hgi_bare_wait(PERIOD_NS);
  hgi_check("timer_set_deadline in the past", hgi_ticks.count == 1);
}

bool hgi_bare_can_mask(void) {
  return !hgi_check_absent(HGI_ENTRY_irq_mask) && !hgi_check_absent(HGI_ENTRY_irq_unmask);
}

bool hgi_bare_can_mask_attached(void) {
  return hgi_bare_can_mask() && hgi_slot_binding(HGI_ENTRY_irq_mask) == HGI_BINDING_HOST;
}

/* Has a deadline pass that must not be delivered. @return whether it was not */
static bool deadline_is_held(void) {
  hgi_ticks.count = 0;
  hgi_ticks.use = HGI_TICKS_ONE_DEADLINE;
  hgi_ticks.deadline = hgi_ops.clock_ns() + PERIOD_NS;

  const bool ok = hgi_ops.timer_set_deadline(hgi_ticks.deadline) == HGI_OK;

  hgi_bare_wait(2 * PERIOD_NS);
  return ok && hgi_ticks.count == 0;
}

/* An interrupt that comes while masked is not delivered, and not lost. */
static void check_masking(void) {
  const uint32_t irq = hgi_host_header()->timer_irq;
  bool ok = true;

  if (hgi_slot_binding(HGI_ENTRY_timer_set_deadline) == HGI_BINDING_ABSENT) {
    hgi_print("bare: no deadlines to mask, going on without\n");
    return;
  }
  if (hgi_bare_can_mask()) {
    ok = hgi_ops.irq_mask(irq) == HGI_OK && deadline_is_held() && hgi_ops.irq_unmask(irq) == HGI_OK;
    hgi_check("irq_mask and irq_unmask", ok && hgi_ticks_wait(1));
  }

  const uint32_t state = hgi_ops.irq_save();

  ok = deadline_is_held();
  hgi_ops.irq_restore(state);
  hgi_check("irq_save and irq_restore", ok && hgi_ticks_wait(1));
  hgi_check("no interrupt was early", !hgi_ticks.early);
}

void hgi_bare_interrupts(void) {
  const uint32_t irq = hgi_host_header()->timer_irq;

  hgi_check("irq_claim nothing", hgi_ops.irq_claim() == HGI_IRQ_NONE);
  hgi_check("irq_attach", hgi_ops.irq_attach(irq) == HGI_OK &&
                              hgi_ops.irq_attach(HGI_IRQ_COUNT) == HGI_E_INVALID &&
                              hgi_ops.irq_attach(HGI_IRQ_COUNT - 1u) == HGI_E_NOT_FOUND);
  if (!hgi_check_absent(HGI_ENTRY_upcall_set))
    hgi_check("upcall_set", hgi_ops.upcall_set(0, 8) == HGI_E_INVALID);
  else
    hgi_check("upcall_set stub", hgi_ops.upcall_set(0, 0) == HGI_E_ABSENT);
  hgi_trap_enable();
  check_periodic();
  check_deadlines();
  check_masking();
  hgi_bare_raise();
  if (!hgi_check_absent(HGI_ENTRY_irq_detach))
    hgi_check("irq_detach", hgi_ops.irq_detach(irq) == HGI_OK);
  hgi_check("no stray interrupts", hgi_ticks.strays == 0);
}
