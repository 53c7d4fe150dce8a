/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup bare
 * @brief Bounds on what a host can make the bare guest wait for.
 */
#ifndef HGI_BARE_STORM_H
#define HGI_BARE_STORM_H

#include <stdbool.h>
#include <stdint.h>

/**
 * @brief Called for each interrupt with what was claimed: detaches the timer and the console, and
 *   counts a failed check, if 1000 have come faster than any timer. [isr]
 */
void hgi_storm_look(uint32_t irq);

/**
 * @brief Whether it is earlier than that by clock_ns. A clock that stands for 100,000 reads is a
 *   failed check, and as late as any.
 * @param end nanoseconds
 */
bool hgi_bare_before(uint64_t end);

/** @brief Says in which entry an exception was, if it was in the host's code. */
void hgi_bare_tell_where(uint64_t pc);

#endif
