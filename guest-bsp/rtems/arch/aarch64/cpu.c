/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup arch_guest
 * @brief aarch64: what RTEMS' port wants of the CPU before boot_card. Uses no FP register.
 */
#include <bsp/hgi.h>
#include "mmu.h"
#include <bsp/linker-symbols-arch.h>

/* RTEMS' port handles interrupts and exceptions on SP_EL0, with the application's stack for it. */
extern char _ISR_Stack_area_begin[];
extern char _ISR_Stack_size[];

#define CPACR_FPEN (UINT64_C(3) << 20)

const char *hgi_rtems_arch_start(void) {
  const uint64_t interrupt_stack =
      (uintptr_t)_ISR_Stack_area_begin + (uint64_t)(uintptr_t)_ISR_Stack_size;
  const char *const wrong = hgi_aarch64_mmu_start();
  uint64_t cpacr;

  if (wrong != NULL)
    return wrong;
  __asm__ volatile("mrs %0, cpacr_el1" : "=r"(cpacr));
  __asm__ volatile("msr cpacr_el1, %0\n\tisb" : : "r"(cpacr | CPACR_FPEN));
  __asm__ volatile(".arch_extension fp\n\tmsr fpcr, xzr\n\tmsr fpsr, xzr" : : : "memory");
  __asm__ volatile("msr sp_el0, %0" : : "r"(interrupt_stack));
  __asm__ volatile("msr vbar_el1, %0\n\tisb" : : "r"(bsp_start_vector_table_begin) : "memory");
  return NULL;
}

void hgi_rtems_arch_wait(void) {
  __asm__ volatile("dsb sy\n\twfi" : : : "memory");
}

uint64_t hgi_rtems_arch_counter(void) {
  uint64_t count;

  __asm__ volatile("isb\n\tmrs %0, cntvct_el0" : "=r"(count) : : "memory");
  return count;
}
