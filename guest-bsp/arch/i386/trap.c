/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup arch_guest
 * @brief i386: the bare guest's traps. Interrupts are upcalls; a fault ends the guest, whose host
 * tells of it.
 */
#include "upcall.h"

#include <bare/check.h>
#include <bare/trap.h>
#include <negotiate/ops.h>

extern char hgi_trap_stack_top[];
hgi_upcall_fn hgi_trap_upcall;

void hgi_trap_init(void) {
  /* There are no vectors to install. */
}

/* The key upcall-stack=in-use has interrupts taken on whatever stack is in use. */
void hgi_trap_enable(void) {
  const bool in_use = hgi_config_is("upcall-stack", "in-use");

  hgi_ops.upcall_set((uintptr_t)hgi_trap_upcall, in_use ? 0 : (uintptr_t)hgi_trap_stack_top);
}

void hgi_trap_relax(void) {
  __asm__ volatile("pause" : : : "memory");
}

void hgi_trap_upcall(struct hgi_upcall *upcall) {
  if (!hgi_arch_upcall_put_off(upcall, (uint32_t)__builtin_return_address(0)))
    hgi_trap_claimed(hgi_ops.irq_claim());
}

void hgi_trap_provoke(enum hgi_trap_kind kind, uint64_t address) {
  switch (kind) {
  case HGI_TRAP_READ:
    (void)*(const volatile uint32_t *)(uintptr_t)address;
    break;
  case HGI_TRAP_WRITE:
    *(volatile uint32_t *)(uintptr_t)address = 0;
    break;
  case HGI_TRAP_EXECUTE:
    __asm__ volatile("call *%0" : : "r"((uint32_t)address) : "memory");
    break;
  case HGI_TRAP_UNDEFINED:
    __asm__ volatile("ud2");
    break;
  case HGI_TRAP_PRIVILEGED:
    __asm__ volatile("cli" : : : "memory");
    break;
  case HGI_TRAP_TIMER:
    __asm__ volatile("outb %%al, $0x43" : : "a"(0) : "memory"); /* the PIT's */
    break;
  case HGI_TRAP_DEBUG:
    __asm__ volatile("movl %0, %%dr7" : : "r"(0) : "memory");
    break;
  case HGI_TRAP_SYSTEM_CALL:
    __asm__ volatile("int $0x80" : : "a"(20) : "memory"); /* getpid: harmless, if it gets there */
    break;
  }
}
