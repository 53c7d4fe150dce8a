/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The machine's part of monitor/provider/machine.c.
 */
#ifndef HGI_PROVIDER_MACHINE_H
#define HGI_PROVIDER_MACHINE_H

#include <machine_facts.h>
#include <registers.h>

/** @brief The number of the calling CPU, which the monitor leaves in a counter that does not count.
 */
static inline uint32_t hgi_provider_cpu_number(void) {
  return hgi_provider_irq_facts.many != 0 ? (uint32_t)HGI_READ(hpmcounter3) : 0;
}

/** @brief Memory is coherent with devices: order is all that there is to make. */
static inline void hgi_provider_clean(uint64_t address, uint32_t length) {
  (void)address;
  (void)length;
  HGI_BARRIER();
}

/** @copydoc hgi_provider_clean */
static inline void hgi_provider_invalidate(uint64_t address, uint32_t length) {
  (void)address;
  (void)length;
  HGI_BARRIER();
}

#endif
