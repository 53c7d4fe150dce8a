/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief The alarm of each CPU, shared by its periodic timer and the partition's watchdog, which is
 * with the CPU that fed it last.
 */
#ifndef HGI_COMMON_ALARM_H
#define HGI_COMMON_ALARM_H

#include <common/machine.h>

/**
 * @brief Sets the own CPU's alarm to what is due first, or stops it. Call after each change.
 *
 * An alarm that the watchdog has left on another CPU comes there, and does nothing.
 *
 * @param partition the guest
 */
void hgi_alarm_update(struct hgi_partition *partition);

/**
 * @brief The alarm of hgi_machine_alarm. Harmless if it comes early or when none was set.
 *
 * Sets hgi_partition::end if the watchdog has run out.
 */
void hgi_alarm_due(struct hgi_partition *partition);

#endif
