/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The time of day: a Goldfish real-time clock, read once, and the time CSR from there on.
 */
#include <devices.h>

#include <common/machine.h>
#include <monitor/arch.h>
#include <monitor/counter.h>
#include <monitor/mmio.h>
#include <platform.h>
#include <registers.h>

#define LOW  (HGI_PLATFORM_RTC + 0x00) /* latches the other half */
#define HIGH (HGI_PLATFORM_RTC + 0x04)

static uint64_t ns_at_start; /* 0: the clock was never set */
static uint64_t ticks_at_start;

void hgi_rtc_init(void) {
  ns_at_start = hgi_get32(LOW);
  ns_at_start |= (uint64_t)hgi_get32(HIGH) << 32;
  ticks_at_start = HGI_READ(time);
}

bool hgi_machine_time(struct hgi_partition *partition, uint64_t *seconds, uint32_t *nanoseconds) {
  (void)partition;
  uint64_t ns = ns_at_start +
                hgi_ticks_to(HGI_READ(time) - ticks_at_start, hgi_arch_clock_frequency(), HGI_NS);
  *seconds = ns / HGI_NS;
  *nanoseconds = (uint32_t)(ns % HGI_NS);
  return ns_at_start != 0;
}
