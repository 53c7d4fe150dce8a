/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief riscv64: a trap of the guest's own, as host-provider/monitor/arch/riscv64/provider_trap.h
 * makes it.
 */
#include <contrary/contrary.h>

void contrary_arch_trap(uint64_t service, const uint64_t *arguments) {
  register uint64_t a0 __asm__("a0") = arguments[0];
  register uint64_t a1 __asm__("a1") = arguments[1];
  register uint64_t a2 __asm__("a2") = arguments[2];
  register uint64_t a3 __asm__("a3") = arguments[3];
  register uint64_t a4 __asm__("a4") = arguments[4];
  register uint64_t a5 __asm__("a5") = arguments[5];
  register uint64_t a7 __asm__("a7") = service;
  __asm__ volatile("ecall"
                   : "+r"(a0)
                   : "r"(a1), "r"(a2), "r"(a3), "r"(a4), "r"(a5), "r"(a7)
                   : "memory");
}
