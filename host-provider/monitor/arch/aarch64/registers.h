/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief System registers, device registers and barriers.
 */
#ifndef HGI_REGISTERS_H
#define HGI_REGISTERS_H

#include <stdint.h>

/** @brief Reads a system register. */
#define HGI_READ(name)                                                                             \
  ({                                                                                               \
    uint64_t value_;                                                                               \
    __asm__ volatile("mrs %0, " #name : "=r"(value_)::"memory");                                   \
    value_;                                                                                        \
  })
/** @brief Writes a system register. */
#define HGI_WRITE(name, value)                                                                     \
  __asm__ volatile("msr " #name ", %0" ::"r"((uint64_t)(value)) : "memory")
/** @brief Instruction barrier: register writes before it are in force behind it. */
#define HGI_ISB() __asm__ volatile("isb" ::: "memory")
/** @brief What a loop does that waits for another CPU. */
#define HGI_YIELD() __asm__ volatile("yield" ::: "memory")
/** @brief Data barrier for the whole system. */
#define HGI_DSB() __asm__ volatile("dsb sy" ::: "memory")

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
