/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief aarch64: a trap of the guest's own, as host-provider/monitor/arch/aarch64/provider_trap.h
 * makes it.
 */
#include <contrary/contrary.h>

void contrary_arch_trap(uint64_t service, const uint64_t *arguments) {
  register uint64_t x0 __asm__("x0") = arguments[0];
  register uint64_t x1 __asm__("x1") = arguments[1];
  register uint64_t x2 __asm__("x2") = arguments[2];
  register uint64_t x3 __asm__("x3") = arguments[3];
  register uint64_t x4 __asm__("x4") = arguments[4];
  register uint64_t x5 __asm__("x5") = arguments[5];
  register uint64_t x8 __asm__("x8") = service;
  __asm__ volatile("hvc #1"
                   : "+r"(x0)
                   : "r"(x1), "r"(x2), "r"(x3), "r"(x4), "r"(x5), "r"(x8)
                   : "memory");
}
