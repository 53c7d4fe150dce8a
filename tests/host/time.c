/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Watchdog and timer on one alarm, time of day, health events, irq_raise, entropy.
 */
#include "fake.h"

#include <common/alarm.h>
#include <common/irq.h>
#include <criterion/criterion.h>

#define SECOND UINT64_C(1000000000)

static void start(void) {
  fake_start(NULL, 0);
  partition.watchdog.restarts_limit = 2;
}

Test(host_time, one_alarm_for_two, .init = start) {
  call(HGI_ENTRY_timer_start_periodic, 1000, 0, 0, 0);
  cr_expect_eq(fake.alarm[0], 1000000u);
  call(HGI_ENTRY_watchdog_set, 2500000, 0, 0, 0);
  cr_expect_eq(fake.alarm[0], 1000000u, "the tick is due first");
  for (fake.now = 1000000; fake.now <= 2000000; fake.now += 1000000)
    hgi_alarm_due(&partition);
  cr_expect_eq(fake.alarm[0], 2500000u, "then the watchdog");
  cr_expect_eq(partition.end, HGI_END_NONE);
  call(HGI_ENTRY_timer_stop, 0, 0, 0, 0);
  cr_expect_eq(fake.alarm[0], 2500000u, "stopping the timer leaves the watchdog");
  call(HGI_ENTRY_watchdog_set, 0, 0, 0, 0);
  cr_expect_eq(fake.alarm[0], UINT64_MAX);
}

Test(host_time, watchdog_bites_a_bounded_number_of_times, .init = start) {
  for (uint32_t life = 0; life < 3; life++) {
    fake.now = 0;
    cr_expect_eq(call(HGI_ENTRY_watchdog_set, 1000000, 0, 0, 0), HGI_OK);
    fake.now = 999999;
    hgi_alarm_due(&partition);
    cr_expect_eq(partition.end, HGI_END_NONE, "not early");
    fake.now = 1000000;
    hgi_alarm_due(&partition);
    cr_expect_eq(partition.end, life < 2 ? HGI_END_RESET : HGI_END_WATCHDOG);
    cr_expect_eq(partition.reset_reason, HGI_RESET_WATCHDOG);
    hgi_partition_start(&partition);
    cr_expect_not(partition.watchdog.running);
  }
  cr_expect_eq(partition.watchdog.restarts, 2u);
}

/* Any CPU feeds it. Where it was before, a late alarm does nothing. */
Test(host_time, watchdog_goes_to_the_cpu_that_feeds_it, .init = start) {
  call(HGI_ENTRY_watchdog_set, 1000000, 0, 0, 0);
  fake.cpu = 1;
  fake.now = 500000;
  call(HGI_ENTRY_watchdog_set, 1000000, 0, 0, 0);
  cr_expect_eq(fake.alarm[1], 1500000u);
  fake.cpu = 0;
  fake.now = 1000000;
  hgi_alarm_due(&partition);
  cr_expect_eq(partition.end, HGI_END_NONE);
  cr_expect_eq(fake.alarm[0], UINT64_MAX);
  call(HGI_ENTRY_timer_start_periodic, 1000, 0, 0, 0);
  cr_expect_eq(fake.alarm[0], 2000000u, "the tick alone");
  fake.cpu = 1;
  fake.now = 1500000;
  hgi_alarm_due(&partition);
  cr_expect_eq(partition.end, HGI_END_RESET);
}

Test(host_time, watchdog_far_away, .init = start) {
  fake.now = INT64_MAX;
  cr_expect_eq(call(HGI_ENTRY_watchdog_set, INT64_MAX, 0, 0, 0), HGI_OK);
  hgi_alarm_due(&partition);
  cr_expect_eq(partition.end, HGI_END_NONE, "the sum does not wrap");
  cr_expect_eq(call(HGI_ENTRY_watchdog_set, UINT64_C(1) << 63, 0, 0, 0), HGI_E_INVALID);
}

static hgi_status tod(enum hgi_entry entry, struct hgi_tod *value) {
  value->size = sizeof *value;
  const hgi_status status = call(entry, put(0, value, sizeof *value), 0, 0, 0);

  get(0, value, sizeof *value);
  return status;
}

Test(host_time, time_of_day_moves_with_the_machine, .init = start) {
  static const struct {
    int64_t seconds;
    uint32_t nanoseconds;
  } times[] = {{0, 0}, {-1, 999999999}, {1767225600, 5}, {INT64_MAX - 10, 0}, {INT64_MIN, 1}};
  struct hgi_tod value = {.seconds = 0};

  cr_expect_eq(tod(HGI_ENTRY_tod_get, &value), HGI_E_EMPTY, "never set");
  for (size_t i = 0; i < sizeof times / sizeof times[0]; i++) {
    fake.seconds = 1000;
    fake.nanoseconds = 700000000;
    value = (struct hgi_tod){.seconds = times[i].seconds, .nanoseconds = times[i].nanoseconds};
    cr_expect_eq(tod(HGI_ENTRY_tod_set, &value), HGI_OK);
    cr_expect_eq(tod(HGI_ENTRY_tod_get, &value), HGI_OK);
    cr_expect_eq(value.seconds, times[i].seconds);
    cr_expect_eq(value.nanoseconds, times[i].nanoseconds);
    fake.seconds = 1002; /* 1.5 s later */
    fake.nanoseconds = 200000000;
    tod(HGI_ENTRY_tod_get, &value);
    const bool carry = times[i].nanoseconds >= 500000000;
    cr_expect_eq(value.seconds, times[i].seconds + 1 + carry);
    cr_expect_eq(value.nanoseconds, (times[i].nanoseconds + 500000000) % SECOND);
  }
}

Test(host_time, health_keeps_the_last_sixteen, .init = start) {
  struct hgi_health_event event = {.size = sizeof event};

  for (uint32_t i = 0; i < 20; i++)
    cr_expect_eq(call(HGI_ENTRY_health_report, i, 0, 0, 0), HGI_OK);
  cr_expect_eq(fake.lines, 20u);
  for (uint32_t i = 4; i < 20; i++) {
    event.size = sizeof event;
    cr_expect_eq(call(HGI_ENTRY_health_event, put(0, &event, sizeof event), 0, 0, 0), HGI_OK);
    get(0, &event, sizeof event);
    cr_expect_eq(event.number, i);
    cr_expect_eq(event.code, i);
  }
  cr_expect_eq(call(HGI_ENTRY_health_event, put(0, &event, sizeof event), 0, 0, 0), HGI_E_EMPTY);
}

static uint32_t pending(uint32_t irq) {
  uint32_t value = 9;

  cr_expect_eq(call(HGI_ENTRY_irq_pending, irq, FAKE_RAM, 0, 0), HGI_OK);
  get(0, &value, sizeof value);
  return value;
}

/* The console's interrupt is a level: what is raised stays though the line goes up and down. */
Test(host_time, raised_survives_a_level, .init = start) {
  cr_expect_eq(call(HGI_ENTRY_irq_raise, 33, 0, 0, 0), HGI_E_STATE);
  call(HGI_ENTRY_irq_attach, 33, 0, 0, 0);
  call(HGI_ENTRY_irq_mask, 33, 0, 0, 0);
  hgi_irq_level(&partition, &partition.console_irq, true);
  cr_expect_eq(call(HGI_ENTRY_irq_raise, 33, 0, 0, 0), HGI_OK);
  hgi_irq_level(&partition, &partition.console_irq, false);
  cr_expect_eq(pending(33), 1u);
  call(HGI_ENTRY_irq_unmask, 33, 0, 0, 0);
  cr_expect(fake.handed_out[FAKE_IRQ_CONSOLE]);
  fake.handed_out[FAKE_IRQ_CONSOLE] = false; /* claimed */
  hgi_irq_level(&partition, &partition.console_irq, false);
  cr_expect_eq(pending(33), 0u);
  cr_expect_not(fake.handed_out[FAKE_IRQ_CONSOLE]);
}

/* Enters hgi_irq_again on the CPU that was asked to. */
static void serve_kick(uint32_t cpu) {
  cr_assert(fake.kicked[cpu]);
  fake.kicked[cpu] = false;
  fake.cpu = cpu;
  hgi_irq_again(&partition);
}

/* The console's interrupt waits on CPU 1 for its line; CPU 0 raises it, and the line comes down. */
Test(host_time, raised_where_another_cpu_has_it, .init = start) {
  partition.cpus[1].started = true;
  fake.cpu = 1;
  call(HGI_ENTRY_irq_attach, 33, 0, 0, 0);
  hgi_irq_level(&partition, &partition.console_irq, true);
  fake.cpu = 0;
  cr_expect_eq(pending(33), 1u);
  call(HGI_ENTRY_irq_raise, 33, 0, 0, 0);
  hgi_irq_level(&partition, &partition.console_irq, false);
  cr_expect_eq(pending(33), 1u);
  serve_kick(1);
  cr_expect(fake.handed_out[FAKE_IRQ_CONSOLE]);
  fake.handed_out[FAKE_IRQ_CONSOLE] = false; /* claimed, in service on CPU 1 */
  fake.cpu = 0;
  cr_expect_eq(pending(33), 0u);
  hgi_irq_level(&partition, &partition.console_irq, false);
  serve_kick(1);
  cr_expect_not(fake.handed_out[FAKE_IRQ_CONSOLE], "raised once, claimed once");
}

/* A level that went down is not pending, though CPU 1 has not taken it back yet. */
Test(host_time, level_down_where_another_cpu_has_it, .init = start) {
  partition.cpus[1].started = true;
  fake.cpu = 1;
  call(HGI_ENTRY_irq_attach, 33, 0, 0, 0);
  hgi_irq_level(&partition, &partition.console_irq, true);
  fake.cpu = 0;
  hgi_irq_level(&partition, &partition.console_irq, false);
  cr_expect_eq(pending(33), 0u);
  serve_kick(1);
  cr_expect_not(fake.handed_out[FAKE_IRQ_CONSOLE]);
}

/* Raised on a CPU that it is not routed to. */
Test(host_time, raised_for_another_cpu, .init = start) {
  partition.cpus[1].started = true;
  call(HGI_ENTRY_irq_attach, 33, 0, 0, 0);
  call(HGI_ENTRY_irq_set_affinity, 33, 1, 0, 0);
  call(HGI_ENTRY_irq_raise, 33, 0, 0, 0);
  cr_expect_not(fake.handed_out[FAKE_IRQ_CONSOLE]);
  cr_expect_eq(pending(33), 1u);
  serve_kick(1);
  cr_expect(fake.handed_out[FAKE_IRQ_CONSOLE]);
  cr_expect_eq(fake.holder, 1u);
}

Test(host_time, what_is_raised_is_no_missed_tick, .init = start) {
  call(HGI_ENTRY_irq_attach, 27, 0, 0, 0);
  call(HGI_ENTRY_timer_start_periodic, 1000, 0, 0, 0);
  call(HGI_ENTRY_irq_raise, 27, 0, 0, 0);
  call(HGI_ENTRY_timer_stop, 0, 0, 0, 0);
  cr_expect_eq(partition.cpus[0].timer.missed, 0u);
  cr_expect_eq(pending(27), 0u);
}

Test(host_time, entropy_gives_what_there_is, .init = start) {
  uint32_t filled = 9;

  put(0x100, &filled, sizeof filled);
  cr_expect_eq(call(HGI_ENTRY_entropy, FAKE_RAM, 16, FAKE_RAM + 0x100, 0), HGI_E_EMPTY);
  get(0x100, &filled, sizeof filled);
  cr_expect_eq(filled, 0u);
  fake.entropy = 5;
  cr_expect_eq(call(HGI_ENTRY_entropy, FAKE_RAM, 16, FAKE_RAM + 0x100, 0), HGI_OK);
  get(0x100, &filled, sizeof filled);
  cr_expect_eq(filled, 5u);
  cr_expect_eq(fake.ram[4], 0x5a);
  cr_expect_eq(fake.ram[5], 0);
}
