/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Between time stamp counter and nanoseconds. Used by the host and in the provider.
 */
#ifndef HGI_CLOCK_H
#define HGI_CLOCK_H

#include <stdint.h>

#include <common/units.h>

/** @brief Reads the time stamp counter, not ahead of what comes before. */
static inline uint64_t hgi_tsc(void) {
  uint64_t count;
  __asm__ volatile("lfence\n\trdtsc" : "=A"(count) : : "memory");
  return count;
}

/** @brief count * scale / 2^32, which is to be below 2^64. */
static inline uint64_t hgi_scaled(uint64_t count, uint64_t scale) {
  uint64_t low = (uint32_t)count;
  uint64_t high = count >> 32;
  uint64_t scale_low = (uint32_t)scale;
  uint64_t scale_high = scale >> 32;
  return (low * scale_low >> 32) + low * scale_high + high * scale_low +
         ((high * scale_high) << 32);
}

/** @brief Divides 64 bits by a number, without a call: rounds down. */
static inline uint64_t hgi_divided(uint64_t number, uint32_t by) {
  uint32_t high = (uint32_t)(number >> 32) / by;
  uint32_t rest = (uint32_t)(number >> 32) % by;
  uint32_t low = (uint32_t)number;
  __asm__("divl %2" : "+a"(low), "+d"(rest) : "r"(by) : "cc");
  return (uint64_t)high << 32 | low;
}

#endif
