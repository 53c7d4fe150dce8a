/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The time of day: a PL031 real-time clock (Arm DDI 0224), and the counter for what is
 * below a second.
 *
 * The clock is read once, when the monitor starts; the counter goes on from there. So the time
 * never goes back, and its fraction is no guess that changes.
 */
#include <monitor/counter.h>
#include <devices.h>

#include <common/machine.h>
#include <monitor/mmio.h>
#include <platform.h>
#include <registers.h>

#define DATA (HGI_PLATFORM_RTC + 0x00)

static uint32_t seconds_at_start; /* 0: the clock was never set */
static uint64_t ticks_at_start;

void hgi_rtc_init(void) {
  seconds_at_start = hgi_get32(DATA);
  ticks_at_start = HGI_READ(cntpct_el0);
}

bool hgi_machine_time(struct hgi_partition *partition, uint64_t *seconds, uint32_t *nanoseconds) {
  (void)partition;
  HGI_ISB();
  uint64_t ticks = HGI_READ(cntpct_el0) - ticks_at_start;
  uint64_t frequency = HGI_READ(cntfrq_el0);
  *seconds = seconds_at_start + ticks / frequency;
  *nanoseconds = (uint32_t)(ticks % frequency * HGI_NS / frequency);
  return seconds_at_start != 0;
}
