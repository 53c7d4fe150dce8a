/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief The timers of the CPUs, each used by its own. Ticks don't drift, come in no burst, and
 * what is missed is counted.
 */
#ifndef HGI_COMMON_TIMER_H
#define HGI_COMMON_TIMER_H

#include <common/machine.h>

/** @brief What timer_start_periodic does. */
hgi_status hgi_timer_start(struct hgi_partition *partition, uint32_t period_us);
/** @brief What timer_set_deadline does. */
hgi_status hgi_timer_deadline(struct hgi_partition *partition, uint64_t time);
/** @brief What timer_stop does. */
void hgi_timer_stop(struct hgi_partition *partition);
/** @brief Delivers the ticks that are due; the alarm is set by the caller, hgi_alarm_due. */
void hgi_timer_due(struct hgi_partition *partition);
/** @brief A tick was made and will not be delivered. */
void hgi_timer_dropped(struct hgi_partition *partition);

#endif
