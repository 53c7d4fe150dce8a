/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup process
 * @brief i386: the guest's registers in a signal's frame, and what its exceptions are.
 */
#define _GNU_SOURCE
#include <process/arch.h>

#include <exceptions.h>
#include <platform.h>

#define EFLAGS_ALIGNMENT 0x40000

uint16_t hgi_process_thread(void) {
  uint16_t selector;
  __asm__("movw %%gs, %0" : "=r"(selector));
  return selector;
}

void hgi_process_load_thread(uint16_t thread) {
  __asm__ volatile("movw %0, %%gs\n\t"
                   "pushfl\n\t"
                   "andl %1, (%%esp)\n\t" /* the guest may have alignment checks on */
                   "popfl"
                   :
                   : "r"(thread), "i"(~EFLAGS_ALIGNMENT)
                   : "memory", "cc");
}

void hgi_process_trap(void) {
  __asm__ volatile("int %0" : : "i"(HGI_CALL_VECTOR) : "memory");
  __builtin_trap();
}

void hgi_process_get(struct hgi_regs *regs, const ucontext_t *context) {
  const greg_t *from = context->uc_mcontext.gregs;
  *regs = (struct hgi_regs){.eax = (uint32_t)from[REG_EAX],
                            .ebx = (uint32_t)from[REG_EBX],
                            .ecx = (uint32_t)from[REG_ECX],
                            .edx = (uint32_t)from[REG_EDX],
                            .esi = (uint32_t)from[REG_ESI],
                            .edi = (uint32_t)from[REG_EDI],
                            .ebp = (uint32_t)from[REG_EBP],
                            .esp = (uint32_t)from[REG_ESP],
                            .eip = (uint32_t)from[REG_EIP],
                            .eflags = (uint32_t)from[REG_EFL]};
}

void hgi_process_put(const struct hgi_regs *regs, ucontext_t *context, bool fresh) {
  greg_t *to = context->uc_mcontext.gregs;
  to[REG_EAX] = (greg_t)regs->eax;
  to[REG_EBX] = (greg_t)regs->ebx;
  to[REG_ECX] = (greg_t)regs->ecx;
  to[REG_EDX] = (greg_t)regs->edx;
  to[REG_ESI] = (greg_t)regs->esi;
  to[REG_EDI] = (greg_t)regs->edi;
  to[REG_EBP] = (greg_t)regs->ebp;
  to[REG_ESP] = (greg_t)regs->esp;
  to[REG_EIP] = (greg_t)regs->eip;
  to[REG_EFL] = (greg_t)regs->eflags;
  if (fresh) {
    to[REG_GS] = 0;
    to[REG_FS] = 0;
    sigemptyset(&context->uc_sigmask);
  }
}

/* What the processor said; valgrind, which is none, says nothing, and the signal has to do. */
static uint32_t vector_of(int signal, const ucontext_t *context) {
  const uint32_t told = (uint32_t)context->uc_mcontext.gregs[REG_TRAPNO];
  if (told != 0 || signal == SIGFPE) {
    return told;
  }
  return signal == SIGSEGV  ? HGI_EXCEPTION_PAGE
         : signal == SIGBUS ? HGI_EXCEPTION_ALIGNMENT
         : signal == SIGILL ? HGI_EXCEPTION_UNDEFINED
                            : HGI_EXCEPTION_BREAKPOINT;
}

void hgi_process_exception(struct hgi_regs *regs, int signal, const siginfo_t *info,
                           const ucontext_t *context) {
  if (signal == SIGSYS) {
    regs->eip -= 2; /* INT is behind us: the others are told at their instruction */
    hgi_guest_fault(regs, "system call", 0);
  }
  const uint32_t vector = vector_of(signal, context);
  const uint32_t error = (uint32_t)context->uc_mcontext.gregs[REG_ERR];
  hgi_guest_exception(regs, vector, error,
                      vector == HGI_EXCEPTION_PAGE ? (uintptr_t)info->si_addr : 0);
}
