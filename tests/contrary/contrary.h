/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief The contrary guest: what its files share.
 */
#ifndef HGI_CONTRARY_H
#define HGI_CONTRARY_H

#include <stdbool.h>
#include <stdint.h>

/** @brief Words of arguments that a call is given: more than any entry takes. */
#define CONTRARY_WORDS 12u

/** @brief Starts the generator. */
void contrary_seed(uint64_t seed);
/** @brief The next number. */
uint64_t contrary_random(void);

/** @brief A number or an address that a host should not take for granted. */
uint64_t contrary_value(void);

/**
 * @brief Calls an entry that is not for any words: it would end the guest, wait for ever, or change
 *   how the guest is interrupted. [task] [isr]
 * @param slot its number
 * @return whether it is one of those
 */
bool contrary_special(uint32_t slot);

/** @brief Whether an interrupt is being served. */
bool contrary_in_interrupt(void);

/** @brief The timer's interrupt, which calls have done anything to, comes at that time. */
void contrary_repair(uint64_t deadline);

/** @brief Makes a call of an entry of the host's, or a trap of its own. [task] [isr] */
void contrary_call(void);

/** @brief A trap as the provider makes it. @param service its number @param arguments 6 of them */
void contrary_arch_trap(uint64_t service, const uint64_t *arguments);

#endif
