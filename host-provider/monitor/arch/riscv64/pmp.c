/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Physical memory protection: what of the machine the guest has (RISC-V Privileged
 * Architecture, 3.7). Machine mode has all of it, but for a page below each CPU's stack.
 */
#include <devices.h>

#include <monitor/arch.h>
#include <monitor/cpus.h>
#include <monitor/guard.h>
#include <monitor/monitor.h>
#include <registers.h>

#define READ    0x01u
#define WRITE   0x02u
#define EXECUTE 0x04u
#define TOP     0x08u /* from the address of the entry before to its own */
#define POWER   0x18u /* a power of two, coded in the address */
#define LOCKED  0x80u /* for machine mode, too; until a reset */
#define ENTRIES 16u
#define GUARD   0u /* the first entry that matches decides */

HGI_SETTLED static uint64_t addresses[ENTRIES];
HGI_SETTLED static uint8_t modes[ENTRIES];
static uint32_t used = GUARD + 1;

void hgi_arch_map(uint64_t base, uint64_t size, uint32_t access) {
  uint32_t mode = TOP | READ;
  if (access == HGI_ACCESS_READ_WRITE || access == HGI_ACCESS_ALL) {
    mode |= WRITE;
  }
  if (access == HGI_ACCESS_EXECUTABLE || access == HGI_ACCESS_ALL) {
    mode |= EXECUTE;
  }
  if (used + 2 > ENTRIES) {
    struct hgi_line line = {.length = 0};
    hgi_line_text(&line, "out of PMP entries: the guest has too many ranges");
    hgi_monitor_error(&line);
  }
  addresses[used] = base >> 2; /* off: only where the next begins */
  addresses[used + 1] = (base + size) >> 2;
  modes[used + 1] = (uint8_t)mode;
  used += 2;
}

void hgi_arch_publish(uint64_t base, uint64_t size) {
  (void)base; /* memory is coherent; hgi_enter has instruction fetches see it */
  (void)size;
  HGI_BARRIER();
}

void hgi_pmp_guard(void) {
  uintptr_t page = (uintptr_t)hgi_stacks[hgi_machine_cpu(NULL)];
  HGI_WRITE(pmpaddr0, page >> 2 | (HGI_PAGE_SIZE / 8 - 1));
  HGI_WRITE(pmpcfg0, LOCKED | POWER);
}

static uint64_t modes_from(uint32_t first) {
  uint64_t value = 0;
  for (uint32_t i = 0; i < 8; i++) {
    value |= (uint64_t)modes[first + i] << (8 * i);
  }
  return value;
}

void hgi_pmp_start(void) {
  HGI_WRITE(pmpaddr1, addresses[1]);
  HGI_WRITE(pmpaddr2, addresses[2]);
  HGI_WRITE(pmpaddr3, addresses[3]);
  HGI_WRITE(pmpaddr4, addresses[4]);
  HGI_WRITE(pmpaddr5, addresses[5]);
  HGI_WRITE(pmpaddr6, addresses[6]);
  HGI_WRITE(pmpaddr7, addresses[7]);
  HGI_WRITE(pmpaddr8, addresses[8]);
  HGI_WRITE(pmpaddr9, addresses[9]);
  HGI_WRITE(pmpaddr10, addresses[10]);
  HGI_WRITE(pmpaddr11, addresses[11]);
  HGI_WRITE(pmpaddr12, addresses[12]);
  HGI_WRITE(pmpaddr13, addresses[13]);
  HGI_WRITE(pmpaddr14, addresses[14]);
  HGI_WRITE(pmpaddr15, addresses[15]);
  HGI_WRITE(pmpcfg0, modes_from(0)); /* the guard is locked: its byte stays as it is */
  HGI_WRITE(pmpcfg2, modes_from(8));
  __asm__ volatile("sfence.vma" ::: "memory");
}
