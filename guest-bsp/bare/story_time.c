/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup bare
 * @brief What tests/stories has the guest do with clock, ticks and interrupts.
 */
#include <bare/check.h>
#include <bare/ticks.h>
#include <bare/trap.h>

#define SECOND UINT64_C(1000000000)
/* Three rounds of 32 bits of microseconds, each of 4295 s, in steps that are shorter than one. */
#define STEPS   13u
#define STEP_NS (UINT64_C(1000) * SECOND)
#define TICKS   40u
/* Of the periodic timer; a host that starts its clock 100 of them before has its wrap in between.
 */
#define TICKS_OVER_WRAP 200u

void hgi_bare_past_wrap(void) {
  uint64_t last = hgi_ops.clock_ns();
  bool right = true;

  hgi_ops.irq_attach(hgi_host_header()->timer_irq);
  hgi_trap_enable();
  hgi_ticks.use = HGI_TICKS_ONE_DEADLINE;
  for (uint32_t i = 1; right && i <= STEPS; i++) {
    hgi_ticks.count = 0;
    hgi_ticks.deadline = i * STEP_NS;
    right = hgi_ops.timer_set_deadline(hgi_ticks.deadline) == HGI_OK && hgi_ticks_wait(1);

    const uint64_t now = hgi_ops.clock_ns();

    right = right && now >= last && now >= i * STEP_NS && now - i * STEP_NS < SECOND;
    last = now;
  }
  hgi_print("bare: the clock is at ");
  hgi_print_decimal(last / SECOND);
  hgi_print(" s\n");
  hgi_check("the clock past its wrap", right && !hgi_ticks.early);
}

/* The host counts the ticks, the clock tells how many are due: neither is made of the other. */
void hgi_bare_over_wrap(void) {
  const uint64_t start = hgi_ops.clock_ns();
  uint64_t last = start;
  bool right;

  hgi_ops.irq_attach(hgi_host_header()->timer_irq);
  hgi_trap_enable();
  hgi_ticks.use = HGI_TICKS_PERIODIC;
  hgi_ticks.count = 0;
  right = hgi_ops.timer_start_periodic(HGI_TICKS_PERIOD_NS / 1000u) == HGI_OK;
  for (uint32_t i = 1; right && i <= TICKS_OVER_WRAP; i++) {
    right = hgi_ticks_wait(i);

    const uint32_t state = hgi_ops.irq_save();
    const uint64_t now = hgi_ops.clock_ns();
    const uint64_t due = (now - start) / HGI_TICKS_PERIOD_NS;

    right = right && now > last && hgi_ticks.count <= due && hgi_ticks.count + 1u >= due;
    last = now;
    hgi_ops.irq_restore(state);
  }
  hgi_ops.irq_detach(hgi_host_header()->timer_irq);
  hgi_print("bare: the clock went from ");
  hgi_print_decimal(start / 1000u);
  hgi_print(" us to ");
  hgi_print_decimal(last / 1000u);
  hgi_print(" us\n");
  hgi_check("each tick at its time by the clock", right);
}

/* Every tick that was due was taken, or is counted as missed, or is the one that waits. */
void hgi_bare_all_ticks(void) {
  uint64_t missed = 0;

  hgi_ops.irq_attach(hgi_host_header()->timer_irq);
  hgi_trap_enable();
  hgi_ticks.use = HGI_TICKS_PERIODIC;
  hgi_ticks.count = 0;

  const uint64_t start = hgi_ops.clock_ns();
  const bool ran =
      hgi_ops.timer_start_periodic(HGI_TICKS_PERIOD_NS / 1000u) == HGI_OK && hgi_ticks_wait(TICKS);
  const uint32_t state = hgi_ops.irq_save();
  const uint64_t due = (hgi_ops.clock_ns() - start) / HGI_TICKS_PERIOD_NS;
  const bool told = hgi_ops.timer_missed(&missed) == HGI_OK;
  const uint64_t known = hgi_ticks.count + missed;

  hgi_ops.irq_restore(state);
  hgi_print("bare: ticks taken ");
  hgi_print_decimal(hgi_ticks.count);
  hgi_print(" missed ");
  hgi_print_decimal(missed);
  hgi_print(" due ");
  hgi_print_decimal(due);
  hgi_print("\n");
  hgi_check("ticks taken and missed are those that were due",
            ran && told && known <= due + 1u && known + 1u >= due);
}

static bool start_timer(void) {
  if (hgi_slot_binding(HGI_ENTRY_timer_start_periodic) != HGI_BINDING_ABSENT)
    return hgi_ops.timer_start_periodic(HGI_TICKS_PERIOD_NS / 1000u) == HGI_OK;
  hgi_ticks.deadline = 1; /* long past: the line comes up at once */
  return hgi_ops.timer_set_deadline(hgi_ticks.deadline) == HGI_OK;
}

/* The CPU takes interrupts, the timer runs and input waits, and nothing is attached. */
void hgi_bare_attach_late(void) {
  const bool periodic = hgi_slot_binding(HGI_ENTRY_timer_start_periodic) != HGI_BINDING_ABSENT;
  const uint32_t irq = hgi_host_header()->timer_irq;

  hgi_ticks.use = periodic ? HGI_TICKS_PERIODIC : HGI_TICKS_ONE_DEADLINE;
  hgi_ticks.count = 0;
  hgi_trap_enable();
  const bool started = start_timer();

  hgi_bare_wait(5u * HGI_TICKS_PERIOD_NS);
  hgi_check("no interrupt before it is attached",
            started && hgi_ticks.count == 0 && hgi_ticks.strays == 0);
  hgi_check("interrupts once it is attached",
            hgi_ops.irq_attach(irq) == HGI_OK && hgi_ticks_wait(1));
  hgi_ops.irq_detach(irq);
}
