/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Registers of devices that lie in memory.
 */
#ifndef HGI_MONITOR_MMIO_H
#define HGI_MONITOR_MMIO_H

#include <stdint.h>

/** @brief Device registers. */
static inline uint32_t hgi_get32(uint64_t address) {
  return *(volatile uint32_t *)(uintptr_t)address;
}
/** @copydoc hgi_get32 */
static inline void hgi_put32(uint64_t address, uint32_t value) {
  *(volatile uint32_t *)(uintptr_t)address = value;
}
/** @copydoc hgi_get32 */
static inline uint8_t hgi_get8(uint64_t address) {
  return *(volatile uint8_t *)(uintptr_t)address;
}
/** @copydoc hgi_get32 */
static inline void hgi_put8(uint64_t address, uint8_t value) {
  *(volatile uint8_t *)(uintptr_t)address = value;
}
/** @copydoc hgi_get32 */
static inline void hgi_put64(uint64_t address, uint64_t value) {
  *(volatile uint64_t *)(uintptr_t)address = value;
}

#endif
