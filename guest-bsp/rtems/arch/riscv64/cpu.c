/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup arch_guest
 * @brief riscv64: what RTEMS' port in S-mode wants of the CPU before boot_card. Uses no FP
 * register.
 *
 * sie and sip are the provider's: RTEMS masks by sstatus.SIE alone.
 */
#include <bsp/hgi.h>

#define SSTATUS_FS UINT64_C(0x6000)

/* RTEMS' trap entry. */
extern char _RISCV_Vector_table[];

const char *hgi_rtems_arch_start(void) {
  __asm__ volatile("csrs sstatus, %0\n\tcsrw fcsr, zero" : : "r"(SSTATUS_FS) : "memory");
  __asm__ volatile("csrw stvec, %0" : : "r"(_RISCV_Vector_table) : "memory");
  return NULL;
}

void hgi_rtems_arch_wait(void) {
  __asm__ volatile("wfi" : : : "memory");
}

uint64_t hgi_rtems_arch_counter(void) {
  uint64_t count;

  __asm__ volatile("csrr %0, time" : "=r"(count) : : "memory");
  return count;
}
