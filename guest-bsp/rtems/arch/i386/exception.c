/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup arch_guest
 * @brief i386: interrupts, which are upcalls, on their way to RTEMS; and what RTEMS' port has of a
 * privileged processor.
 */
#include <bsp/hgi.h>
#include <bsp/irq-generic.h>
#include <negotiate/ops.h>
#include <rtems/score/cpu.h>
#include <rtems/score/idtr.h>
#include <rtems/score/percpu.h>
#include <rtems/score/threaddispatch.h>

#include <arch/i386/upcall.h>

#include "port.h"

void bsp_interrupt_dispatch(void);

static bool masks_itself(void) {
  return hgi_slot_binding(HGI_ENTRY_irq_save) != HGI_BINDING_HOST;
}

void hgi_rtems_arch_interrupts(void) {
  const uintptr_t stack = (uintptr_t)_Per_CPU_Get()->interrupt_stack_high;

  if (hgi_ops.upcall_set((uintptr_t)hgi_rtems_upcall, stack) != HGI_OK)
    hgi_rtems_panic("the host has no upcalls");
}

/* Between begin and end irq_save says that interrupts are masked, on any host. */
bool hgi_rtems_interrupt(struct hgi_upcall *upcall, uint32_t return_address) {
  Per_CPU_Control *const cpu = _Per_CPU_Get();

  if (masks_itself() && hgi_arch_upcall_put_off(upcall, return_address))
    return false;
  if (masks_itself())
    hgi_arch_upcall_begin(return_address);
  cpu->isr_nest_level++;
  cpu->thread_dispatch_disable_level++;
  bsp_interrupt_dispatch();
  cpu->thread_dispatch_disable_level--;
  cpu->isr_nest_level--;
  if (cpu->dispatch_necessary && cpu->thread_dispatch_disable_level == 0 &&
      cpu->isr_dispatch_disable == 0)
    return true;
  if (masks_itself())
    hgi_arch_upcall_end();
  return false;
}

/*
 * RTEMS unmasks within. An interrupt that comes then finds isr_dispatch_disable set, returns here
 * without a dispatch of its own, and is seen to by the loop: stacks don't grow.
 */
void hgi_rtems_interrupt_dispatch(void) {
  Per_CPU_Control *const cpu = _Per_CPU_Get();

  do {
    cpu->isr_dispatch_disable = 1;
    cpu->thread_dispatch_disable_level = 1;
    _Thread_Do_dispatch(cpu, EFLAGS_INTR_ENABLE);
    (void)i386_disable_interrupts();
  } while (cpu->dispatch_necessary);
  cpu->isr_dispatch_disable = 0;
  if (masks_itself())
    hgi_arch_upcall_end();
}

/* A guest has no vectors: rtems_exception_init_mngt has nothing to fill in. */
void i386_get_info_from_IDTR(interrupt_gate_descriptor **table, unsigned *limit) {
  static interrupt_gate_descriptor vectors[32];

  *table = vectors;
  *limit = 0;
}

void create_interrupt_gate_descriptor(interrupt_gate_descriptor *entry, rtems_raw_irq_hdl handler) {
  (void)entry;
  (void)handler;
}

/* A host ends the guest at a fault: such a frame is one that an application has made. */
void hgi_rtems_arch_exception(const void *frame, struct hgi_fatal *info) {
  const CPU_Exception_frame *const of = frame;
  const uint32_t registers[] = {of->eax,  of->ecx, of->edx, of->ebx,
                                of->esp0, of->ebp, of->esi, of->edi};

  info->code = of->idtIndex;
  info->pc = of->eip;
  info->sp = of->esp0;
  info->cause = of->faultCode;
  info->flags = of->eflags;
  info->register_count = RTEMS_ARRAY_SIZE(registers);
  for (uint32_t i = 0; i < RTEMS_ARRAY_SIZE(registers); i++)
    info->registers[i] = registers[i];
}
