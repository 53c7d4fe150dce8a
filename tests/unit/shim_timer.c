/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Shim timer_set_deadline from timer_start_periodic: never early, as late as it says.
 */
#include <criterion/criterion.h>

#include <unit/fixture.h>
#include <unit/machine.h>

#define MINUTES_71 UINT64_C(4260000000000) /* the longest period, in ns */

static bool pending(void) {
  return hgi_inproc.irqs[0].pending;
}

static void boot(uint32_t version) {
  machine_boot(version);
  cr_assert_eq(hgi_ops.timer_set_deadline, hgi_shim_timer_set_deadline);
}

/* ns from now to the deadline, and the period in us that must be set for it. */
static const struct {
  uint64_t ns, period_us;
} cases[] = {
    {0, 100},
    {1, 100},
    {99999, 100},
    {100000, 100},
    {100001, 101},
    {100999, 101},
    {101000, 101},
    {101001, 102},
    {1000000, 1000},
    {UINT64_C(60000000000), 60000000},
    {MINUTES_71 - 1000, 4259999999},
    {MINUTES_71 - 999, 4260000000},
    {MINUTES_71, 4260000000},
    {MINUTES_71 + 1, 4260000000},
    {UINT64_C(1) << 62, 4260000000},
};

Test(timer, period) {
  static const uint32_t versions[] = {HGI_VERSION(1, 0), HGI_VERSION(1, 1)};

  for (uint32_t v = 0; v < COUNT_OF(versions); v++)
    for (uint32_t i = 0; i < COUNT_OF(cases); i++) {
      boot(versions[v]);
      hgi_inproc_advance(7);
      cr_expect_eq(hgi_ops.timer_set_deadline(7000 + cases[i].ns), HGI_OK);
      cr_expect_eq(hgi_inproc.period_us, cases[i].period_us, "case %u: %llu", i,
                   (unsigned long long)hgi_inproc.period_us);
    }
}

/* By the clock that the guest has, and whatever the time between two microseconds. */
Test(timer, never_early) {
  for (uint64_t start = 1000000; start < 1003000; start += 250)
    for (uint64_t ns = 99000; ns < 103000; ns += 333) {
      boot(HGI_ABI_FIRST);
      hgi_inproc.now_ns = start;
      hgi_ops.timer_set_deadline(start + ns);
      cr_expect_geq(hgi_inproc.due_ns / 1000 * 1000, start + ns, "in %u ns", (unsigned)ns);
      const uint64_t late = ns < 100000 ? 101000 : 2000;

      cr_expect_lt(hgi_inproc.due_ns, start + ns + late, "in %u ns", (unsigned)ns);
    }
}

Test(timer, past_deadline_fires_soon) {
  boot(HGI_ABI_FIRST);
  hgi_inproc_advance(1000000);
  cr_expect_eq(hgi_ops.timer_set_deadline(0), HGI_OK);
  cr_expect_not(pending());
  hgi_inproc_advance(100);
  cr_expect(pending());
}

Test(timer, range) {
  boot(HGI_ABI_FIRST);
  cr_expect_eq(hgi_ops.timer_set_deadline(INT64_MAX), HGI_OK);
  cr_expect_eq(hgi_inproc.timer_starts, 1);
  cr_expect_eq(hgi_ops.timer_set_deadline((uint64_t)INT64_MAX + 1), HGI_E_INVALID);
  cr_expect_eq(hgi_ops.timer_set_deadline(UINT64_MAX), HGI_E_INVALID);
  cr_expect_eq(hgi_inproc.timer_starts, 1, "an error changes nothing");
}

/* Until it is set again or stopped it comes again, as a level would. */
Test(timer, stays_until_set_or_stopped) {
  boot(HGI_ABI_FIRST);
  cr_expect_eq(hgi_ops.irq_attach(HGI_INPROC_TIMER_IRQ), HGI_OK);
  hgi_ops.timer_set_deadline(1000000);
  hgi_inproc_advance(999);
  cr_expect_eq(hgi_ops.irq_claim(), HGI_IRQ_NONE, "not early");
  hgi_inproc_advance(1);
  cr_expect_eq(hgi_ops.irq_claim(), HGI_INPROC_TIMER_IRQ);
  hgi_ops.irq_complete(HGI_INPROC_TIMER_IRQ);
  hgi_inproc_advance(1000);
  cr_expect_eq(hgi_ops.irq_claim(), HGI_INPROC_TIMER_IRQ, "again");
  hgi_ops.irq_complete(HGI_INPROC_TIMER_IRQ);
  hgi_ops.timer_set_deadline(UINT64_C(1000000000));
  hgi_inproc_advance(5000);
  cr_expect_eq(hgi_ops.irq_claim(), HGI_IRQ_NONE, "a new deadline replaces the old");
  cr_expect_eq(hgi_ops.timer_stop(), HGI_OK);
  hgi_inproc_advance(UINT64_C(10000000));
  cr_expect_eq(hgi_ops.irq_claim(), HGI_IRQ_NONE, "stopped");
}

/* The shim changes no interrupt enable. */
Test(timer, attaches_nothing) {
  boot(HGI_ABI_FIRST);
  hgi_ops.timer_set_deadline(1000000);
  cr_expect_not(hgi_inproc.irqs[0].attached);
  cr_expect_eq(hgi_inproc.cpu_masked, 1);
  hgi_ops.irq_attach(HGI_INPROC_TIMER_IRQ);
  hgi_ops.timer_set_deadline(2000000);
  cr_expect(hgi_inproc.irqs[0].attached);
}

Test(timer, deadline_past_the_clocks_wrap) {
  boot(HGI_ABI_FIRST);
  hgi_inproc.now_ns = (UINT64_C(4294967296) - 500) * 1000;
  cr_expect_eq(hgi_ops.timer_set_deadline(hgi_inproc.now_ns + 1000000), HGI_OK);
  cr_expect_eq(hgi_inproc.period_us, 1000);
  hgi_inproc_advance(1000);
  cr_expect(pending());
  cr_expect_geq(hgi_ops.clock_ns(), UINT64_C(4294967296500) * 1000 / 1000);
}

Test(idle, returns_at_once) {
  machine_boot(HGI_ABI_FIRST);
  cr_assert_eq(hgi_ops.idle, hgi_shim_idle);
  hgi_ops.timer_start_periodic(1000);
  cr_expect_eq(hgi_ops.idle(), HGI_OK);
  cr_expect_eq(hgi_inproc.now_ns, 0);
}
