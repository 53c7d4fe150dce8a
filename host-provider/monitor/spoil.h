/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief What the files of fault modes share.
 */
#ifndef HGI_MONITOR_SPOIL_H
#define HGI_MONITOR_SPOIL_H

#include <hgi/hgi.h>

/** @brief The slots of the guest's table, which begin behind its header. */
struct hgi_slot *hgi_monitor_slots(void);
/** @brief Their number, as the guest's table has it. */
uint32_t hgi_monitor_slot_count(void);
/** @brief The fault modes that are an entry's; seals the table. Does nothing in any other. */
void hgi_monitor_spoil_entries(void);

#endif
