/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Control and status registers, and barriers.
 */
#ifndef HGI_REGISTERS_H
#define HGI_REGISTERS_H

#include <stdint.h>

/** @brief Reads a CSR. */
#define HGI_READ(name)                                                                             \
  ({                                                                                               \
    uint64_t value_;                                                                               \
    __asm__ volatile("csrr %0, " #name : "=r"(value_)::"memory");                                  \
    value_;                                                                                        \
  })
/** @brief Writes a CSR. */
#define HGI_WRITE(name, value)                                                                     \
  __asm__ volatile("csrw " #name ", %0" ::"r"((uint64_t)(value)) : "memory")
/** @brief Sets bits of a CSR. */
#define HGI_SET(name, bits)                                                                        \
  __asm__ volatile("csrs " #name ", %0" ::"r"((uint64_t)(bits)) : "memory")
/** @brief Clears bits of a CSR. */
#define HGI_CLEAR(name, bits)                                                                      \
  __asm__ volatile("csrc " #name ", %0" ::"r"((uint64_t)(bits)) : "memory")
/** @brief Memory and devices see what is before it before what is behind it. */
#define HGI_BARRIER() __asm__ volatile("fence iorw, iorw" ::: "memory")

/** @brief Interrupts in mip, mie and mideleg; in sip and sie too. */
#define HGI_SSI UINT64_C(0x002)
/** @copydoc HGI_SSI */
#define HGI_MSI UINT64_C(0x008)
/** @copydoc HGI_SSI */
#define HGI_STI UINT64_C(0x020)
/** @copydoc HGI_SSI */
#define HGI_MTI UINT64_C(0x080)
/** @copydoc HGI_SSI */
#define HGI_MEI UINT64_C(0x800)

/**
 * @brief What a loop of the monitor does that waits for another CPU.
 *
 * QEMU's CPUs take turns where instructions are counted, and the pause hint does not end a turn. To
 * wait for an interrupt does; one is there, so that the wait is over at once. It is not the
 * guest's.
 */
#define HGI_YIELD()                                                                                \
  __asm__ volatile(                                                                                \
      "csrs mip, %0\n csrs mie, %0\n wfi\n csrc mie, %0\n csrc mip, %0" ::"r"(HGI_STI)             \
      : "memory")

#endif
