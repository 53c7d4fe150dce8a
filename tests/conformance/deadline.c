/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Assertions on deadlines.
 */
#include <conformance/assert.h>

#define LATE_MAX    (50u * US)
#define NEAR        (20u * US)
#define FAR         (500u * US)
#define TIMES       8u
#define PATIENCE_NS (100u * MS)

static bool begin(void) {
  if (!hgi_has_deadlines())
    return false;
  hgi_ops.irq_attach(hgi_timer());
  return true;
}

/* Sets a deadline and claims until it is there. @return nanoseconds that it was late; the highest
 * number if it came early or not at all */
static uint64_t lateness(uint64_t away) {
  const uint64_t deadline = hgi_ops.clock_ns() + away;
  uint64_t now;

  if (!WANT(hgi_try.timer_set_deadline(deadline) == HGI_OK))
    return UINT64_MAX;
  do
    now = hgi_ops.clock_ns();
  while (hgi_claim() != hgi_timer() && now < deadline + PATIENCE_NS);
  now = hgi_ops.clock_ns();
  hgi_timer_quiet();
  if (hgi_slot_binding(HGI_ENTRY_clock_ns) == HGI_BINDING_SHIM)
    now += US - 1u; /* a coarse clock is behind the host's */
  return now >= deadline ? now - deadline : UINT64_MAX;
}

/* The best of some: a machine with other work to do may be late now and then. */
static uint64_t least_lateness(uint64_t away) {
  uint64_t least = UINT64_MAX;

  for (uint32_t i = 0; i < TIMES; i++) {
    const uint64_t late = lateness(away);

    least = late < least ? late : least;
  }
  return least;
}

void deadline_not_early(void) {
  if (!begin())
    return;
  for (uint32_t i = 0; i < TIMES; i++)
    WANT(lateness((130u + 37u * i) * US + i) != UINT64_MAX);
}

void deadline_near(void) {
  if (begin())
    WANT(least_lateness(NEAR) <= LATE_MAX);
}

void deadline_accurate(void) {
  if (begin())
    WANT(least_lateness(FAR) <= LATE_MAX);
}

void deadline_past(void) {
  if (!begin())
    return;
  hgi_wait(US);
  WANT(hgi_try.timer_set_deadline(1) == HGI_OK);
  WANT(hgi_claim() == hgi_timer());
  WANT(hgi_try.timer_set_deadline(0) == HGI_OK);
  WANT(hgi_claim() == hgi_timer());
}

static void leave_it(uint32_t irq) {
  (void)irq;
  if (hgi_taken_last == hgi_timer() && hgi_taken >= 5u)
    hgi_timer_quiet();
}

void deadline_stays(void) {
  const uint64_t end = hgi_ops.clock_ns() + PATIENCE_NS;

  if (!begin())
    return;
  hgi_taken = 0;
  hgi_in_irq = leave_it;
  WANT(hgi_try.timer_set_deadline(hgi_ops.clock_ns() + FAR) == HGI_OK);
  hgi_open();
  while (hgi_taken < 5u && hgi_ops.clock_ns() < end)
    ;
  hgi_close();
  WANT(hgi_taken >= 5u);
}

void deadline_replaced(void) {
  if (!begin())
    return;
  WANT(hgi_try.timer_set_deadline(hgi_ops.clock_ns() + FAR) == HGI_OK);
  WANT(hgi_try.timer_set_deadline(hgi_ops.clock_ns() + 4u * FAR) == HGI_OK);
  hgi_wait(2u * FAR);
  WANT(hgi_claim() == HGI_IRQ_NONE);
  hgi_wait(4u * FAR);
  WANT(hgi_claim() == hgi_timer());
}

void deadline_withdrawn(void) {
  if (!begin())
    return;
  WANT(hgi_try.timer_set_deadline(hgi_ops.clock_ns() + FAR) == HGI_OK);
  hgi_wait(2u * FAR);
  WANT(hgi_try.timer_set_deadline(INT64_MAX) == HGI_OK);
  WANT(hgi_claim() == HGI_IRQ_NONE);
}

void deadline_stops_periodic(void) {
  NEEDS(timer_start_periodic);
  if (!begin())
    return;
  hgi_ops.timer_start_periodic(100);
  WANT(hgi_try.timer_set_deadline(hgi_ops.clock_ns() + 4u * FAR) == HGI_OK);
  hgi_wait(FAR);
  WANT(hgi_claim() == HGI_IRQ_NONE);
}

void deadline_farthest(void) {
  if (!begin())
    return;
  WANT(hgi_try.timer_set_deadline(INT64_MAX) == HGI_OK);
  hgi_wait(FAR);
  WANT(hgi_claim() == HGI_IRQ_NONE);
}

void deadline_invalid(void) {
  WANT(hgi_try.timer_set_deadline((uint64_t)INT64_MAX + 1u) == HGI_E_INVALID);
  WANT(hgi_try.timer_set_deadline(UINT64_MAX) == HGI_E_INVALID);
}

void deadline_enable(void) {
  NEEDS(irq_detach);
  if (!begin())
    return;
  hgi_ops.irq_detach(hgi_timer());
  WANT(hgi_try.timer_set_deadline(hgi_ops.clock_ns() + FAR) == HGI_OK);
  hgi_wait(2u * FAR);
  WANT(hgi_claim() == HGI_IRQ_NONE);
  hgi_ops.irq_attach(hgi_timer());
  WANT(hgi_claim() == hgi_timer());
}

static volatile uint64_t next;
static volatile bool early;

static void set_next(uint32_t irq) {
  (void)irq;
  early = early || hgi_ops.clock_ns() < next;
  next += FAR;
  if (hgi_taken < 20u)
    hgi_try.timer_set_deadline(next);
  else
    hgi_timer_quiet();
}

void deadline_many(void) {
  const uint64_t end = hgi_ops.clock_ns() + PATIENCE_NS;

  if (!begin())
    return;
  hgi_taken = 0;
  early = false;
  next = hgi_ops.clock_ns() + FAR;
  hgi_in_irq = set_next;
  WANT(hgi_try.timer_set_deadline(next) == HGI_OK);
  hgi_open();
  while (hgi_taken < 20u && hgi_ops.clock_ns() < end)
    ;
  hgi_close();
  WANT(hgi_taken == 20u);
  WANT(!early);
}
