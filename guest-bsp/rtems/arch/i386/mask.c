/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup arch_guest
 * @brief i386: interrupt masking, which RTEMS built with RTEMS_PARAVIRT leaves to the BSP. No trap:
 * the host's irq_save and irq_restore. And the thread pointer, which it should leave to the BSP.
 *
 * What RTEMS' port keeps of it are flags of the processor, with the one that enables interrupts.
 * Here they are that one alone.
 */
#include <negotiate/ops.h>
#include <rtems/score/cpu.h>

#include "port.h"

#ifndef RTEMS_PARAVIRT
#error "the guest has no privileges, and wants an RTEMS with RTEMS_PARAVIRT = True"
#endif
#ifdef __SSE__
#error "RTEMS' i386 port asks control register 4 about SSE: compile it without"
#endif

/* As in include/rtems/score/cpuimpl.h, which stands before RTEMS' own only in RTEMS' own build. */
void _CPU_Use_thread_local_storage(const Context_Control *context);

uint32_t i386_disable_interrupts(void) {
  return hgi_ops.irq_save() == hgi_rtems_unmasked ? EFLAGS_INTR_ENABLE : 0;
}

void i386_enable_interrupts(uint32_t level) {
  if (_CPU_ISR_Is_enabled(level))
    hgi_ops.irq_restore(hgi_rtems_unmasked);
  else
    (void)hgi_ops.irq_save();
}

void i386_flash_interrupts(uint32_t level) {
  i386_enable_interrupts(level);
  (void)hgi_ops.irq_save();
}

void i386_set_interrupt_level(uint32_t new_level) {
  i386_enable_interrupts(new_level == 0 ? EFLAGS_INTR_ENABLE : 0);
}

uint32_t i386_get_interrupt_level(void) {
  const uint32_t state = hgi_ops.irq_save();

  hgi_ops.irq_restore(state);
  return state != hgi_rtems_unmasked;
}

/* The linker script refuses images with thread-local storage: no context has any. */
void _CPU_Use_thread_local_storage(const Context_Control *context) {
  (void)context;
}
