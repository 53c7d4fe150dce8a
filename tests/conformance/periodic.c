/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Assertions on the periodic timer.
 */
#include <conformance/assert.h>

#define PERIOD_US 1000u
#define PERIOD_NS (PERIOD_US * US)
#define SHORT_US  200u
#define TICKS     60u

/* Whether the timer can be seen to tick. */
static bool attach(void) {
  if (hgi_timer() == HGI_IRQ_NONE || hgi_slot_binding(HGI_ENTRY_irq_attach) == HGI_BINDING_ABSENT ||
      hgi_slot_binding(HGI_ENTRY_irq_complete) == HGI_BINDING_ABSENT)
    hgi_skip("the timer has no interrupt");
  else
    hgi_ops.irq_attach(hgi_timer());
  return hgi_outcome_skipped() == NULL;
}

/* Claims until a tick is there. @return when */
static uint64_t tick_time(uint64_t patience) {
  const uint64_t end = hgi_ops.clock_ns() + patience;
  uint64_t now;

  do
    now = hgi_ops.clock_ns();
  while (hgi_claim() != hgi_timer() && now < end);
  return now;
}

/* The least that some ticks in a row are late; a machine that has other work may be late now and
 * then. */
static uint64_t least_late(uint64_t start, uint32_t first) {
  uint64_t least = UINT64_MAX;

  for (uint32_t i = first; i < first + TICKS; i++) {
    const uint64_t due = start + (uint64_t)i * SHORT_US * US;
    const uint64_t time = tick_time(20u * MS) + 2u * US; /* a coarse clock is behind */

    if (WANT(time >= due) && time - due < least)
      least = time - due;
  }
  return least;
}

void periodic_ticks(void) {
  if (!attach())
    return;

  const uint64_t start = hgi_ops.clock_ns();

  WANT(hgi_try.timer_start_periodic(SHORT_US) == HGI_OK);

  const uint64_t first = least_late(start, 1);

  least_late(start, 1u + TICKS);

  const uint64_t last = least_late(start, 1u + 2u * TICKS);

  WANT(first < 50u * US);
  WANT(last < first + 5u * US);
}

void periodic_no_burst(void) {
  if (!attach())
    return;
  WANT(hgi_try.timer_start_periodic(PERIOD_US) == HGI_OK);
  hgi_wait(5u * PERIOD_NS + PERIOD_NS / 2u);
  WANT(hgi_claim() == hgi_timer());
  WANT(hgi_claim() == HGI_IRQ_NONE);
}

void periodic_again(void) {
  if (!attach())
    return;
  WANT(hgi_try.timer_start_periodic(PERIOD_US) == HGI_OK);
  hgi_wait(PERIOD_NS + PERIOD_NS / 2u);
  WANT(hgi_try.timer_start_periodic(20u * PERIOD_US) == HGI_OK);
  WANT(hgi_claim() == HGI_IRQ_NONE);
}

void periodic_longest(void) {
  if (!attach())
    return;
  WANT(hgi_try.timer_start_periodic(UINT32_MAX) == HGI_OK);
  hgi_wait(2u * PERIOD_NS);
  WANT(hgi_claim() == HGI_IRQ_NONE);
}

void periodic_invalid(void) {
  WANT(hgi_try.timer_start_periodic(0) == HGI_E_INVALID);
  WANT(hgi_try.timer_start_periodic(1) == HGI_E_INVALID);
  WANT(hgi_try.timer_start_periodic(HGI_TIMER_PERIOD_MIN - 1u) == HGI_E_INVALID);
  WANT(hgi_try.timer_start_periodic(HGI_TIMER_PERIOD_MIN) == HGI_OK);
}

void periodic_enable(void) {
  NEEDS(irq_detach);
  if (!attach())
    return;
  hgi_ops.irq_detach(hgi_timer());
  WANT(hgi_try.timer_start_periodic(PERIOD_US) == HGI_OK);
  hgi_wait(2u * PERIOD_NS);
  WANT(hgi_claim() == HGI_IRQ_NONE);
}

void stop_periodic(void) {
  NEEDS(timer_start_periodic);
  if (!attach())
    return;
  hgi_ops.timer_start_periodic(PERIOD_US);
  WANT(hgi_try.timer_stop() == HGI_OK);
  hgi_wait(3u * PERIOD_NS);
  WANT(hgi_claim() == HGI_IRQ_NONE);
}

void stop_withdraws(void) {
  NEEDS(timer_start_periodic);
  if (!attach())
    return;
  hgi_ops.timer_start_periodic(PERIOD_US);
  hgi_wait(PERIOD_NS + PERIOD_NS / 2u);
  WANT(hgi_try.timer_stop() == HGI_OK);
  WANT(hgi_claim() == HGI_IRQ_NONE);
}

void stop_deadline(void) {
  if (!hgi_has_deadlines() || !attach())
    return;
  hgi_ops.timer_set_deadline(hgi_ops.clock_ns() + PERIOD_NS);
  WANT(hgi_try.timer_stop() == HGI_OK);
  hgi_wait(2u * PERIOD_NS);
  WANT(hgi_claim() == HGI_IRQ_NONE);
  hgi_ops.timer_set_deadline(hgi_ops.clock_ns() + PERIOD_NS / 2u);
  hgi_wait(PERIOD_NS);
  WANT(hgi_try.timer_stop() == HGI_OK);
  WANT(hgi_claim() == HGI_IRQ_NONE);
}

void stop_stopped(void) {
  WANT(hgi_try.timer_stop() == HGI_OK);
  WANT(hgi_try.timer_stop() == HGI_OK);
}

/* Ticks until now, and not one of them taken but the first that waits. */
static uint64_t missed_after(uint32_t periods) {
  uint64_t missed = UINT64_MAX;

  hgi_ops.timer_start_periodic(PERIOD_US);
  hgi_wait(periods * PERIOD_NS + PERIOD_NS / 2u);
  WANT(hgi_try.timer_missed(&missed) == HGI_OK);
  return missed;
}

void missed_counts(void) {
  NEEDS(timer_start_periodic);
  if (!attach())
    return;
  /* A machine with other work to do may be later than half a period: with -icount it never is. */
  WANT(missed_after(5) - 4u <= 1u);
  WANT(hgi_claim() == hgi_timer());
}

void missed_stays(void) {
  uint64_t again = 0;

  NEEDS(timer_start_periodic);
  if (!attach())
    return;

  const uint64_t missed = missed_after(5);

  WANT(hgi_try.timer_missed(&again) == HGI_OK);
  WANT(missed != 0 && again >= missed && again <= missed + 1u);
  WANT(missed_after(0) == 0);
}

void missed_withdrawn(void) {
  uint64_t missed = 0;

  NEEDS(timer_start_periodic);
  NEEDS(timer_stop);
  if (!attach())
    return;

  const uint64_t before = missed_after(1); /* one waits */

  WANT(hgi_ops.timer_stop() == HGI_OK);
  WANT(hgi_try.timer_missed(&missed) == HGI_OK);
  WANT(before <= 1u && missed == before + 1u);
}

void missed_pointer(void) {
  uint64_t *missed;

  EACH_BAD(missed, sizeof *missed)
  WANT(hgi_try.timer_missed(missed) == HGI_E_POINTER);
}
