/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup compat
 * @brief Shim timer_set_deadline from timer_start_periodic: the first tick is due at the deadline.
 *
 * The ticks that follow stand for the level that stays up until it is set again or stopped. Lost:
 * resolution (1 us); a deadline less than 100 us away comes up to 101 us late; one more than 71
 * minutes away comes early, every 71 minutes, and the guest sets it again.
 */
#include <compat/shims.h>
#include <negotiate/ops.h>

HGI_SHIM(timer_set_deadline, timer_set_deadline,
         .needs = {HGI_ON(timer_start_periodic), HGI_ON(clock_ns)},
         .loses = HGI_LOSES_RESOLUTION | HGI_LOSES_LATENCY | HGI_LOSES_BOUND,
         .contexts = HGI_IN_BOOT | HGI_IN_TASK | HGI_IN_ISR);

/* 71 minutes, half a minute less than clock_us32 has room for: who reads the clock in that tick,
 * even if it is late, sees each wrap. */
#define FAR_US UINT64_C(4260000000)

static uint32_t period_until(uint64_t deadline_ns) {
  const uint64_t now = hgi_ops.clock_ns();
  const uint64_t ns = deadline_ns > now ? deadline_ns - now : 0;

  if (ns > FAR_US * 1000u)
    return (uint32_t)FAR_US;

  const uint64_t us = (ns + 999u) / 1000u;

  return us < HGI_TIMER_PERIOD_MIN ? HGI_TIMER_PERIOD_MIN : (uint32_t)us;
}

hgi_status hgi_shim_timer_set_deadline(uint64_t deadline_ns) {
  if (deadline_ns > (uint64_t)INT64_MAX)
    return HGI_E_INVALID;
  return hgi_ops.timer_start_periodic(period_until(deadline_ns));
}
