/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief i386: a trap of the guest's own, as host-provider/monitor/arch/i386/provider_trap.h makes
 * it.
 */
#include <contrary/contrary.h>

void contrary_arch_trap(uint64_t service, const uint64_t *arguments) {
  uint32_t result = (uint32_t)service;

  __asm__ volatile("int $0x48" : "+a"(result) : "d"(arguments) : "memory", "cc");
}
