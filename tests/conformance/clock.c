/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Assertions on clocks.
 */
#include <conformance/assert.h>

#define READS     2000u
#define SECOND    UINT64_C(1000000000)
#define BOOT_MAX  (600u * SECOND)
#define WRAP_NS   (UINT64_C(4294967296) * US)
#define WRAP_STEP (1000u * SECOND)
#define CALLS_MAX 1000000u

void us32_forward(void) {
  uint32_t last = 0, now = 0, moved = 0;

  WANT(hgi_try.clock_us32(&last) == HGI_OK);
  for (uint32_t i = 0; i < READS; i++) {
    WANT(hgi_try.clock_us32(&now) == HGI_OK);
    WANT(now - last < UINT32_MAX / 2u);
    moved += now - last;
    last = now;
  }
  WANT(moved > 0);
}

/* By a shim of clock_ns that is all that there is to see; by the host's own it is much. */
void us32_agrees(void) {
  for (uint32_t i = 0; i < 20u; i++) {
    const uint64_t before = hgi_ops.clock_ns() / 1000u;
    uint32_t us = 0;

    WANT(hgi_try.clock_us32(&us) == HGI_OK);

    const uint64_t after = hgi_ops.clock_ns() / 1000u;

    WANT(us - (uint32_t)before <= (uint32_t)(after - before));
    hgi_wait(30u * US);
  }
}

void ns_forward(void) {
  const uint64_t start = hgi_try.clock_ns();
  uint64_t last = start;

  for (uint32_t i = 0; i < READS; i++) {
    const uint64_t now = hgi_try.clock_ns();

    WANT(now >= last);
    last = now;
  }
  WANT(last > start);
}

/* Ticks to nanoseconds without overflow: the times are short. */
static uint64_t counter_ns(uint64_t ticks, uint64_t frequency) {
  return ticks / frequency * SECOND + ticks % frequency * SECOND / frequency;
}

void ns_counter(void) {
  const uint64_t frequency = hgi_host_header()->clock_frequency;
  uint64_t begin_before, begin_after, end_before, end_after;

  if (frequency == 0 || !hgi_conform_arch_counter(&begin_before))
    SKIP("the guest may read no counter");

  const uint64_t begin = hgi_try.clock_ns();

  hgi_conform_arch_counter(&begin_after);
  do
    hgi_conform_arch_counter(&end_before);
  while (counter_ns(end_before - begin_after, frequency) < 2u * MS);

  const uint64_t end = hgi_try.clock_ns();

  hgi_conform_arch_counter(&end_after);
  /* Between the reads nearest and those farthest, and a step of a coarse clock. */
  WANT(end - begin + 2u * US >= counter_ns(end_before - begin_after, frequency));
  WANT(end - begin <= counter_ns(end_after - begin_before, frequency) + 2u * US);
}

void ns_resolution(void) {
  uint64_t last = hgi_try.clock_ns();
  uint64_t least = UINT64_MAX;

  if (hgi_host_header()->clock_frequency < 4000000u)
    SKIP("the machine's counter is not much finer than 1 us");
  for (uint32_t i = 0; i < READS; i++) {
    const uint64_t now =
        hgi_ops.clock_ns(); /* not guarded: a guarded call may take a microsecond */

    if (now > last && now - last < least)
      least = now - last;
    last = now;
  }
  WANT(least < 1000u);
}

void ns_boot(void) {
  WANT(hgi_try.clock_ns() < BOOT_MAX);
}

/* In steps of less than a round of 32 bits of microseconds: what is read once in each is right. */
void ns_past_wrap(void) {
  uint64_t now = hgi_try.clock_ns();
  const uint64_t end = now + WRAP_NS + WRAP_STEP;

  if (hgi_word("past-wrap") == NULL)
    SKIP("it takes 72 minutes, and nobody asks for it by the word past-wrap");
  NEEDS_HOST(idle);
  if (!hgi_has_deadlines())
    return;
  hgi_ops.irq_attach(hgi_timer());
  while (now < end) {
    const uint64_t next = now + WRAP_STEP;

    WANT(hgi_ops.timer_set_deadline(next) == HGI_OK);
    for (uint32_t i = 0; i < CALLS_MAX && hgi_claim() != hgi_timer(); i++)
      hgi_ops.idle();

    const uint64_t then = hgi_try.clock_ns();

    if (!WANT(then >= next && then - next < SECOND))
      return;
    now = then;
  }
}

static volatile uint64_t in_irq;

static void read_in_irq(void) {
  in_irq = hgi_try.clock_ns();
}

void ns_interrupt(void) {
  for (uint32_t i = 0; i < 20u; i++) {
    const uint64_t before = hgi_try.clock_ns();

    if (!WANT(hgi_run_in_irq(read_in_irq)))
      return;
    WANT(in_irq >= before);
    WANT(hgi_try.clock_ns() >= in_irq);
  }
}
