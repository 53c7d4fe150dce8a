/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup bare
 * @brief Ticks: what the interrupt handler counts, and what it does with the timer.
 */
#ifndef HGI_BARE_TICKS_H
#define HGI_BARE_TICKS_H

#include <stdbool.h>
#include <stdint.h>

/** @brief Nanoseconds from one tick to the next. */
#define HGI_TICKS_PERIOD_NS UINT64_C(1000000)

/** @brief What the handler does with the timer. */
enum hgi_ticks_use {
  HGI_TICKS_PERIODIC,      /**< nothing */
  HGI_TICKS_ONE_DEADLINE,  /**< sets the next deadline far away */
  HGI_TICKS_MANY_DEADLINES /**< sets the next deadline a period on, while ticks are few */
};

/** @brief What the handler and the rest share. */
struct hgi_ticks {
  uint32_t count;         /**< timer interrupts taken */
  uint32_t wanted;        /**< with MANY_DEADLINES: how many are to come */
  uint32_t strays;        /**< other interrupts taken */
  enum hgi_ticks_use use; /**< what to do with the timer */
  bool early;             /**< a deadline came before its time */
  bool raise_again;       /**< raise the interrupt, once, in its own handler */
  uint64_t deadline;      /**< that is set */
};

/** @brief The one. */
extern volatile struct hgi_ticks hgi_ticks;

/** @brief Waits for a number of ticks, within a bound. @return whether they came */
bool hgi_ticks_wait(uint32_t wanted);

#endif
