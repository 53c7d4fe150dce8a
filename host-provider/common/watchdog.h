/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief The partition's watchdog: starts a guest anew that does not feed it, but not for ever.
 */
#ifndef HGI_COMMON_WATCHDOG_H
#define HGI_COMMON_WATCHDOG_H

#include <common/machine.h>

/** @brief What watchdog_set does, for any timeout. */
hgi_status hgi_watchdog_set(struct hgi_partition *partition, uint64_t timeout);

/**
 * @brief Ends the guest if the watchdog has run out: with RESET, or with WATCHDOG after as many
 * restarts as hgi_watchdog::restarts_limit allows.
 */
void hgi_watchdog_due(struct hgi_partition *partition);

#endif
