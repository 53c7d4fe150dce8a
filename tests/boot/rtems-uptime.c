/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief RTEMS for 10 minutes of guest time, each tick compared with the CPU's counter, where clock
 * and timer are the oldest host's; skipped where there is no RTEMS installation.
 */
#include "boot.h"

#define WRAP_US UINT64_C(4294967296)
/* A minute before the wrap of 32 bits of microseconds. */
#define START_US (WRAP_US - 60000000)
#define START_NS "4234967296000"
#define RUN_US   UINT64_C(600000000)
#define TICK_US  UINT64_C(10000)
/* Before the sample looks at the clock, and after. */
#define SLACK_US UINT64_C(100000)

static void is_right(const struct boot *result, uint64_t start_us) {
  const uint64_t from = number_after(result, "clock from ");
  const uint64_t to = number_after(result, " us to ");
  const uint64_t by_counter = number_after(result, "\n60000 ticks, by the counter ");

  cr_expect_eq(result->status, 0, "status %d: %s", result->status, result->transcript);
  cr_expect(says(result, "*** END OF TEST UPTIME ***"), "%s", result->transcript);
  /* To the tick: 10 ms. The sample holds each of them to that. */
  cr_expect(by_counter > RUN_US - TICK_US && by_counter < RUN_US + TICK_US, "%s",
            result->transcript);
  cr_expect(number_after(result, "apart: ticks ") < TICK_US * 1000, "%s", result->transcript);
  cr_expect(number_after(result, " ns, uptime ") < TICK_US * 1000, "%s", result->transcript);
  cr_expect(from >= start_us && from < start_us + SLACK_US, "%s", result->transcript);
  cr_expect(to >= start_us + RUN_US && to < start_us + RUN_US + SLACK_US, "%s", result->transcript);
  cr_expect(result->guest_ns >= RUN_US * 1000 && result->guest_ns < (RUN_US + SLACK_US) * 1000,
            "%llu ns", (unsigned long long)result->guest_ns);
}

Test(rtems_uptime, ten_minutes_by_shims) {
  const struct boot result = boot(HGI_RTEMS_GUESTS "/rtems-uptime.exe", "1.0", NULL, NULL);

  is_right(&result, 0);
}

Test(rtems_uptime, ten_minutes_over_the_wrap_by_shims) {
  const struct boot result =
      boot(HGI_RTEMS_GUESTS "/rtems-uptime.exe", "1.0", WITH("--clock-start", START_NS), NULL);

  is_right(&result, START_US);
}

/* The same image with the newest host's deadlines and 64-bit clock. */
Test(rtems_uptime, ten_minutes_by_the_newest_host) {
  const struct boot result =
      boot(HGI_RTEMS_GUESTS "/rtems-uptime.exe", "2.0", WITH("--clock-start", START_NS), NULL);

  is_right(&result, START_US);
}
