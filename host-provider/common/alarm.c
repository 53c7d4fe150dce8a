/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Shares the alarm.
 */
#include <common/alarm.h>

#include <common/limit.h>
#include <common/timer.h>
#include <common/watchdog.h>

void hgi_alarm_update(struct hgi_partition *partition) {
  const struct hgi_timer *timer = &hgi_own_cpu(partition)->timer;
  const struct hgi_watchdog *watchdog = &partition->watchdog;
  const bool watches = watchdog->running && watchdog->cpu == hgi_machine_cpu(partition);
  const bool ticks = timer->mode == HGI_TIMER_PERIODIC;
  uint64_t first = hgi_limit_of(partition);
  if (watches && watchdog->deadline < first) {
    first = watchdog->deadline;
  }
  if (ticks && timer->next < first) {
    first = timer->next;
  }
  if (first != HGI_LIMIT_NONE) {
    hgi_machine_alarm(partition, first);
  } else {
    hgi_machine_alarm_stop(partition);
  }
}

void hgi_alarm_due(struct hgi_partition *partition) {
  hgi_timer_due(partition);
  hgi_watchdog_due(partition);
  hgi_limit_due(partition);
  hgi_alarm_update(partition);
}
