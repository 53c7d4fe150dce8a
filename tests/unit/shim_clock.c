/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Shim clock_ns from clock_us32: past many wraps, and undisturbed by interrupts.
 */
#include <criterion/criterion.h>

#include <unit/fixture.h>
#include <unit/machine.h>

#define ROUND (UINT64_C(1) << 32) /* us after which clock_us32 wraps */
#define BACK  UINT64_C(10000000)  /* us by which a clock that goes back stands instead */

static void boot(void) {
  machine_boot(HGI_ABI_FIRST);
  cr_assert_eq(hgi_ops.clock_ns, hgi_shim_clock_ns);
}

Test(clock, microseconds_become_nanoseconds) {
  boot();
  cr_expect_eq(hgi_ops.clock_ns(), 0);
  hgi_inproc.now_ns = 1999;
  cr_expect_eq(hgi_ops.clock_ns(), 1000, "rounds down: never ahead");
  hgi_inproc_advance(1000000);
  cr_expect_eq(hgi_ops.clock_ns(), UINT64_C(1000001000));
  cr_expect_eq(hgi_ops.clock_ns(), UINT64_C(1000001000), "reading takes no time");
}

/* 71.6 minutes and on. */
Test(clock, each_side_of_the_wrap) {
  boot();
  for (uint64_t wrap = 1; wrap <= 5; wrap++)
    for (uint64_t us = wrap * ROUND - 2; us <= wrap * ROUND + 2; us++) {
      hgi_inproc.now_ns = us * 1000;
      cr_expect_eq(hgi_ops.clock_ns(), us * 1000, "%llu us", (unsigned long long)us);
      if (us == wrap * ROUND + 2) { /* half a round, so that the next wrap is seen */
        hgi_inproc.now_ns += ROUND / 2 * 1000;
        cr_expect_eq(hgi_ops.clock_ns(), hgi_inproc.now_ns);
      }
    }
}

/* Read once in 71 minutes, for days: monotonic, and right each time. */
Test(clock, read_once_a_round) {
  uint64_t last = 0;

  boot();
  for (uint32_t i = 0; i < 100; i++) {
    hgi_inproc_advance(ROUND - BACK - 1);
    const uint64_t now = hgi_ops.clock_ns();

    cr_expect_eq(now, hgi_inproc.now_ns);
    cr_expect_gt(now, last);
    last = now;
  }
}

/* Against its contract. A wrap would be 71 minutes too many; it stands until it has caught up. */
Test(clock, a_step_back_is_no_wrap) {
  static const uint64_t steps[] = {1, 1000, BACK};

  boot();
  hgi_inproc_advance(3 * ROUND / 2);
  hgi_ops.clock_ns();
  hgi_inproc_advance(ROUND / 2 + BACK / 2); /* just behind a wrap: a step goes to before it */
  for (uint32_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
    const uint64_t right = hgi_inproc.now_ns;

    hgi_ops.clock_ns();
    hgi_inproc.now_ns = right - steps[i] * 1000;
    cr_expect_eq(hgi_ops.clock_ns() % (ROUND * 1000), right % (ROUND * 1000));
    hgi_inproc.now_ns = right - 1000;
    cr_expect_eq(hgi_ops.clock_ns() % (ROUND * 1000), right % (ROUND * 1000));
    hgi_inproc.now_ns = right;
    cr_expect_eq(hgi_ops.clock_ns() % (ROUND * 1000), right % (ROUND * 1000));
    hgi_inproc_advance(1);
    cr_expect_eq(hgi_ops.clock_ns() % (ROUND * 1000), hgi_inproc.now_ns % (ROUND * 1000));
  }
}

/* Nobody reads the clock but in the tick of a deadline that is farther away than any period; the
 * tick is late. */
Test(clock, right_in_the_tick_of_the_farthest_deadline) {
  boot();
  cr_assert_eq(hgi_ops.timer_set_deadline, hgi_shim_timer_set_deadline);
  for (uint32_t i = 0; i < 100; i++) {
    const uint64_t before = hgi_inproc.now_ns;

    cr_assert_eq(hgi_ops.timer_set_deadline(INT64_MAX), HGI_OK);
    hgi_inproc_advance(hgi_inproc.period_us + BACK);
    cr_expect_eq(hgi_ops.clock_ns(), before + (hgi_inproc.period_us + BACK) * 1000);
  }
}

Test(clock, an_error_of_the_host_is_no_step_back) {
  boot();
  hgi_inproc_advance(5000);
  cr_expect_eq(hgi_ops.clock_ns(), 5000000);
  hgi_inproc.clock_status = HGI_E_POINTER;
  hgi_inproc_advance(1000);
  cr_expect_eq(hgi_ops.clock_ns(), 5000000, "the last time that was read");
  hgi_inproc.clock_status = HGI_OK;
  cr_expect_eq(hgi_ops.clock_ns(), 6000000);
}

static hgi_status broken_clock(uint32_t *microseconds) {
  *microseconds = 9000;
  return HGI_E_HOST;
}

/* What stands in the result of a call that failed is no time. */
Test(clock, an_error_gives_no_time) {
  boot();
  hgi_inproc_advance(5000);
  cr_expect_eq(hgi_ops.clock_ns(), 5000000);
  hgi_ops.clock_us32 = broken_clock;
  cr_expect_eq(hgi_ops.clock_ns(), 5000000);
}

static uint32_t masked_at_read;

static hgi_status watch_clock(uint32_t *microseconds) {
  masked_at_read = hgi_inproc.cpu_masked;
  *microseconds = 1;
  return HGI_OK;
}

/* A reader in an interrupt must not see half of it; the caller's own mask comes back. */
Test(clock, reads_with_interrupts_masked) {
  boot();
  hgi_ops.clock_us32 = watch_clock;
  for (uint32_t before = 0; before <= 1; before++) {
    hgi_inproc.cpu_masked = before;
    hgi_ops.clock_ns();
    cr_expect_eq(masked_at_read, 1);
    cr_expect_eq(hgi_inproc.cpu_masked, before);
  }
}

/* A host of 1.1 that was built without the clock's new entry, or of 1.2 with save but not clock. */
Test(clock, uses_the_hosts_save_where_there_is_one) {
  struct hgi_table *const table = hgi_inproc_table(HGI_INPROC_ABI);

  hgi_inproc_withdraw(table, HGI_ENTRY_clock_ns);
  cr_assert_eq(machine_negotiate((uintptr_t)table), HGI_INPROC_RUNNING);
  cr_expect_eq(hgi_ops.clock_ns, hgi_shim_clock_ns);
  hgi_inproc_advance(3);
  cr_expect_eq(hgi_ops.clock_ns(), 3000);
  cr_expect_eq(hgi_inproc.cpu_saves, 0, "not the CPU's own mask");
}
