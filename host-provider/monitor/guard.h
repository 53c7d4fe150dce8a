/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Whether what a guest must not change has changed: option guard=, for tests.
 */
#ifndef HGI_MONITOR_GUARD_H
#define HGI_MONITOR_GUARD_H

#include <stdbool.h>

/** @brief Of an object that keeps the guest in its place: settled before the guest is entered, and
 * written by nobody until the guest starts anew. */
#define HGI_SETTLED __attribute__((section(".bss.settled")))

/** @brief Sums up, before the guest is entered, if the option wants it. */
void hgi_guard_take(void);

/**
 * @brief Sums up again, and says in a line what it found.
 * @return whether nothing has changed; true if nothing was summed up
 */
bool hgi_guard_check(void);

#endif
