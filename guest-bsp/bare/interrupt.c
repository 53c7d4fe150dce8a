/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup bare
 * @brief Exercises timer and interrupts: 20 periodic and 20 deadline interrupts, masked and
 * unmasked.
 */
#include <bare/check.h>
#include <bare/trap.h>

#define TICKS     20u
#define PERIOD_NS UINT64_C(1000000)
/* A bound on waiting: many times what the ticks take. */
#define PATIENCE_NS (UINT64_C(100) * TICKS * PERIOD_NS)

static volatile uint32_t ticks;
static volatile uint32_t strays;
static volatile enum { PERIODIC, ONE_DEADLINE, MANY_DEADLINES } timer_use;
static volatile bool early;
static uint64_t deadline;

/* The line stays up until it is set again: a handler that does not would be entered for ever. */
static void next_deadline(void) {
  early = early || hgi_ops.clock_ns() < deadline;
  deadline += PERIOD_NS;
  if (timer_use == MANY_DEADLINES && ticks < TICKS)
    hgi_ops.timer_set_deadline(deadline);
  else
    hgi_ops.timer_set_deadline(INT64_MAX);
}

void hgi_trap_claimed(uint32_t irq) {
  if (irq == hgi_host_header()->timer_irq) {
    ticks++;
    if (timer_use != PERIODIC)
      next_deadline();
  } else {
    strays++;
  }
  if (irq != HGI_IRQ_NONE)
    hgi_ops.irq_complete(irq);
}

/* Waits for a number of ticks, with idle as its contract wants it: look for work while masked. */
static bool wait_for(uint32_t wanted) {
  const uint64_t end = hgi_ops.clock_ns() + PATIENCE_NS;

  while (ticks < wanted && hgi_ops.clock_ns() < end) {
    const uint32_t state = hgi_ops.irq_save();

    if (ticks < wanted)
      hgi_ops.idle();
    hgi_ops.irq_restore(state);
  }
  return ticks >= wanted;
}

static void wait_ns(uint64_t ns) {
  const uint64_t end = hgi_ops.clock_ns() + ns;

  while (hgi_ops.clock_ns() < end)
    ;
}

static void check_periodic(void) {
  uint64_t missed = UINT64_MAX;

  if (hgi_check_absent(HGI_ENTRY_timer_start_periodic))
    return;
  ticks = 0;
  timer_use = PERIODIC;
  const uint64_t start = hgi_ops.clock_ns();
  bool ok = hgi_ops.timer_start_periodic(PERIOD_NS / 1000u) == HGI_OK && wait_for(TICKS);
  const uint64_t took = hgi_ops.clock_ns() - start;

  hgi_check("timer_start_periodic 20 ticks", ok && took >= TICKS * PERIOD_NS);
  /* A machine under load may take the CPU away for longer than a period. */
  if (!hgi_check_absent(HGI_ENTRY_timer_missed))
    hgi_check("timer_missed",
              hgi_ops.timer_missed(&missed) == HGI_OK && missed <= took / PERIOD_NS - TICKS + 1u);
  ok = hgi_ops.timer_stop() == HGI_OK;
  ticks = 0;
  wait_ns(3 * PERIOD_NS);
  hgi_check("timer_stop", ok && ticks == 0);
  hgi_check("timer_start_periodic too short",
            hgi_ops.timer_start_periodic(HGI_TIMER_PERIOD_MIN - 1u) == HGI_E_INVALID);
}

static void check_deadlines(void) {
  if (hgi_check_absent(HGI_ENTRY_timer_set_deadline))
    return;
  ticks = 0;
  early = false;
  timer_use = MANY_DEADLINES;
  deadline = hgi_ops.clock_ns() + PERIOD_NS;
  const bool ok = hgi_ops.timer_set_deadline(deadline) == HGI_OK && wait_for(TICKS);

  hgi_check("timer_set_deadline 20 deadlines", ok && !early);
  hgi_check("timer_set_deadline too far", hgi_ops.timer_set_deadline(UINT64_MAX) == HGI_E_INVALID);
  ticks = 0;
  timer_use = ONE_DEADLINE;
  deadline = 1;
  hgi_ops.timer_set_deadline(deadline);
  wait_ns(PERIOD_NS);
  hgi_check("timer_set_deadline in the past", ticks == 1);
}

/* An interrupt that comes while masked is not delivered, and not lost. */
static void check_masking(void) {
  const uint32_t irq = hgi_host_header()->timer_irq;
  bool ok = hgi_ops.irq_mask(irq) == HGI_OK;

  ticks = 0;
  timer_use = ONE_DEADLINE;
  deadline = hgi_ops.clock_ns() + PERIOD_NS;
  hgi_ops.timer_set_deadline(deadline);
  wait_ns(2 * PERIOD_NS);
  ok = ok && ticks == 0 && hgi_ops.irq_unmask(irq) == HGI_OK;
  hgi_check("irq_mask and irq_unmask", ok && wait_for(1));

  const uint32_t state = hgi_ops.irq_save();

  ticks = 0;
  deadline = hgi_ops.clock_ns() + PERIOD_NS;
  hgi_ops.timer_set_deadline(deadline);
  wait_ns(2 * PERIOD_NS);
  ok = ticks == 0;
  hgi_ops.irq_restore(state);
  hgi_check("irq_save and irq_restore", ok && wait_for(1));
  hgi_check("no interrupt was early", !early);
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
  hgi_check("irq_detach", hgi_ops.irq_detach(irq) == HGI_OK);
  hgi_check("no stray interrupts", strays == 0);
}
