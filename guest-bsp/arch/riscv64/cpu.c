/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup arch_guest
 * @brief riscv64: the CPU's interrupt mask, for shims of privileged guests.
 */
#include <negotiate/arch.h>

#define SSTATUS_SIE 2u

uint32_t hgi_arch_irq_save(void) {
  uint64_t sstatus;

  __asm__ volatile("csrrci %0, sstatus, 2" : "=r"(sstatus) : : "memory");
  return (uint32_t)sstatus & SSTATUS_SIE;
}

void hgi_arch_irq_restore(uint32_t state) {
  if ((state & SSTATUS_SIE) != 0)
    __asm__ volatile("csrsi sstatus, 2" : : : "memory");
  else
    __asm__ volatile("csrci sstatus, 2" : : : "memory");
}
