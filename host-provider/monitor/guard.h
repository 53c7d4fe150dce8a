/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Whether what a guest must not change has changed: option guard=, for tests.
 */
#ifndef HGI_MONITOR_GUARD_H
#define HGI_MONITOR_GUARD_H

#include <stdbool.h>

/** @brief Sums up, before the guest is entered, if the option wants it. */
void hgi_guard_take(void);

/**
 * @brief Sums up again, and says in a line what it found.
 * @return whether nothing has changed; true if nothing was summed up
 */
bool hgi_guard_check(void);

#endif
