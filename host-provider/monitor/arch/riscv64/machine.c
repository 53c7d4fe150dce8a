/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The machine: what it is, how a guest starts on it, and how it ends.
 */
#include <devices.h>
#include <exceptions.h>
#include <registers.h>

#include <common/console.h>
#include <monitor/arch.h>
#include <monitor/cpus.h>
#include <monitor/lock.h>
#include <monitor/mmio.h>
#include <monitor/monitor.h>
#include <platform.h>

#define TEST_POWER_OFF 0x5555u

/* mstatus: the guest is in S-mode, with interrupts, FP and vectors off; RV64 in S- and U-mode. */
#define STATUS UINT64_C(0x0000000a00000800)
/* What the guest takes by itself: misaligned pc, load and store, breakpoints, calls of its users,
 * page faults. Not: illegal instructions, access faults, its own calls. */
#define EXCEPTIONS UINT64_C(0xb159)
/* cycle, time and instret; hpmcounter3 has the CPU's number. */
#define COUNTERS UINT64_C(0xf)

extern uint64_t hgi_device_tree;

void hgi_arch_init(void) {
  hgi_ram_init(hgi_device_tree);
  hgi_cpus_init(hgi_device_tree);
  hgi_uart_init();
  hgi_exit_init();
  hgi_pmp_guard();
  hgi_plic_init();
  hgi_rtc_init();
  hgi_entropy_init();
  if (!hgi_timers_init(hgi_device_tree)) {
    struct hgi_line line = {.length = 0};
    hgi_line_text(&line, "the machine does not tell its clock's frequency");
    hgi_monitor_error(&line);
  }
}

uint64_t hgi_arch_unmapped(void) {
  return HGI_PLATFORM_MACHINE_RAM; /* the monitor's code, which is no guest's */
}

bool hgi_arch_serves(uint32_t slot) {
  return slot != HGI_ENTRY_entropy || hgi_entropy_available();
}

bool hgi_arch_needs_page(void) {
  return true; /* interrupts wait there */
}

/* Supervisor registers as after a reset. */
static void start_supervisor(void) {
  HGI_WRITE(mstatus, STATUS);
  HGI_WRITE(stvec, (uintptr_t)hgi_early_vectors);
  HGI_WRITE(satp, 0);
  HGI_WRITE(scounteren, 0);
  HGI_WRITE(senvcfg, 0);
  HGI_WRITE(sscratch, 0);
  HGI_WRITE(sepc, 0);
  HGI_WRITE(scause, 0);
  HGI_WRITE(stval, 0);
}

void hgi_arch_cpu_start_guest(void) {
  start_supervisor();
  HGI_WRITE(menvcfg, 0); /* stimecmp is not the guest's */
  HGI_WRITE(medeleg, EXCEPTIONS);
  HGI_WRITE(mideleg, HGI_SSI);
  HGI_WRITE(mcounteren, COUNTERS);
  hgi_cpu_number_init();
  hgi_pmp_start();
  hgi_timers_start();
  hgi_virq_start();
  HGI_WRITE(mie, HGI_MSI | HGI_MTI | HGI_MEI | HGI_SSI); /* the last is sie's */
}

void hgi_arch_start(void) {
  struct hgi_partition *partition = &hgi_monitor.partition;
  hgi_arch_cpu_start_guest();
  hgi_plic_route(0);
  hgi_console_look(partition);
}

void hgi_arch_enter(uint64_t entry, uint64_t table) {
  hgi_virq_leave();
  hgi_timers_run();
  hgi_monitor_entering();
  hgi_lock_release();
  hgi_enter(entry, table, hgi_stack_top());
}

uint64_t hgi_arch_guest_pc(void) {
  return HGI_READ(mepc);
}

void hgi_arch_power_off(void) {
  hgi_put32(HGI_PLATFORM_TEST, TEST_POWER_OFF);
  for (;;) {
    __asm__ volatile("wfi");
  }
}
