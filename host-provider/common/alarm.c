/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Shares the alarm.
 */
#include <common/alarm.h>

#include <common/timer.h>
#include <common/watchdog.h>

void hgi_alarm_update(struct hgi_partition *partition) {
  const struct hgi_timer *timer = &hgi_own_cpu(partition)->timer;
  const struct hgi_watchdog *watchdog = &partition->watchdog;
  const bool watches = watchdog->running && watchdog->cpu == hgi_machine_cpu(partition);
  const bool ticks = timer->mode == HGI_TIMER_PERIODIC;
  if (watches && !(ticks && timer->next < watchdog->deadline)) {
    hgi_machine_alarm(partition, watchdog->deadline);
  } else if (ticks) {
    hgi_machine_alarm(partition, timer->next);
  } else {
    hgi_machine_alarm_stop(partition);
  }
}

void hgi_alarm_due(struct hgi_partition *partition) {
  hgi_timer_due(partition);
  hgi_watchdog_due(partition);
  hgi_alarm_update(partition);
}
