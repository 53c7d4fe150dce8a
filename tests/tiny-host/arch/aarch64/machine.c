/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tiny
 * @brief QEMU's virt machine: devices, the guest's mode, and what has ended it.
 */
#include <machine.h>

#include <hgi/arch.h>

#define EC_HVC       0x16u
#define HVC_CALL     1u
#define HVC_EARLY    2u
#define HCR          UINT64_C(0x80080000) /* RW: EL1 is AArch64; TSC: no SMC */
#define CPTR         UINT64_C(0x33ff)     /* RES1 bits: nothing of FP is trapped */
#define SCTLR        UINT64_C(0x30d00800) /* RES1 bits: translation and caches off */
#define COUNTER      UINT64_C(3)          /* EL1 may use the physical counter, too */
#define SYSTEM_OFF   UINT64_C(0x84000008) /* PSCI (Arm DEN 0022) */
#define CTLR_BUSY    (UINT32_C(1) << 31)
#define CTLR_ON      0x12u /* group 1, affinity routing */
#define WAKER_SLEEP  2u
#define WAKER_ASLEEP 4u

extern const uint8_t tiny_early_vectors[];
_Noreturn void tiny_enter(uint64_t entry, uint64_t table);

/* FIFOs stay off: switching them on would drop what was typed before. */
static void init_uart(void) {
  tiny_put32(TINY_UART + 0x2c, 0x60);  /* eight bits */
  tiny_put32(TINY_UART + 0x30, 0x301); /* on, both ways */
  tiny_put32(TINY_UART + 0x38, 0x10);  /* an interrupt while input waits */
}

/* Nothing of an earlier life is enabled, pending or active. */
static void init_gic(void) {
  tiny_put32(TINY_GICD, CTLR_ON);
  while ((tiny_get32(TINY_GICD) & CTLR_BUSY) != 0) {
  }
  tiny_put32(TINY_GICR + 0x14, tiny_get32(TINY_GICR + 0x14) & ~WAKER_SLEEP);
  while ((tiny_get32(TINY_GICR + 0x14) & WAKER_ASLEEP) != 0) {
  }
  for (uint32_t i = 0; i < 2u; i++) { /* this CPU's interrupts 0 to 31, and 32 to 63 */
    const uint64_t base = i == 0 ? TINY_GICR + 0x10000u : TINY_GICD + 4u;

    tiny_put32(base + 0x180, UINT32_MAX); /* disabled */
    tiny_put32(base + 0x280, UINT32_MAX); /* not pending */
    tiny_put32(base + 0x380, UINT32_MAX); /* not active */
    tiny_put32(base + 0x080, UINT32_MAX); /* group 1 */
  }
  tiny_put8(TINY_GICR + 0x10400 + TINY_IRQ_TIMER, TINY_PRIORITY_TIMER);
  tiny_put8(TINY_GICD + 0x400 + TINY_IRQ_CONSOLE, TINY_PRIORITY_CONSOLE);
  tiny_put32(TINY_GICD + 0x6000 + 8 * TINY_IRQ_CONSOLE, 0); /* to CPU 0 */
  tiny_put32(TINY_GICD + 0x6004 + 8 * TINY_IRQ_CONSOLE, 0);
}

/* Interrupts go to the guest's mode by themselves: HCR_EL2.IMO is 0. */
static void init_cpu_interface(void) {
  TINY_WRITE(icc_sre_el2, 0xf);
  TINY_ISB();
  TINY_WRITE(icc_sre_el1, 7);
  TINY_ISB();
  TINY_WRITE(icc_ap1r0_el1, 0);
  TINY_WRITE(icc_ctlr_el1, 0);
  TINY_WRITE(icc_bpr1_el1, 0);
  TINY_WRITE(icc_pmr_el1, 0xff);
  TINY_WRITE(icc_igrpen1_el1, 1);
  TINY_ISB();
}

void tiny_machine_init(void) {
  TINY_WRITE(cntv_ctl_el0, 0);
  TINY_WRITE(cntv_cval_el0, 0);
  init_uart();
  init_gic();
  init_cpu_interface();
}

#define ZERO(name) TINY_WRITE(name, 0)

/* EL1's registers as the boot contract has them. */
static void start_el1(void) {
  TINY_WRITE(sctlr_el1, SCTLR);
  TINY_WRITE(vbar_el1, (uintptr_t)tiny_early_vectors);
  ZERO(cpacr_el1);
  ZERO(tcr_el1);
  ZERO(ttbr0_el1);
  ZERO(ttbr1_el1);
  ZERO(mair_el1);
  ZERO(amair_el1);
  ZERO(contextidr_el1);
  ZERO(esr_el1);
  ZERO(far_el1);
  ZERO(elr_el1);
  ZERO(spsr_el1);
  ZERO(par_el1);
  ZERO(csselr_el1);
  ZERO(cntkctl_el1);
  ZERO(mdscr_el1);
  ZERO(tpidr_el1);
  ZERO(tpidr_el0);
  ZERO(tpidrro_el0);
  ZERO(sp_el0);
  ZERO(sp_el1);
}

void tiny_machine_enter(uint64_t entry, uint64_t table) {
  start_el1();
  TINY_WRITE(vpidr_el2, TINY_READ(midr_el1));
  TINY_WRITE(vmpidr_el2, TINY_READ(mpidr_el1));
  TINY_WRITE(hstr_el2, 0);
  TINY_WRITE(cptr_el2, CPTR);
  TINY_WRITE(cnthctl_el2, COUNTER);
  TINY_WRITE(hcr_el2, HCR);
  /* What is new in memory is not in the instruction cache, nor in EL1's translations. */
  __asm__ volatile("dsb sy\n\ttlbi alle1\n\tic iallu\n\tdsb sy\n\tisb" : : : "memory");
  tiny_enter(entry, table);
}

enum tiny_trap tiny_machine_trap(uint64_t *pc, uint64_t *address) {
  const uint64_t cause = TINY_READ(esr_el2);
  const bool call = cause >> 26 == EC_HVC;
  const uint64_t immediate = cause & 0xffffu;

  *pc = TINY_READ(elr_el2);
  *address = TINY_READ(far_el2);
  if (call && immediate == HGI_ARCH_STOP_IMMEDIATE)
    return TINY_TRAP_STOP;
  if (call && immediate == HVC_CALL)
    return TINY_TRAP_CALL;
  if (!call || immediate != HVC_EARLY)
    return TINY_TRAP_OTHER;
  *pc = TINY_READ(elr_el1);
  *address = TINY_READ(far_el1);
  return TINY_TRAP_EARLY;
}

void tiny_machine_clean(uint64_t address, uint64_t size) {
  const uint64_t line = UINT64_C(4) << (TINY_READ(ctr_el0) >> 16 & 15u);

  for (uint64_t at = address & ~(line - 1u); at < address + size; at += line)
    __asm__ volatile("dc civac, %0" : : "r"(at) : "memory");
  TINY_DSB();
}

void tiny_machine_off(void) {
  register uint64_t x0 __asm__("x0") = SYSTEM_OFF;

  __asm__ volatile("smc #0" : "+r"(x0) : : "memory");
  for (;;)
    tiny_wait();
}
