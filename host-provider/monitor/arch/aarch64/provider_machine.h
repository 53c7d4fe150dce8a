/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The machine's part of monitor/provider/machine.c.
 */
#ifndef HGI_PROVIDER_MACHINE_H
#define HGI_PROVIDER_MACHINE_H

#include <registers.h>

/** @brief The number of the calling CPU: affinity 0, by what the monitor shows of MPIDR_EL1. */
static inline uint32_t hgi_provider_cpu_number(void) {
  return (uint32_t)(HGI_READ(mpidr_el1) & 0xff);
}

/** @brief Bytes of the smallest cache line: CTR_EL0.DminLine, the logarithm of its words. */
static inline uint64_t hgi_provider_line_size(void) {
  return UINT64_C(4) << (HGI_READ(ctr_el0) >> 16 & 0xf);
}

/** @brief Has memory hold what caches do. No bytes may be anywhere: there is no line, which may
 * wrap.
 */
static inline void hgi_provider_clean(uint64_t address, uint32_t length) {
  const uint64_t step = hgi_provider_line_size();
  HGI_BARRIER();
  for (uint64_t line = address & ~(step - 1); length != 0 && line < address + length;
       line += step) {
    __asm__ volatile("dc cvac, %0" ::"r"(line) : "memory");
  }
  HGI_BARRIER();
}

/** @brief Has caches hold nothing of it; of a line that is a neighbour's, too, memory is written.
 */
static inline void hgi_provider_invalidate(uint64_t address, uint32_t length) {
  const uint64_t step = hgi_provider_line_size();
  const uint64_t end = address + length;
  HGI_BARRIER();
  for (uint64_t line = address & ~(step - 1); length != 0 && line < end; line += step) {
    if (line < address || end - line < step) {
      __asm__ volatile("dc civac, %0" ::"r"(line) : "memory");
    } else {
      __asm__ volatile("dc ivac, %0" ::"r"(line) : "memory");
    }
  }
  HGI_BARRIER();
}

#endif
