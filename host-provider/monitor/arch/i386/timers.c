/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The guest's clock, ticks and deadlines, out of one timer of the machine.
 */
#include <guest.h>
#include <machine_facts.h>

#include <common/alarm.h>
#include <common/timer.h>
#include <monitor/monitor.h>
#include <monitor/traps.h>

static struct event {
  bool on;
  uint64_t time;
} alarm, deadline, armed;

static bool running;

uint64_t hgi_machine_now(struct hgi_partition *partition) {
  (void)partition;
  return running ? hgi_host_clock() : hgi_monitor.options.clock_start;
}

/* The machine's timer comes at the first of them. If none is left it may come once for nothing. */
static void set_timer(void) {
  const struct event *first =
      alarm.on && (!deadline.on || alarm.time < deadline.time) ? &alarm : &deadline;
  if (!first->on || (armed.on && armed.time == first->time)) {
    return;
  }
  const uint64_t now = hgi_host_clock();
  armed = *first;
  hgi_host_timer_set(first->time > now ? first->time - now : 0);
}

void hgi_machine_alarm(struct hgi_partition *partition, uint64_t time) {
  (void)partition;
  alarm = (struct event){true, time};
  set_timer();
}

void hgi_machine_alarm_stop(struct hgi_partition *partition) {
  (void)partition;
  alarm.on = false;
}

/* Not before its time; then its line stays up. @return whether it has come */
static bool deadline_due(struct hgi_partition *partition) {
  if (!deadline.on || hgi_host_clock() < deadline.time) {
    return false;
  }
  deadline.on = false;
  hgi_virq_deadline(partition, true);
  return true;
}

void hgi_machine_deadline(struct hgi_partition *partition, uint64_t time) {
  hgi_virq_deadline(partition, false);
  deadline = (struct event){true, time};
  deadline_due(partition);
  set_timer();
}

void hgi_machine_deadline_stop(struct hgi_partition *partition) {
  hgi_virq_deadline(partition, false);
  deadline.on = false;
}

void hgi_timers_start(void) {
  alarm.on = false;
  deadline.on = false;
  armed.on = false;
  hgi_host_timer_stop();
}

void hgi_timers_run(void) {
  if (!running) {
    hgi_machine_facts.clock_start = hgi_monitor.options.clock_start;
    hgi_host_clock_start();
  }
  running = true;
}

/* Which of the things that the alarm stands for has made it come. */
static void count_alarm(const struct hgi_partition *partition, uint64_t now) {
  const struct hgi_timer *timer = &partition->cpus[0].timer;
  if (timer->mode == HGI_TIMER_PERIODIC && now >= timer->next) {
    hgi_trap_count(HGI_TRAP_PERIODIC);
  } else {
    hgi_trap_count(HGI_TRAP_WATCHDOG);
  }
}

void hgi_timers_due(void) {
  struct hgi_partition *partition = &hgi_monitor.partition;
  const uint64_t now = hgi_host_clock();
  bool due = false;
  armed.on = false;
  if (deadline_due(partition)) {
    hgi_trap_count(HGI_TRAP_DEADLINE);
    due = true;
  }
  if (alarm.on && now >= alarm.time) {
    count_alarm(partition, now);
    alarm.on = false;
    due = true;
    hgi_monitor_away(partition);
    hgi_alarm_due(partition); /* sets it again, if there is more to come */
  }
  if (!due) {
    hgi_trap_count(HGI_TRAP_OTHER); /* it came early */
  }
  set_timer();
}
