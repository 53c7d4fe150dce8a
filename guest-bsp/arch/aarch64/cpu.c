/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup arch_guest
 * @brief aarch64: the CPU's interrupt mask, for shims of privileged guests.
 */
#include <negotiate/arch.h>

uint32_t hgi_arch_irq_save(void) {
  uint64_t daif;

  __asm__ volatile("mrs %0, daif\n\tmsr daifset, #2" : "=r"(daif) : : "memory");
  return (uint32_t)daif;
}

void hgi_arch_irq_restore(uint32_t state) {
  __asm__ volatile("msr daif, %0" : : "r"((uint64_t)state) : "memory");
}
