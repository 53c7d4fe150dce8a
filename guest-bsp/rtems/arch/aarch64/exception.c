/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup arch_guest
 * @brief aarch64: RTEMS' handlers for interrupts, and its exception frame as the host is told it.
 */
#include <bsp/hgi.h>
#include <rtems/score/cpu.h>

void hgi_rtems_arch_interrupts(void) {
  AArch64_set_exception_handler(AARCH64_EXCEPTION_SPx_IRQ, _AArch64_Exception_interrupt_no_nest);
  AArch64_set_exception_handler(AARCH64_EXCEPTION_SP0_IRQ, _AArch64_Exception_interrupt_nest);
}

/* DWARF numbers (DWARF for the Arm 64-bit Architecture, 4.1): 0 to 30 are x0 to x30, 31 is sp. */
void hgi_rtems_arch_exception(const void *frame, struct hgi_fatal *info) {
  const CPU_Exception_frame *const from = frame;
  const uint64_t *const x = &from->register_x0;

  info->code = (uint64_t)from->vector;
  info->pc = (uintptr_t)from->register_pc;
  info->sp = from->register_sp;
  info->address = from->register_fault_address;
  info->cause = from->register_syndrome;
  info->flags = from->register_cpsr;
  info->register_count = HGI_FATAL_REGISTERS;
  for (uint32_t i = 0; i < 30u; i++)
    info->registers[i] = x[i];
  info->registers[30] = (uintptr_t)from->register_lr;
  info->registers[31] = from->register_sp;
}
