/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief x86_64: a counter of cycles, and a cache line thrown out.
 */
#ifndef HGI_BENCH_CYCLES_H
#define HGI_BENCH_CYCLES_H

#include <stdint.h>

/** @brief Bytes of a cache line. */
#define BENCH_LINE 64u

/** @brief The time stamp counter, when all before has been done and nothing after has begun. */
static inline uint64_t bench_cycles(void) {
  uint32_t low, high;

  __asm__ volatile("mfence; lfence; rdtsc; lfence" : "=a"(low), "=d"(high) : : "memory");
  return (uint64_t)high << 32 | low;
}

/** @brief Throws the line out of all caches. @param at any address of it */
static inline void bench_throw_out(const void *at) {
  __asm__ volatile("clflush (%0); mfence" : : "r"(at) : "memory");
}

#endif
