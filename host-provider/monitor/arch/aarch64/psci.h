/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Calls of the machine's firmware (Arm DEN 0022, PSCI 1.0). QEMU takes them as SMC.
 */
#ifndef HGI_PSCI_H
#define HGI_PSCI_H

#include <stdint.h>

/** @brief Turns the calling CPU off. */
#define HGI_PSCI_CPU_OFF UINT64_C(0x84000002)
/** @brief Turns a CPU on: affinity, entry, value of x0. */
#define HGI_PSCI_CPU_ON UINT64_C(0xc4000003)
/** @brief Tells of a CPU: affinity, 0. */
#define HGI_PSCI_AFFINITY_INFO UINT64_C(0xc4000004)
/** @brief Turns the machine off. */
#define HGI_PSCI_SYSTEM_OFF UINT64_C(0x84000008)

/** @brief ::HGI_PSCI_AFFINITY_INFO: the CPU is off. */
#define HGI_PSCI_OFF 1

/**
 * @brief Calls the firmware.
 * @param function its number
 * @param a first argument
 * @param b second argument
 * @param c third argument
 * @return 0 or a positive result; negative: an error
 */
static inline int32_t hgi_psci(uint64_t function, uint64_t a, uint64_t b, uint64_t c) {
  register uint64_t x0 __asm__("x0") = function;
  register uint64_t x1 __asm__("x1") = a;
  register uint64_t x2 __asm__("x2") = b;
  register uint64_t x3 __asm__("x3") = c;
  __asm__ volatile("smc #0"
                   : "+r"(x0), "+r"(x1), "+r"(x2), "+r"(x3)::"x4", "x5", "x6", "x7", "x8", "x9",
                     "x10", "x11", "x12", "x13", "x14", "x15", "x16", "x17", "memory");
  return (int32_t)x0;
}

#endif
