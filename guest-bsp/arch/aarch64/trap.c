/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup arch_guest
 * @brief aarch64: the bare guest's traps, as far as C can take them.
 */
#include <bare/storm.h>
#include <bare/trap.h>
#include <negotiate/arch.h>
#include <negotiate/ops.h>

/** @brief What trap.S saves of an exception, in its order. */
struct hgi_trap_frame {
  uint64_t x[31];   /**< x0 to x30 */
  uint64_t sp;      /**< stack pointer where it happened */
  uint64_t pc;      /**< ELR_EL1 */
  uint64_t flags;   /**< SPSR_EL1 */
  uint64_t cause;   /**< ESR_EL1 */
  uint64_t address; /**< FAR_EL1 */
};

HGI_ASSERT(sizeof(struct hgi_trap_frame) == 288, "trap.S and trap.c must agree");

extern char hgi_trap_vectors[];
void hgi_trap_exception(const struct hgi_trap_frame *frame, uint64_t vector);
void hgi_trap_interrupt(void);

void hgi_trap_init(void) {
  __asm__ volatile("msr vbar_el1, %0\n\tisb" : : "r"(hgi_trap_vectors) : "memory");
}

void hgi_trap_enable(void) {
  __asm__ volatile("msr daifclr, #2" : : : "memory");
}

void hgi_trap_relax(void) {
  __asm__ volatile("yield" : : : "memory");
}

void hgi_trap_interrupt(void) {
  hgi_trap_claimed(hgi_ops.irq_claim());
}

void hgi_trap_exception(const struct hgi_trap_frame *frame, uint64_t vector) {
  static const char message[] = "unexpected exception in the bare guest";
  static bool again;
  struct hgi_fatal info = {
      .size = sizeof info,
      .source = HGI_FATAL_EXCEPTION,
      .code = vector,
      .pc = frame->pc,
      .sp = frame->sp,
      .address = frame->address,
      .cause = frame->cause,
      .flags = frame->flags,
      .message = (uintptr_t)message,
      .message_length = sizeof message - 1,
      .register_count = 31,
  };

  for (uint32_t i = 0; i < 31; i++)
    info.registers[i] = frame->x[i];
  if (again)
    hgi_arch_stop(); /* even the telling fails */
  again = true;
  hgi_bare_tell_where(frame->pc);
  hgi_ops.fatal(&info);
  hgi_arch_stop();
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
    __asm__ volatile("blr %0" : : "r"(address) : "x30", "memory");
    break;
  case HGI_TRAP_UNDEFINED:
    __asm__ volatile("udf #0");
    break;
  case HGI_TRAP_PRIVILEGED:
    __asm__ volatile("smc #0" : : : "x0", "x1", "x2", "x3", "memory");
    break;
  case HGI_TRAP_TIMER:
    __asm__ volatile("msr cntp_ctl_el0, xzr\n\tisb" : : : "memory");
    break;
  case HGI_TRAP_DEBUG:
    __asm__ volatile("msr mdscr_el1, xzr\n\tisb" : : : "memory");
    break;
  case HGI_TRAP_SYSTEM_CALL:
    __asm__ volatile("svc #0" : : : "memory");
    break;
  }
}
