/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief What comes out of the guest: calls, the stop trap, and all that it may not do.
 */
#include <devices.h>

#include <hgi/arch.h>

#include <common/services.h>
#include <exceptions.h>
#include <monitor/lock.h>
#include <monitor/monitor.h>
#include <monitor/traps.h>
#include <platform.h>
#include <registers.h>

#define CLASS(syndrome)   ((uint32_t)(syndrome) >> 26 & 0x3fu)
#define CLASS_HVC         0x16u
#define CLASS_FETCH_LOWER 0x20u
#define CLASS_DATA_LOWER  0x24u
#define CLASS_DATA        0x25u
#define SYNDROME_WRITE    UINT64_C(0x40)
#define SYNDROME_STATUS   UINT64_C(0x3f)
#define STATUS_ALIGNMENT  UINT64_C(0x21)
#define EARLY_VECTORS     16u
#define EARLY_VECTOR_SIZE 0x80u
#define CALL_REGISTER     8u

/* Names of exception classes (Arm ARM, ESR_ELx.EC). */
static const char *class_name(uint64_t syndrome) {
  switch (CLASS(syndrome)) {
  case 0x00:
    return "undefined instruction";
  case 0x07:
    return "floating-point instruction";
  case 0x0e:
    return "illegal execution state";
  case 0x15:
    return "SVC";
  case CLASS_HVC:
    return "unknown HVC";
  case 0x17:
    return "SMC";
  case 0x18:
    return "system register that is not the guest's";
  case CLASS_FETCH_LOWER:
  case CLASS_FETCH_LOWER + 1:
    return "instruction fetch";
  case 0x22:
    return "misaligned pc";
  case CLASS_DATA_LOWER:
  case CLASS_DATA:
    return (syndrome & SYNDROME_STATUS) == STATUS_ALIGNMENT ? "misaligned access"
           : (syndrome & SYNDROME_WRITE) != 0               ? "write"
                                                            : "read";
  case 0x26:
    return "misaligned stack pointer";
  case 0x2f:
    return "system error";
  case 0x3c:
    return "breakpoint instruction";
  default:
    return "unexpected exception";
  }
}

static bool has_address(uint64_t syndrome) {
  uint32_t class = CLASS(syndrome);
  return (class >= CLASS_FETCH_LOWER && class <= CLASS_DATA) || class == 0x22;
}

static _Noreturn void fault(const char *what, uint64_t syndrome, uint64_t pc, uint64_t address) {
  hgi_trap_count(HGI_TRAP_FAULT);
  hgi_monitor_fault(what, pc, has_address(syndrome) ? address : 0);
}

/* The guest took an exception before it had vectors of its own. */
static _Noreturn void early_fault(void) {
  static const char *const kinds[] = {NULL, "interrupt before the guest has vectors",
                                      "fast interrupt before the guest has vectors",
                                      "system error before the guest has vectors"};
  uint64_t offset = HGI_READ(elr_el2) - 4 - (uintptr_t)hgi_early_vectors;
  uint64_t syndrome = HGI_READ(esr_el1);
  if (offset >= EARLY_VECTOR_SIZE * EARLY_VECTORS) {
    fault("unknown HVC", 0, HGI_READ(elr_el2) - 4, 0); /* the guest's own, not a vector's */
  }
  const char *kind = kinds[offset / EARLY_VECTOR_SIZE % 4];
  if (kind != NULL) {
    syndrome = 0;
  }
  fault(kind != NULL ? kind : class_name(syndrome), syndrome, HGI_READ(elr_el1), HGI_READ(far_el1));
}

static void call(struct hgi_frame *frame) {
  struct hgi_partition *partition = &hgi_monitor.partition;
  hgi_status status;
  if (!hgi_service_call(partition, frame->x[CALL_REGISTER], frame->x, &status)) {
    fault("unknown HVC", 0, HGI_READ(elr_el2) - 4, 0);
  }
  if (partition->end != HGI_END_NONE) {
    hgi_monitor_end();
  }
  frame->x[0] = (uint32_t)status;
}

void hgi_guest_sync(struct hgi_frame *frame) {
  hgi_lock_take(); /* not released by a guest that ends */
  uint64_t syndrome = HGI_READ(esr_el2);
  uint64_t number = syndrome & 0xffff;
  if (CLASS(syndrome) != CLASS_HVC) {
    fault(class_name(syndrome), syndrome, HGI_READ(elr_el2), HGI_READ(far_el2));
  }
  if (number == HGI_HVC_SERVICE) {
    call(frame);
  } else if (number == HGI_ARCH_STOP_IMMEDIATE) {
    hgi_trap_count(HGI_TRAP_STOP);
    hgi_monitor.partition.end = HGI_END_STOP;
    hgi_monitor_end();
  } else if (number == HGI_HVC_EARLY_FAULT) {
    early_fault();
  } else {
    fault(class_name(syndrome), syndrome, HGI_READ(elr_el2) - 4, 0);
  }
  hgi_lock_release();
}

void hgi_guest_irq(struct hgi_frame *frame) {
  (void)frame;
  hgi_lock_take();
  hgi_gic_serve(&hgi_monitor.partition);
  if (hgi_monitor.partition.end != HGI_END_NONE) {
    hgi_monitor_end(); /* the watchdog ran out */
  }
  hgi_lock_release();
}

void hgi_guest_other(struct hgi_frame *frame) {
  (void)frame;
  hgi_lock_take();
  fault("system error, fast interrupt or AArch32 state", 0, HGI_READ(elr_el2), 0);
}

void hgi_own_exception(uint64_t vector) {
  static bool again;
  uint64_t pc = HGI_READ(elr_el2);
  if (again) {
    hgi_arch_power_off(); /* even the telling fails */
  }
  again = true;
  struct hgi_line line = {.length = 0};
  hgi_line_text(&line, "host error: ");
  hgi_line_text(&line, vector % 4 == 0 ? class_name(HGI_READ(esr_el2)) : "interrupt");
  hgi_line_text(&line, " in the monitor at pc ");
  hgi_line_hex(&line, pc);
  hgi_line_text(&line, ", address ");
  hgi_line_hex(&line, HGI_READ(far_el2));
  hgi_monitor_error(&line);
}
