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

/** @brief A wait by the clock. What is not named begins with 0. */
struct hgi_wait {
  uint64_t end;  /**< nanoseconds of clock_ns, until which it goes on */
  uint64_t last; /**< what the clock read in the last round */
  uint32_t same; /**< rounds since it read something else */
};

/**
 * @brief A round of a wait: reads the clock. [task]
 *
 * A clock that stands for 100,000 rounds is a failed check, and as late as any; so it is each time
 * that it stands for 1,000 after that.
 *
 * @param wait which
 * @return whether it is earlier than hgi_wait::end
 */
bool hgi_wait_goes_on(struct hgi_wait *wait);

/** @brief Rounds of all waits so far, modulo 2^32: while it moves, the guest gets somewhere. */
uint32_t hgi_wait_rounds(void);

/**
 * @brief Called for each interrupt with what was claimed. [isr]
 *
 * Detaches the timer and the console, and counts a failed check, if 1000 of the timer's, or of none
 * at all, have come with no round of a wait in between. Looks no more once a second CPU runs: what
 * it counts is not shared.
 *
 * @param irq what was claimed
 */
void hgi_storm_look(uint32_t irq);

/** @brief Says in which entry an exception was, if it was in the host's code. @param pc where */
void hgi_bare_tell_where(uint64_t pc);

#endif
