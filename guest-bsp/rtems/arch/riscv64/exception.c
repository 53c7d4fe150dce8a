/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup arch_guest
 * @brief riscv64: RTEMS' way to interrupts, and its exception frame as the host is told it.
 */
#include <bsp/hgi.h>
#include <bsp/irq-generic.h>
#include <rtems/score/cpuimpl.h>

void bsp_interrupt_dispatch(void);

/* Its trap entry calls _RISCV_Interrupt_dispatch: there is nothing to install. */
void hgi_rtems_arch_interrupts(void) {
}

/* Whatever the cause says: the claim tells which interrupt it is. */
void _RISCV_Interrupt_dispatch(uintptr_t cause, struct Per_CPU_Control *cpu_self) {
  (void)cause;
  (void)cpu_self;
  bsp_interrupt_dispatch();
}

/* Installed riscv BSPs leave it to the BSP; where RTEMS' own build compiles ours, it is inline. */
#ifdef BSP_INTERRUPT_CUSTOM_VALID_VECTOR
bool bsp_interrupt_is_valid_vector(rtems_vector_number vector) {
  return vector < BSP_INTERRUPT_VECTOR_COUNT;
}
#endif

/* DWARF numbers (RISC-V ABIs Specification, DWARF): 0 to 31 are x0 to x31. */
void hgi_rtems_arch_exception(const void *frame, struct hgi_fatal *info) {
  const CPU_Exception_frame *const from = frame;
  const CPU_Interrupt_frame *const of = &from->Interrupt_frame;
  const uint64_t x[HGI_FATAL_REGISTERS] = {
      0,        of->ra,   from->sp,  from->gp,  from->tp, of->t0,   of->t1,   of->t2,
      of->s0,   of->s1,   of->a0,    of->a1,    of->a2,   of->a3,   of->a4,   of->a5,
      of->a6,   of->a7,   from->s2,  from->s3,  from->s4, from->s5, from->s6, from->s7,
      from->s8, from->s9, from->s10, from->s11, of->t3,   of->t4,   of->t5,   of->t6};

  info->code = from->cause;
  info->pc = of->epc;
  info->sp = from->sp;
  info->cause = from->cause;
  info->flags = of->status;
  __asm__ volatile("csrr %0, stval" : "=r"(info->address)); /* nothing has trapped since */
  info->register_count = HGI_FATAL_REGISTERS;
  for (uint32_t i = 0; i < HGI_FATAL_REGISTERS; i++)
    info->registers[i] = x[i];
}
