/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief The most time that a guest may take, by its own clock: then the host ends it. For tests,
 * and for whoever can't wait.
 */
#ifndef HGI_COMMON_LIMIT_H
#define HGI_COMMON_LIMIT_H

#include <common/partition.h>

/** @brief hgi_limit_of: there is none. */
#define HGI_LIMIT_NONE UINT64_MAX

/** @brief The time at which the calling CPU ends the guest: the boot CPU does. */
uint64_t hgi_limit_of(struct hgi_partition *partition);

/** @brief Starts to count, once the partition's clock runs. On the boot CPU. */
void hgi_limit_start(struct hgi_partition *partition);

/** @brief Ends the guest if its time is over: hgi_partition::end. */
void hgi_limit_due(struct hgi_partition *partition);

#endif
