/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup bare
 * @brief Claims and completes where a tick comes, at every place: none may be lost, nor wait for
 * the next one.
 *
 * Wants time that goes by instructions: a CPU that is taken away misses ticks.
 */
#include <bare/check.h>
#include <bare/storm.h>
#include <bare/ticks.h>
#include <bare/trap.h>

#define TICKS     400u
#define PERIOD_NS (HGI_TIMER_PERIOD_MIN * UINT64_C(1000))
#define AHEAD_NS  UINT64_C(2000) /* before a tick: delays reach from there to behind it */
#define IPI       1u

/* With interrupts masked, as the contract wants it; what comes meanwhile is taken by the handler.
 */
static void claim_once(bool ipis) {
  const uint32_t state = hgi_ops.irq_save();

  if (ipis)
    hgi_ops.ipi_send(0, IPI); /* claimed before a tick that waits */

  const uint32_t irq = hgi_ops.irq_claim();

  if (irq != HGI_IRQ_NONE)
    hgi_trap_claimed(irq);
  hgi_ops.irq_restore(state);
}

static void wait_until(uint64_t time) {
  struct hgi_wait wait = {.end = time};

  while (hgi_wait_goes_on(&wait))
    ;
}

/* One claim around each tick, a few instructions later each time. The tick comes without another.
 */
static bool claim_at_ticks(uint64_t start) {
  bool in_time = true;

  for (uint32_t tick = 1; tick <= TICKS; tick++) {
    const uint64_t due = start + tick * PERIOD_NS;

    wait_until(due - AHEAD_NS);
    for (volatile uint32_t i = 0; i < tick; i++)
      ;
    claim_once(false);
    wait_until(due + PERIOD_NS / 2u);
    in_time = in_time && hgi_ticks.count >= tick;
  }
  return in_time;
}

/* An IPI is claimed and completed all the time: what comes meanwhile is not written over. */
static bool claim_ipis(uint64_t start) {
  struct hgi_wait wait = {.end = start + TICKS * PERIOD_NS + PERIOD_NS / 2u};

  while (hgi_wait_goes_on(&wait))
    claim_once(true);
  return true;
}

static void check_ticks(const char *name, bool (*claim)(uint64_t start)) {
  uint64_t missed = 0;

  hgi_ticks.use = HGI_TICKS_PERIODIC;
  hgi_ticks.count = 0;

  const bool started = hgi_ops.timer_start_periodic(HGI_TIMER_PERIOD_MIN) == HGI_OK;
  const bool in_time = claim(hgi_ops.clock_ns());

  hgi_ops.timer_missed(&missed);
  hgi_ops.timer_stop();
  hgi_print("bare: ticks ");
  hgi_print_decimal(hgi_ticks.count);
  hgi_print(", missed ");
  hgi_print_decimal(missed);
  hgi_print("\n");
  hgi_check(name, started && in_time && missed == 0 && hgi_ticks.count == TICKS);
}

/* A deadline is not only never early. A shim's may be late. */
static void check_deadline(void) {
  if (hgi_slot_binding(HGI_ENTRY_timer_set_deadline) != HGI_BINDING_HOST)
    return;
  hgi_ticks.use = HGI_TICKS_ONE_DEADLINE;
  hgi_ticks.count = 0;
  hgi_ticks.deadline = hgi_ops.clock_ns() + PERIOD_NS;

  const uint64_t late = hgi_ticks.deadline + PERIOD_NS / 2u;
  const bool ok = hgi_ops.timer_set_deadline(hgi_ticks.deadline) == HGI_OK;

  wait_until(late);
  hgi_check("deadline in time", ok && hgi_ticks.count == 1 && !hgi_ticks.early);
}

void hgi_bare_claims(void) {
  if (hgi_check_absent(HGI_ENTRY_timer_start_periodic) || hgi_check_absent(HGI_ENTRY_timer_stop))
    return;

  const bool ipis = !hgi_check_absent(HGI_ENTRY_ipi_send) && hgi_ops.irq_attach(IPI) == HGI_OK;

  hgi_trap_enable();
  hgi_check("irq_attach", hgi_ops.irq_attach(hgi_host_header()->timer_irq) == HGI_OK);
  check_ticks("ticks around claims", claim_at_ticks);
  if (ipis)
    check_ticks("ticks between claims of IPIs", claim_ipis);
  check_deadline();
}
