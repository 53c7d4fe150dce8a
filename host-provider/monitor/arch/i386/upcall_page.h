/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The shared page of an i386 guest: what the provider claims and completes by, without a
 * trap.
 *
 * The guest can write all of it. The host takes nothing out of it that it would trust: with a
 * spoilt page a guest spoils its own interrupts.
 */
#ifndef HGI_UPCALL_PAGE_H
#define HGI_UPCALL_PAGE_H

#include <hgi/hgi.h>
#include <platform.h>

/** @brief Interrupts that can be in service, one in the other. */
#define HGI_UPCALL_DEPTH 32u

/** @brief A shared page, on its host's side. Its prefix is the ABI's, the rest is not. */
struct hgi_upcall_page {
  struct hgi_shared_page shared; /**< irq_pending: a bit for each that can be claimed, see below */
  uint32_t active;               /**< claimed and not completed */
  uint32_t again;                /**< came while active: can be claimed when completed */
  uint32_t lines;                /**< levels that are up: come again when completed */
  uint32_t depth;                /**< claims that are not completed */
  uint32_t last_entry;           /**< the entry called last, for whoever wonders after a fault */
  uint8_t order[HGI_UPCALL_DEPTH]; /**< bits of those claims, in their order */
};

/** @brief Bits: 0 to 15 as the interrupts' numbers, and: the timer's edge, or raised by the guest.
 */
#define HGI_BIT_TIMER 16u
/** @brief The timer's deadline: the same interrupt, as a level. */
#define HGI_BIT_DEADLINE 17u
/** @brief The console's. */
#define HGI_BIT_CONSOLE 18u

/** @brief A word with that bit. */
#define HGI_BIT(number) (UINT32_C(1) << (number))

/** @brief Bits of the same interrupt as this one. */
static inline uint32_t hgi_bits_beside(uint32_t bit) {
  return bit == HGI_BIT_TIMER || bit == HGI_BIT_DEADLINE
             ? HGI_BIT(HGI_BIT_TIMER) | HGI_BIT(HGI_BIT_DEADLINE)
             : HGI_BIT(bit);
}

/** @brief The interrupt's number. */
static inline uint32_t hgi_bit_number(uint32_t bit) {
  return bit <= HGI_BIT_TIMER ? bit : bit - 1u;
}

/* One instruction each: an interrupt of the host's comes before or after it. */

/** @brief Sets bits of a word that the host may change at any time. */
static inline void hgi_bits_set(volatile uint32_t *word, uint32_t bits) {
  __asm__ volatile("orl %1, %0" : "+m"(*word) : "ri"(bits) : "memory", "cc");
}

/** @brief Clears bits of such a word. */
static inline void hgi_bits_clear(volatile uint32_t *word, uint32_t bits) {
  __asm__ volatile("andl %1, %0" : "+m"(*word) : "ri"(~bits) : "memory", "cc");
}

/** @brief Clears a bit of such a word. @return whether it was set */
static inline uint32_t hgi_bit_take(volatile uint32_t *word, uint32_t bit) {
  uint8_t was;
  __asm__ volatile("btrl %2, %0\n\tsetc %1" : "+m"(*word), "=q"(was) : "r"(bit) : "memory", "cc");
  return was;
}

#endif
