/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The guest's clock, ticks and deadlines, by the CLINT's timer: one for each CPU, which
 * alarm and deadline share.
 */
#include <devices.h>
#include <machine_facts.h>

#include <common/alarm.h>
#include <common/machine.h>
#include <monitor/arch.h>
#include <monitor/counter.h>
#include <monitor/mmio.h>
#include <monitor/monitor.h>
#include <monitor/traps.h>
#include <platform.h>
#include <registers.h>

#define COMPARE UINT64_C(0x4000) /* 8 bytes for each CPU */
#define NEVER   UINT64_MAX

static bool running;
static uint64_t frequency;
static uint64_t start; /* the time CSR when the guest started */
static uint64_t ahead; /* ticks that its clock showed then */

/* In ticks of the time CSR. */
static struct {
  uint64_t alarm, deadline;
  bool line; /* the deadline has passed */
} timers[HGI_CPUS_MAX];

bool hgi_timers_init(uint64_t tree) {
  uint32_t value = 0;
  hgi_device_tree_find(tree, "cpus", "timebase-frequency", &value, 1);
  frequency = value;
  return value != 0;
}

uint64_t hgi_arch_clock_frequency(void) {
  return frequency;
}

/* What is due before the guest's start is due at it. */
static uint64_t ticks_at(uint64_t time) {
  const uint64_t ticks = hgi_ticks_from(time, frequency);
  return start + (ticks > ahead ? ticks - ahead : 0);
}

static void program(void) {
  uint32_t self = hgi_machine_cpu(NULL);
  uint64_t first =
      timers[self].alarm < timers[self].deadline ? timers[self].alarm : timers[self].deadline;
  hgi_put64(HGI_PLATFORM_CLINT + COMPARE + UINT64_C(8) * self, first);
}

uint64_t hgi_machine_now(struct hgi_partition *partition) {
  (void)partition;
  return running ? hgi_ticks_to(HGI_READ(time) - start + ahead, frequency, HGI_NS)
                 : hgi_monitor.options.clock_start;
}

void hgi_machine_alarm(struct hgi_partition *partition, uint64_t time) {
  timers[hgi_machine_cpu(partition)].alarm = ticks_at(time);
  program();
}

void hgi_machine_alarm_stop(struct hgi_partition *partition) {
  timers[hgi_machine_cpu(partition)].alarm = NEVER;
  program();
}

/* @return whether the deadline has passed since it was last looked at: the line is up now */
static bool look(uint32_t self) {
  if (timers[self].deadline > HGI_READ(time)) {
    return false;
  }
  timers[self].deadline = NEVER;
  timers[self].line = true;
  return true;
}

void hgi_machine_deadline(struct hgi_partition *partition, uint64_t time) {
  uint32_t self = hgi_machine_cpu(partition);
  timers[self].deadline = ticks_at(time);
  timers[self].line = false;
  look(self); /* one in the past comes at once */
  program();
  hgi_virq_timer(partition);
}

void hgi_machine_deadline_stop(struct hgi_partition *partition) {
  uint32_t self = hgi_machine_cpu(partition);
  timers[self].deadline = NEVER;
  timers[self].line = false;
  program();
  hgi_virq_timer(partition);
}

bool hgi_timers_line(void) {
  return timers[hgi_machine_cpu(NULL)].line;
}

void hgi_timers_serve(struct hgi_partition *partition) {
  uint32_t self = hgi_machine_cpu(partition);
  if (timers[self].alarm <= HGI_READ(time)) {
    hgi_trap_count(hgi_own_cpu(partition)->timer.mode == HGI_TIMER_PERIODIC ? HGI_TRAP_PERIODIC
                                                                            : HGI_TRAP_WATCHDOG);
    timers[self].alarm = NEVER;
    hgi_monitor_away(partition);
    hgi_alarm_due(partition);
  }
  if (look(self)) {
    hgi_trap_count(HGI_TRAP_DEADLINE);
    hgi_virq_timer(partition);
  }
  program();
}

void hgi_timers_start(void) {
  uint32_t self = hgi_machine_cpu(NULL);
  timers[self].alarm = NEVER;
  timers[self].deadline = NEVER;
  timers[self].line = false;
  program();
}

void hgi_timers_run(void) {
  running = true;
  ahead = hgi_ticks_from(hgi_monitor.options.clock_start, frequency);
  start = HGI_READ(time);
  hgi_provider_clock.zero = start - ahead;
  hgi_provider_clock.frequency = frequency;
}
