/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The machine: what it is, how a guest starts on it, and how it ends.
 */
#include <devices.h>
#include <exceptions.h>
#include <pagetable.h>
#include <platform.h>
#include <psci.h>
#include <registers.h>

#include <common/console.h>
#include <monitor/arch.h>
#include <monitor/counter.h>
#include <monitor/cpus.h>
#include <monitor/lock.h>
#include <monitor/monitor.h>

#define TIMER_SILENT 3u /* enabled and masked */

/* MPIDR_EL1 as the guest sees it: RES1; the only CPU. */
#define MPIDR        (UINT64_C(1) << 31)
#define MPIDR_SINGLE (UINT64_C(1) << 30)

/* VM, SWIO, FMO, IMO, AMO; TSC: no SMC; RW: EL1 is AArch64. */
#define HCR UINT64_C(0x8008003b)
/* Nothing of FP, SIMD or the like is trapped; RES1 bits. */
#define CPTR UINT64_C(0x33ff)
/* Debug registers are trapped: TDRA, TDOSA, TDA. */
#define MDCR UINT64_C(0xe00)
/* RES1 bits: translation and caches off. */
#define SCTLR_EL1 UINT64_C(0x30d00800)

void hgi_arch_init(void) {
  hgi_ram_init(HGI_PLATFORM_MACHINE_RAM); /* where QEMU leaves the device tree */
  hgi_uart_init();
  hgi_exit_init();
  hgi_mmu_init();
  hgi_gic_init();
  hgi_rtc_init();
  hgi_entropy_init();
  if (HGI_READ(cntfrq_el0) == 0 || HGI_READ(cntfrq_el0) > UINT32_MAX) {
    struct hgi_line line = {.length = 0};
    hgi_line_text(&line, "the machine does not tell its counter's frequency");
    hgi_monitor_error(&line);
  }
}

uint64_t hgi_arch_unmapped(void) {
  return HGI_PLATFORM_MACHINE_RAM; /* the device tree's, which is no guest's */
}

bool hgi_arch_serves(uint32_t slot) {
  return slot != HGI_ENTRY_entropy || hgi_entropy_available();
}

bool hgi_arch_needs_page(void) {
  return false; /* interrupts wait in list registers */
}

uint64_t hgi_arch_clock_frequency(void) {
  return HGI_READ(cntfrq_el0);
}

/* EL1's system registers as after a reset. */
static void start_el1(void) {
  HGI_WRITE(sctlr_el1, SCTLR_EL1);
  HGI_WRITE(vbar_el1, (uintptr_t)hgi_early_vectors);
  HGI_WRITE(cpacr_el1, 0);
  HGI_WRITE(tcr_el1, 0);
  HGI_WRITE(ttbr0_el1, 0);
  HGI_WRITE(ttbr1_el1, 0);
  HGI_WRITE(mair_el1, 0);
  HGI_WRITE(amair_el1, 0);
  HGI_WRITE(contextidr_el1, 0);
  HGI_WRITE(esr_el1, 0);
  HGI_WRITE(far_el1, 0);
  HGI_WRITE(afsr0_el1, 0);
  HGI_WRITE(afsr1_el1, 0);
  HGI_WRITE(elr_el1, 0);
  HGI_WRITE(spsr_el1, 0);
  HGI_WRITE(par_el1, 0);
  HGI_WRITE(csselr_el1, 0);
  HGI_WRITE(cntkctl_el1, 0);
  HGI_WRITE(mdscr_el1, 0);
  HGI_WRITE(tpidr_el1, 0);
  HGI_WRITE(tpidr_el0, 0);
  HGI_WRITE(tpidrro_el0, 0);
  HGI_WRITE(sp_el0, 0);
  HGI_WRITE(sp_el1, 0);
}

void hgi_arch_cpu_start_guest(void) {
  struct hgi_partition *partition = &hgi_monitor.partition;
  start_el1();
  HGI_WRITE(vpidr_el2, HGI_READ(midr_el1));
  /* Affinity 0 is the CPU's number: the provider reads it there. */
  HGI_WRITE(vmpidr_el2,
            MPIDR | (partition->cpu_count == 1 ? MPIDR_SINGLE : 0) | hgi_machine_cpu(partition));
  HGI_WRITE(hstr_el2, 0);
  HGI_WRITE(cptr_el2, CPTR);
  HGI_WRITE(mdcr_el2, MDCR | (HGI_READ(pmcr_el0) >> 11 & 0x1f)); /* all counters are EL1's */
  HGI_WRITE(cnthctl_el2, 0);                                     /* physical timer and counter */
  HGI_WRITE(hcr_el2, HCR);
  HGI_ISB();
  hgi_stage2_start();
  hgi_timers_start();
  hgi_gic_start();
  hgi_virq_start();
}

void hgi_arch_start(void) {
  struct hgi_partition *partition = &hgi_monitor.partition;
  hgi_arch_cpu_start_guest();
  hgi_gic_route(HGI_IRQ_CONSOLE, 0);
  hgi_console_look(partition);
}

void hgi_arch_enter(uint64_t entry, uint64_t table) {
  hgi_timers_run();
  hgi_monitor_entering();
  hgi_lock_release();
  hgi_enter(entry, table, hgi_stack_top(),
            hgi_ticks_from(hgi_monitor.options.clock_start, HGI_READ(cntfrq_el0)));
}

uint64_t hgi_arch_guest_pc(void) {
  return HGI_READ(elr_el2);
}

void hgi_arch_power_off(void) {
  /* QEMU warns of a CPU that stops with no timer to wait for, under -icount: there is one. */
  HGI_WRITE(cnthp_cval_el2, HGI_READ(cntpct_el0) + HGI_READ(cntfrq_el0));
  HGI_WRITE(cnthp_ctl_el2, TIMER_SILENT);
  hgi_psci(HGI_PSCI_SYSTEM_OFF, 0, 0, 0);
  for (;;) {
    __asm__ volatile("wfi");
  }
}
