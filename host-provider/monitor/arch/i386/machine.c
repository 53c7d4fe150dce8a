/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The machine, QEMU's pc: what it is, how a guest starts on it, and how it ends.
 */
#include <cpu.h>

#include <common/console.h>
#include <guest.h>
#include <monitor/arch.h>
#include <monitor/cpus.h>
#include <monitor/monitor.h>
#include <machine_facts.h>

#define MULTIBOOT_MEMORY 1u /* flags: mem_upper is there */
#define MIB              UINT64_C(0x100000)
#define KIB              UINT64_C(0x400)
#define RAM_MAX          UINT64_C(0x40000000)
#define UNMAPPED         UINT64_C(0x08000000) /* between the monitor and guest RAM */
#define KEYBOARD_COMMAND 0x64u
#define KEYBOARD_RESET   0xfeu

/** @brief Set by boot.S. */
const uint32_t *hgi_multiboot;

static uint64_t ram_end; /* of the machine's RAM above 1 MiB */

void hgi_arch_init(void) {
  hgi_uart_init();
  ram_end = (hgi_multiboot[0] & MULTIBOOT_MEMORY) != 0 ? MIB + hgi_multiboot[2] * KIB : 0;
  if (ram_end > HGI_PLATFORM_RAM_BASE + RAM_MAX) {
    ram_end = HGI_PLATFORM_RAM_BASE + RAM_MAX;
  }
  hgi_paging_init(ram_end);
  hgi_interrupts_init();
}

uint64_t hgi_arch_ram_max(void) {
  return ram_end > HGI_PLATFORM_RAM_BASE
             ? (ram_end - HGI_PLATFORM_RAM_BASE) & ~(HGI_PLATFORM_RAM_UNIT - 1)
             : 0;
}

uint64_t hgi_arch_unmapped(void) {
  return UNMAPPED;
}

/* On ABI versions whose table does not tell of it, too. */
bool hgi_arch_needs_page(void) {
  return true;
}

void hgi_arch_publish(uint64_t base, uint64_t size) {
  (void)base; /* caches are coherent */
  (void)size;
}

void hgi_arch_start(void) {
  hgi_virq_start();
  hgi_timers_start();
  hgi_console_look(&hgi_monitor.partition);
}

void hgi_cpus_boot_again(void) {
  hgi_monitor_boot();
}

/* QEMU runs with -no-reboot. */
void hgi_arch_power_off(void) {
  hgi_out(KEYBOARD_COMMAND, KEYBOARD_RESET);
  for (;;) {
    __asm__ volatile("cli\n\thlt");
  }
}
