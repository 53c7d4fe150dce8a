/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief What comes out of the guest, and what the monitor itself does wrong.
 */
#include <exceptions.h>

#include <hgi/arch.h>

#include <cpu.h>
#include <monitor/arch.h>
#include <monitor/monitor.h>
#include <platform.h>

#define EXCEPTIONS      32u
#define PRIVILEGE_LEVEL 3u

static uint32_t fault_address(void) {
  uint32_t address;
  __asm__ volatile("movl %%cr2, %0" : "=r"(address));
  return address;
}

static struct hgi_regs get(const struct hgi_frame *frame) {
  return (struct hgi_regs){frame->eax, frame->ebx, frame->ecx, frame->edx, frame->esi,
                           frame->edi, frame->ebp, frame->esp, frame->eip, frame->eflags};
}

static void put(struct hgi_frame *frame, const struct hgi_regs *regs) {
  frame->eax = regs->eax;
  frame->ebx = regs->ebx;
  frame->ecx = regs->ecx;
  frame->edx = regs->edx;
  frame->esi = regs->esi;
  frame->edi = regs->edi;
  frame->ebp = regs->ebp;
  frame->esp = regs->esp;
  frame->eip = regs->eip;
  frame->eflags = regs->eflags;
}

static _Noreturn void own_exception(const struct hgi_frame *frame) {
  static bool again;
  struct hgi_line line = {.length = 0};
  if (again) {
    hgi_arch_power_off(); /* even the telling fails */
  }
  again = true;
  hgi_line_text(&line, "host error: exception ");
  hgi_line_number(&line, frame->vector);
  hgi_line_text(&line, " in the monitor at pc ");
  hgi_line_hex(&line, frame->eip);
  hgi_line_text(&line, ", address ");
  hgi_line_hex(&line, fault_address());
  hgi_monitor_error(&line);
}

static void from_guest(struct hgi_frame *frame) {
  struct hgi_regs regs = get(frame);
  if (frame->vector == HGI_CALL_VECTOR) {
    hgi_guest_call(&regs);
  } else if (frame->vector == HGI_ARCH_STOP_VECTOR) {
    hgi_guest_stop();
  } else if (frame->vector < EXCEPTIONS) {
    hgi_guest_exception(&regs, frame->vector, frame->error,
                        frame->vector == HGI_EXCEPTION_PAGE ? fault_address() : 0);
  } else {
    hgi_interrupt(frame->vector);
  }
  hgi_guest_leave(&regs);
  put(frame, &regs);
}

void hgi_trap(struct hgi_frame *frame) {
  if ((frame->cs & PRIVILEGE_LEVEL) != 0) {
    from_guest(frame);
  } else if (frame->vector < EXCEPTIONS) {
    own_exception(frame);
  } else {
    hgi_interrupt(frame->vector);
  }
}

void hgi_arch_enter(uint64_t entry, uint64_t table) {
  struct hgi_frame frame = {
      .es = HGI_USER_DATA, .ds = HGI_USER_DATA, .cs = HGI_USER_CODE, .ss = HGI_USER_DATA};
  hgi_timers_run();
  hgi_monitor_entering();
  const struct hgi_regs regs = hgi_guest_start(entry, table);
  put(&frame, &regs);
  hgi_enter(&frame);
}
