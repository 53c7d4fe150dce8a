/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief The one alarm of a machine, shared by the periodic timer and the watchdog.
 */
#ifndef HGI_COMMON_ALARM_H
#define HGI_COMMON_ALARM_H

#include <common/machine.h>

/** @brief Sets the machine's alarm to what is due first, or stops it. Call after each change. */
void hgi_alarm_update(struct hgi_partition *partition);

/**
 * @brief The alarm of hgi_machine_alarm. Harmless if it comes early or when none was set.
 *
 * Sets hgi_partition::end if the watchdog has run out.
 */
void hgi_alarm_due(struct hgi_partition *partition);

#endif
