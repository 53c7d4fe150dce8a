/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief What comes out of an i386 guest, and what goes in: calls, upcalls, faults.
 */
#include <guest.h>

#include <hgi/arch.h>

#include <common/irq.h>
#include <common/services.h>
#include <monitor/arch.h>
#include <monitor/monitor.h>
#include <monitor/traps.h>
#include <upcall_page.h>

#define EFLAGS_START      0x202u   /* what is always set; interrupts of the machine come */
#define EFLAGS_CLEAR      0x40500u /* direction, trap, alignment check */
#define INSTRUCTION_BYTES 8u
#define UPCALL_CALL       20u /* return address, argument, record, and what aligns the stack */

extern const uint8_t hgi_provider_upcall_return[], hgi_provider_upcall_again[];

static struct hgi_upcall_page *page(void) {
  return (struct hgi_upcall_page *)(void *)hgi_guest_shared_pages[0];
}

static uint64_t guest_pc;

static struct hgi_cpu *cpu(void) {
  return hgi_own_cpu(&hgi_monitor.partition);
}

struct hgi_regs hgi_guest_start(uint64_t entry, uint64_t table) {
  return (struct hgi_regs){.eax = HGI_ARCH_BOOT_MAGIC,
                           .ebx = (uint32_t)table,
                           .eip = (uint32_t)entry,
                           .eflags = EFLAGS_START};
}

void hgi_guest_fault(const struct hgi_regs *regs, const char *what, uint64_t address) {
  const struct hgi_partition *partition = &hgi_monitor.partition;
  struct hgi_line line = {.length = 0};
  uint8_t bytes[INSTRUCTION_BYTES];
  const uint32_t last = page()->last_entry;
  hgi_trap_count(HGI_TRAP_FAULT);
  hgi_line_text(&line, "fault: ");
  if (hgi_guest_readable(partition, regs->eip, sizeof(bytes))) {
    hgi_machine_read(&hgi_monitor.partition, regs->eip, bytes, sizeof(bytes));
    hgi_line_text(&line, "instruction");
    for (uint32_t i = 0; i < sizeof(bytes); i++) {
      hgi_line_text(&line, " ");
      hgi_line_byte(&line, bytes[i]);
    }
    hgi_line_text(&line, ", ");
  }
  hgi_line_text(&line, "stack pointer ");
  hgi_line_hex(&line, regs->esp);
  hgi_line_text(&line, ", entry called last: ");
  hgi_line_text(&line, last < HGI_ENTRY_COUNT ? hgi_entry_facts[last].name : "none");
  hgi_machine_line(&line);
  hgi_monitor_fault(what, regs->eip, address);
}

void hgi_guest_stop(void) {
  hgi_trap_count(HGI_TRAP_STOP);
  hgi_monitor.partition.end = HGI_END_STOP;
  hgi_monitor_end();
}

/* A guest that calls through the table has its arguments in RAM, on its stack. */
static void serve(struct hgi_regs *regs) {
  struct hgi_partition *partition = &hgi_monitor.partition;
  uint64_t arguments[HGI_SERVICE_ARGUMENTS];
  hgi_status status;
  if (!hgi_guest_writable(partition, regs->edx, sizeof(arguments))) {
    regs->eip -= 2;
    hgi_guest_fault(regs, "call without a stack", regs->edx);
  }
  hgi_machine_read(partition, regs->edx, arguments, sizeof(arguments));
  if (!hgi_service_call(partition, regs->eax, arguments, &status)) {
    regs->eip -= 2;
    hgi_guest_fault(regs, "unknown call", 0);
  }
  if (partition->end != HGI_END_NONE) {
    hgi_monitor_end();
  }
  regs->eax = (uint32_t)status;
}

void hgi_guest_wait(void) {
  hgi_trap_count(HGI_TRAP_IDLE);
  while (page()->shared.irq_pending == 0 && hgi_monitor.partition.end == HGI_END_NONE) {
    hgi_host_wait();
  }
}

void hgi_guest_call(struct hgi_regs *regs) {
  struct hgi_partition *partition = &hgi_monitor.partition;
  switch (regs->eax) {
  case HGI_CALL_DELIVER:
    hgi_trap_count(HGI_TRAP_DELIVER);
    break; /* on the way back, as always */
  case HGI_CALL_COMPLETED:
    hgi_trap_count(HGI_TRAP_COMPLETED);
    hgi_irq_level(partition, &partition->console_irq, partition->input.count > 0);
    break;
  case HGI_CALL_IDLE:
    hgi_guest_wait();
    break;
  case HGI_CALL_CLOCK: {
    const uint64_t now = hgi_machine_now(partition);
    hgi_trap_count(HGI_TRAP_CLOCK);
    regs->eax = (uint32_t)now;
    regs->edx = (uint32_t)(now >> 32);
    break;
  }
  default:
    serve(regs);
  }
}

/* An upcall is a call of a C function, with the interrupted registers below the interrupted esp. */
static void enter_upcall(struct hgi_regs *regs) {
  struct hgi_partition *partition = &hgi_monitor.partition;
  const struct hgi_upcall record = {0, regs->edx, regs->ecx, regs->eax, regs->eflags, regs->eip};
  /* On the way back from an upcall, its record but for the first word is on the stack still. */
  const bool again = regs->eip == (uint32_t)(uintptr_t)hgi_provider_upcall_again;
  const uint32_t size = again ? (uint32_t)sizeof(record.masked) : (uint32_t)sizeof(record);
  const uint32_t at = regs->esp - size;
  const uint32_t stack = (uint32_t)cpu()->upcall_stack;
  const uint32_t top = (stack != 0 ? stack : at) & ~15u;
  const uint32_t call[] = {(uint32_t)(uintptr_t)hgi_provider_upcall_return, at, at};
  if (!hgi_guest_writable(partition, at, size) ||
      !hgi_guest_writable(partition, top - UPCALL_CALL, UPCALL_CALL)) {
    hgi_guest_fault(regs, "no stack for an upcall", at);
  }
  hgi_machine_write(partition, at, &record, size);
  hgi_machine_write(partition, top - UPCALL_CALL, call, sizeof(call));
  page()->shared.irq_masked = 1;
  regs->esp = top - UPCALL_CALL;
  regs->eip = (uint32_t)cpu()->upcall_entry;
  regs->eflags &= ~EFLAGS_CLEAR;
}

uint64_t hgi_arch_guest_pc(void) {
  return guest_pc;
}

void hgi_guest_leave(struct hgi_regs *regs) {
  const struct hgi_shared_page *shared = &page()->shared;
  guest_pc = regs->eip;
  if (hgi_monitor.partition.end != HGI_END_NONE) {
    hgi_monitor_end(); /* the watchdog ran out */
  }
  if (shared->irq_pending != 0 && shared->irq_masked == 0 && cpu()->upcall_entry != 0) {
    enter_upcall(regs);
  }
}
