/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The machine's part of monitor/provider/machine.c, on both hosts of i386 guests.
 */
#ifndef HGI_PROVIDER_MACHINE_H
#define HGI_PROVIDER_MACHINE_H

#include <registers.h>

/** @brief The number of the calling CPU: there is one. */
static inline uint32_t hgi_provider_cpu_number(void) {
  return 0;
}

/** @brief Devices are coherent: there is nothing to do. */
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
