/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup bare
 * @brief The handler of interrupts, and waiting for ticks.
 */
#include <bare/check.h>
#include <bare/smp.h>
#include <bare/storm.h>
#include <bare/ticks.h>
#include <bare/trap.h>

/* A bound on waiting: many times what the ticks take. */
#define PATIENCE_NS (UINT64_C(2000) * HGI_TICKS_PERIOD_NS)

volatile struct hgi_ticks hgi_ticks;

/* The line stays up until it is set again: a handler that does not would be entered for ever. */
static void next_deadline(void) {
  hgi_ticks.early = hgi_ticks.early || hgi_ops.clock_ns() < hgi_ticks.deadline;
  hgi_ticks.deadline += HGI_TICKS_PERIOD_NS;
  if (hgi_ticks.use == HGI_TICKS_MANY_DEADLINES && hgi_ticks.count < hgi_ticks.wanted)
    hgi_ops.timer_set_deadline(hgi_ticks.deadline);
  else
    hgi_ops.timer_set_deadline(INT64_MAX);
}

void hgi_trap_claimed(uint32_t irq) {
  hgi_storm_look(irq);
  if (hgi_bare_cpus_claimed(irq) || hgi_bare_move_claimed(irq) || hgi_bare_raise_claimed(irq) ||
      hgi_bare_console_claimed(irq)) {
    /* one of the exercises for several CPUs, or input */
  } else if (irq == hgi_host_header()->timer_irq) {
    hgi_ticks.count++;
    if (hgi_ticks.raise_again) {
      hgi_ticks.raise_again = false;
      hgi_ops.irq_raise(irq);
      if (hgi_ops.irq_claim() != HGI_IRQ_NONE) /* not before the first is completed */
        hgi_ticks.strays++;
    }
    if (hgi_ticks.use != HGI_TICKS_PERIODIC)
      next_deadline();
  } else {
    hgi_ticks.strays++;
  }
  if (irq != HGI_IRQ_NONE)
    hgi_ops.irq_complete(irq);
}

/* With idle as its contract wants it: look for work while masked. After a claim that was no tick's
 * none may come: nothing waits for it. */
bool hgi_ticks_wait(uint32_t wanted) {
  struct hgi_wait wait = {.end = hgi_ops.clock_ns() + PATIENCE_NS};

  while (hgi_ticks.count < wanted && hgi_ticks.strays == 0 && hgi_wait_goes_on(&wait)) {
    const uint32_t state = hgi_ops.irq_save();

    if (hgi_ticks.count < wanted && hgi_ticks.strays == 0)
      hgi_ops.idle();
    hgi_ops.irq_restore(state);
  }
  return hgi_ticks.count >= wanted;
}
