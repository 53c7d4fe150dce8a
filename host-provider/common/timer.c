/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief The timer of the CPU that calls.
 */
#include <common/timer.h>

#include <common/alarm.h>
#include <common/irq.h>
#include <common/units.h>

void hgi_timer_dropped(struct hgi_partition *partition) {
  hgi_own_cpu(partition)->timer.missed++;
}

void hgi_timer_stop(struct hgi_partition *partition) {
  struct hgi_cpu *cpu = hgi_own_cpu(partition);
  struct hgi_timer *timer = &cpu->timer;
  if (hgi_irq_drop(partition, &cpu->timer_irq) && timer->mode == HGI_TIMER_PERIODIC) {
    hgi_timer_dropped(partition);
  }
  if (timer->mode == HGI_TIMER_DEADLINE) {
    hgi_machine_deadline_stop(partition);
  }
  timer->mode = HGI_TIMER_STOPPED;
  hgi_alarm_update(partition);
}

hgi_status hgi_timer_start(struct hgi_partition *partition, uint32_t period_us) {
  struct hgi_timer *timer = &hgi_own_cpu(partition)->timer;
  if (period_us < HGI_TIMER_PERIOD_MIN) {
    return HGI_E_INVALID;
  }
  hgi_timer_stop(partition);
  timer->mode = HGI_TIMER_PERIODIC;
  timer->period = (uint64_t)period_us * HGI_NS_IN_US;
  timer->next = hgi_machine_now(partition) + timer->period;
  timer->missed = 0;
  hgi_alarm_update(partition);
  return HGI_OK;
}

hgi_status hgi_timer_deadline(struct hgi_partition *partition, uint64_t time) {
  if (time > INT64_MAX) {
    return HGI_E_INVALID;
  }
  struct hgi_timer *timer = &hgi_own_cpu(partition)->timer;
  if (timer->mode == HGI_TIMER_PERIODIC) {
    hgi_timer_stop(partition);
  }
  timer->mode = HGI_TIMER_DEADLINE;
  hgi_machine_deadline(partition, time);
  return HGI_OK;
}

void hgi_timer_due(struct hgi_partition *partition) {
  struct hgi_cpu *cpu = hgi_own_cpu(partition);
  struct hgi_timer *timer = &cpu->timer;
  uint64_t now = hgi_machine_now(partition);
  if (timer->mode != HGI_TIMER_PERIODIC) {
    return;
  }
  if (now >= timer->next) {
    uint64_t ticks = (now - timer->next) / timer->period + 1;
    timer->next += ticks * timer->period;
    /* One of them is delivered, unless an earlier one still waits. */
    timer->missed += hgi_irq_edge(partition, &cpu->timer_irq) ? ticks - 1 : ticks;
  }
}
