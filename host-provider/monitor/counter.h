/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Between counter ticks and nanoseconds, exactly. Used by the monitor and in the provider.
 */
#ifndef HGI_MONITOR_COUNTER_H
#define HGI_MONITOR_COUNTER_H

#include <stdint.h>

#include <common/units.h>

/**
 * @brief Ticks to a smaller unit, rounded down. Seconds and rest apart: nothing overflows before
 * the result does.
 * @param frequency Hz, 1 to 2^32 - 1
 * @param unit of the result, in a second: ::HGI_US or ::HGI_NS
 */
static inline uint64_t hgi_ticks_to(uint64_t ticks, uint64_t frequency, uint64_t unit) {
  return ticks / frequency * unit + ticks % frequency * unit / frequency;
}

/** @brief Nanoseconds to ticks, rounded up so that nothing comes early; saturates at 2^63 - 1. */
static inline uint64_t hgi_ticks_from(uint64_t ns, uint64_t frequency) {
  uint64_t whole;
  uint64_t rest = (ns % HGI_NS * frequency + (HGI_NS - 1)) / HGI_NS;
  if (__builtin_mul_overflow(ns / HGI_NS, frequency, &whole) || whole > INT64_MAX - rest) {
    return INT64_MAX;
  }
  return whole + rest;
}

#endif
