/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief What comes out of the guest: calls, the stop trap, interrupts, and all that it may not do.
 */
#include <exceptions.h>

#include <hgi/arch.h>

#include <common/irq.h>
#include <common/services.h>
#include <devices.h>
#include <monitor/lock.h>
#include <monitor/mmio.h>
#include <monitor/monitor.h>
#include <monitor/traps.h>
#include <platform.h>
#include <reflect.h>
#include <registers.h>

#define INTERRUPT   (UINT64_C(1) << 63)
#define SOFTWARE    (INTERRUPT | 3u)
#define TIMER       (INTERRUPT | 7u)
#define EXTERNAL    (INTERRUPT | 11u)
#define ILLEGAL     2u
#define CALL        9u
#define REGISTER_A0 10u
#define REGISTER_A7 17u
#define ECALL_SIZE  4u

/* Names of causes (Privileged Architecture, mcause). */
static const char *cause_name(uint64_t cause) {
  static const char *const names[] = {"misaligned pc",
                                      "instruction fetch",
                                      "undefined instruction",
                                      "breakpoint instruction",
                                      "misaligned access",
                                      "read",
                                      "misaligned access",
                                      "write",
                                      "ECALL of a user",
                                      "unknown ECALL",
                                      NULL,
                                      NULL,
                                      "instruction fetch, not translated,",
                                      "read, not translated,",
                                      NULL,
                                      "write, not translated,"};
  return cause < sizeof(names) / sizeof(names[0]) && names[cause] != NULL ? names[cause]
                                                                          : "unexpected exception";
}

/* mtval and stval are the instruction with this one, and else an address or 0. */
static bool has_address(uint64_t cause) {
  return cause != ILLEGAL;
}

static _Noreturn void fault(const char *what, uint64_t pc, uint64_t address) {
  hgi_trap_count(HGI_TRAP_FAULT);
  hgi_monitor_fault(what, pc, address);
}

/* The guest's own registers say what led it to its vector. */
static _Noreturn void early_fault(void) {
  uint64_t cause = HGI_READ(scause);
  fault((cause & INTERRUPT) != 0 ? "interrupt before the guest has vectors" : cause_name(cause),
        HGI_READ(sepc), has_address(cause) ? HGI_READ(stval) : 0);
}

static void call(struct hgi_frame *frame) {
  struct hgi_partition *partition = &hgi_monitor.partition;
  uint64_t number = frame->x[REGISTER_A7];
  uint64_t pc = HGI_READ(mepc);
  hgi_status status;
  if (pc == (uintptr_t)hgi_early_vectors) {
    early_fault();
  }
  HGI_WRITE(mepc, pc + ECALL_SIZE);
  if (number == HGI_CALL_COMPLETED) {
    hgi_trap_count(HGI_TRAP_COMPLETED);
    hgi_virq_completed(partition);
    return;
  }
  if (!hgi_service_call(partition, number, &frame->x[REGISTER_A0], &status)) {
    fault(cause_name(CALL), pc, 0);
  }
  frame->x[REGISTER_A0] = (uint64_t)(int64_t)status; /* as C returns it */
}

static void illegal(void) {
  uint32_t instruction = (uint32_t)HGI_READ(mtval);
  if (hgi_reflect_is_kernel() && instruction == HGI_ARCH_STOP_INSTRUCTION) {
    hgi_trap_count(HGI_TRAP_STOP);
    hgi_monitor.partition.end = HGI_END_STOP;
    return;
  }
  const char *what = hgi_reflect_is_kernel() ? hgi_reflect_machine_only(instruction) : NULL;
  if (what != NULL) {
    fault(what, HGI_READ(mepc), 0);
  }
  hgi_reflect();
}

static void software(struct hgi_partition *partition) {
  hgi_put32(HGI_PLATFORM_CLINT + UINT64_C(4) * hgi_machine_cpu(partition), 0);
  HGI_BARRIER(); /* what is asked for now comes again */
  hgi_trap_count(HGI_TRAP_KICK);
  hgi_irq_again(partition);
}

void hgi_guest_trap(struct hgi_frame *frame) {
  struct hgi_partition *partition = &hgi_monitor.partition;
  uint64_t cause = HGI_READ(mcause);
  hgi_lock_take(); /* not released by a guest that ends */
  hgi_virq_enter();
  switch (cause) {
  case SOFTWARE:
    software(partition);
    break;
  case TIMER:
    hgi_timers_serve(partition);
    break;
  case EXTERNAL:
    hgi_plic_serve(partition);
    break;
  case CALL:
    call(frame);
    break;
  case ILLEGAL:
    illegal();
    break;
  default:
    fault((cause & INTERRUPT) != 0 ? "unexpected interrupt" : cause_name(cause), HGI_READ(mepc),
          HGI_READ(mtval));
  }
  if (partition->end != HGI_END_NONE) {
    hgi_monitor_end();
  }
  hgi_virq_leave();
  hgi_lock_release();
  if (cause == CALL && hgi_monitor.cpus > 1) {
    HGI_YIELD(); /* whoever calls in a loop lets the others go on */
  }
}

void hgi_own_exception(void) {
  static bool again;
  uint64_t cause = HGI_READ(mcause);
  if (again) {
    hgi_arch_power_off(); /* even the telling fails */
  }
  again = true;
  struct hgi_line line = {.length = 0};
  hgi_line_text(&line, "host error: ");
  hgi_line_text(&line, (cause & INTERRUPT) != 0 ? "interrupt" : cause_name(cause));
  hgi_line_text(&line, " in the monitor at pc ");
  hgi_line_hex(&line, HGI_READ(mepc));
  hgi_line_text(&line, ", address ");
  hgi_line_hex(&line, HGI_READ(mtval));
  hgi_monitor_error(&line);
}
