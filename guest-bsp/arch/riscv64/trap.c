/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup arch_guest
 * @brief riscv64: the bare guest's traps, as far as C can take them.
 */
#include <bare/storm.h>
#include <bare/trap.h>
#include <negotiate/arch.h>
#include <negotiate/ops.h>

#define REGISTERS 32u

/** @brief What trap.S saves of an exception, in its order. */
struct hgi_trap_frame {
  uint64_t x[REGISTERS]; /**< x0 to x31 */
  uint64_t pc;           /**< sepc */
  uint64_t flags;        /**< sstatus */
  uint64_t cause;        /**< scause */
  uint64_t address;      /**< stval */
};

HGI_ASSERT(sizeof(struct hgi_trap_frame) == 288, "trap.S and trap.c must agree");

extern char hgi_trap_vector[];
void hgi_trap_exception(const struct hgi_trap_frame *frame);
void hgi_trap_interrupt(void);

void hgi_trap_init(void) {
  __asm__ volatile("csrw stvec, %0" : : "r"(hgi_trap_vector) : "memory");
}

void hgi_trap_enable(void) {
  __asm__ volatile("csrsi sstatus, 2" : : : "memory");
}

/* Where instructions are counted CPUs take turns, and no hint of the architecture ends one: a call
 * that leaves the guest does. */
void hgi_trap_relax(void) {
  uint32_t count;

  hgi_ops.cpu_count(&count);
}

void hgi_trap_interrupt(void) {
  hgi_trap_claimed(hgi_ops.irq_claim());
}

void hgi_trap_exception(const struct hgi_trap_frame *frame) {
  static const char message[] = "unexpected exception in the bare guest";
  static bool again;
  struct hgi_fatal info = {
      .size = sizeof info,
      .source = HGI_FATAL_EXCEPTION,
      .code = frame->cause,
      .pc = frame->pc,
      .sp = frame->x[2],
      .address = frame->address,
      .cause = frame->cause,
      .flags = frame->flags,
      .message = (uintptr_t)message,
      .message_length = sizeof message - 1,
      .register_count = REGISTERS,
  };

  for (uint32_t i = 0; i < REGISTERS; i++)
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
    __asm__ volatile("jalr %0" : : "r"(address) : "ra", "memory");
    break;
  case HGI_TRAP_UNDEFINED:
    __asm__ volatile(".word 0");
    break;
  case HGI_TRAP_PRIVILEGED:
    __asm__ volatile("mret" : : : "memory");
    break;
  case HGI_TRAP_TIMER:
    __asm__ volatile("csrw 0x14d, zero" : : : "memory"); /* stimecmp */
    break;
  case HGI_TRAP_DEBUG:
    __asm__ volatile("csrw 0x7a0, zero" : : : "memory"); /* tselect */
    break;
  case HGI_TRAP_SYSTEM_CALL: /* ECALL is the provider's: a breakpoint stands for it */
    __asm__ volatile("ebreak");
    break;
  }
}
