/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief The partition's watchdog.
 */
#include <common/watchdog.h>

#include <common/alarm.h>

hgi_status hgi_watchdog_set(struct hgi_partition *partition, uint64_t timeout) {
  struct hgi_watchdog *watchdog = &partition->watchdog;
  if (timeout != 0 && (timeout < HGI_WATCHDOG_NS_MIN || timeout > INT64_MAX)) {
    return HGI_E_INVALID;
  }
  /* Neither is above 2^63 - 1, so the sum does not wrap. */
  watchdog->deadline = hgi_machine_now(partition) + timeout;
  watchdog->running = timeout != 0;
  watchdog->cpu = hgi_machine_cpu(partition);
  hgi_alarm_update(partition);
  return HGI_OK;
}

void hgi_watchdog_due(struct hgi_partition *partition) {
  struct hgi_watchdog *watchdog = &partition->watchdog;
  struct hgi_line line = {.length = 0};
  if (!watchdog->running || hgi_machine_now(partition) < watchdog->deadline) {
    return;
  }
  watchdog->running = false;
  hgi_line_text(&line, "watchdog of partition ");
  hgi_line_text(&line, partition->name);
  hgi_line_text(&line, " ran out, ");
  if (watchdog->restarts < watchdog->restarts_limit) {
    watchdog->restarts++;
    hgi_line_text(&line, "restart ");
    hgi_line_number(&line, watchdog->restarts);
    hgi_line_text(&line, " of ");
    hgi_line_number(&line, watchdog->restarts_limit);
    partition->reset_reason = HGI_RESET_WATCHDOG;
    partition->end = HGI_END_RESET;
  } else {
    hgi_line_text(&line, "after ");
    hgi_line_number(&line, watchdog->restarts);
    hgi_line_text(&line, " restarts the guest ends");
    partition->end = HGI_END_WATCHDOG;
  }
  hgi_machine_line(&line);
}
