/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief riscv64: what guarded calls look at, and the counter of instructions.
 *
 * instret is good for bounds only if it counts every instruction of the guest and none of the
 * host's: both are tried. QEMU counts instructions with -icount alone, else its machine's cycles.
 */
#include <conformance/guard.h>

#include <bare/trap.h>

#define FS_FIRST UINT64_C(0x2000) /* sstatus.FS: initial */
#define FS       UINT64_C(0x6000)
#define LOOPS    500u
#define ENOUGH   64u /* a host takes more to serve a trap */

/* The guard reads them. */
uint32_t hgi_guard_counts, hgi_guard_fp;

HGI_ASSERT(sizeof(struct hgi_guard_call) == 40 && HGI_GUARD_PAINT == 1024,
           "guard.S and guard.h must agree");

/* Reads it with a vector of its own: a host may keep it, and the instruction is illegal then.
 * Interrupts are masked, and stay so. @return whether it could be read */
static bool may_read(void) {
  uint64_t vector, done;

  __asm__ volatile("lla %1, 1f\n\t"
                   "csrrw %0, stvec, %1\n\t"
                   "li %1, 0\n\t"
                   "csrr zero, instret\n\t"
                   "li %1, 1\n\t"
                   ".balign 4\n"
                   "1:\n\t"
                   "csrw stvec, %0"
                   : "=&r"(vector), "=&r"(done)
                   :
                   : "memory");
  return done != 0;
}

/* What it counts in a loop of two instructions, and the reading. */
static uint64_t in_loop(void) {
  uint64_t before, after, left = LOOPS;

  __asm__ volatile("csrr %0, instret\n"
                   "1:\n\t"
                   "addi %2, %2, -1\n\t"
                   "bnez %2, 1b\n\t"
                   "csrr %1, instret"
                   : "=&r"(before), "=&r"(after), "+&r"(left));
  return after - before;
}

/* What it counts in an illegal instruction, which many a host takes before the guest does. */
static uint64_t in_trap(void) {
  uint64_t before, after, vector;

  __asm__ volatile("lla %1, 1f\n\t"
                   "csrrw %2, stvec, %1\n\t"
                   "csrr %0, instret\n\t"
                   ".word 0\n\t"
                   ".balign 4\n"
                   "1:\n\t"
                   "csrr %1, instret\n\t"
                   "csrw stvec, %2"
                   : "=&r"(before), "=&r"(after), "=&r"(vector)
                   :
                   : "memory");
  return after - before;
}

void hgi_conform_arch_init(void) {
  uint64_t status;

  __asm__ volatile("csrs sstatus, %0" : : "r"(FS_FIRST) : "memory");
  __asm__ volatile("csrr %0, sstatus" : "=r"(status));
  hgi_guard_fp = (status & FS) != 0; /* it stays 0 where there is no FPU */
  hgi_guard_counts = may_read() && in_loop() == 2u * LOOPS + 1u && in_loop() == 2u * LOOPS + 1u &&
                     in_trap() < ENOUGH;
}

void hgi_conform_arch_open(void) {
  hgi_trap_enable();
}

bool hgi_conform_arch_counts(void) {
  return hgi_guard_counts != 0;
}

/* QEMU skips the time of a WFI, and with it instructions that nobody executed. */
bool hgi_conform_arch_counts_waiting(void) {
  return true;
}

bool hgi_conform_arch_counter(uint64_t *ticks) {
  __asm__ volatile("csrr %0, time" : "=r"(*ticks) : : "memory");
  return true;
}
