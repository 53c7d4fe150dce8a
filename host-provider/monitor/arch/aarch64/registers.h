/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief System registers and barriers.
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
#define HGI_BARRIER() __asm__ volatile("dsb sy" ::: "memory")

#endif
