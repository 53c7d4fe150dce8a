/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Paging with PAE (Intel SDM, volume 3, 4.4): all addresses are physical ones. The guest has
 * what hgi_arch_map gives it, and nothing else.
 */
#include <cpu.h>

#include <monitor/arch.h>
#include <monitor/guard.h>
#include <monitor/monitor.h>
#include <platform.h>

#define ENTRIES    512u
#define LARGE      UINT64_C(0x200000)
#define LOW_TABLES 8u /* 16 MiB of pages of 4 KiB, for the monitor */
#define PRESENT    UINT64_C(0x1)
#define WRITE      UINT64_C(0x2)
#define USER       UINT64_C(0x4)
#define UNCACHED   UINT64_C(0x10)
#define LARGE_PAGE UINT64_C(0x80)
#define NO_EXECUTE (UINT64_C(1) << 63)
#define LOCAL_APIC UINT64_C(0xfee00000)
#define EFER       0xc0000080u
#define EFER_NXE   0x800u
#define CPUID_EXT  0x80000001u
#define CPUID_NX   0x100000u
#define CR0_PAGING 0x80000000u
#define CR0_SET    0x40022u    /* alignment checks, FPU errors as exceptions, WAIT with FPU */
#define CR0_CLEAR  0x6001000cu /* caches on, no emulation; the monitor writes what it will */
#define CR4        0x620u      /* PAE, SSE and its exceptions */

/* The CPU itself writes the tables below: that they were used. */
HGI_SETTLED static uint64_t pointers[4] __attribute__((aligned(32)));
static uint64_t directories[4][ENTRIES] __attribute__((aligned(4096)));
static uint64_t low[LOW_TABLES][ENTRIES] __attribute__((aligned(4096)));

static uint64_t *directory_entry(uint64_t address) {
  return &directories[address >> 30 & 3][address / LARGE % ENTRIES];
}

static void check_processor(void) {
  uint32_t ebx, ecx, edx;
  hgi_cpuid(CPUID_EXT, &ebx, &ecx, &edx);
  if ((edx & CPUID_NX) == 0) {
    struct hgi_line line = {.length = 0};
    hgi_line_text(&line, "the processor has no pages that can't be executed");
    hgi_monitor_error(&line);
  }
}

void hgi_paging_init(uint64_t ram_end) {
  check_processor();
  for (uint32_t i = 0; i < 4; i++) {
    pointers[i] = (uintptr_t)directories[i] | PRESENT;
  }
  for (uint32_t i = 0; i < LOW_TABLES; i++) {
    *directory_entry(i * LARGE) = (uintptr_t)low[i] | PRESENT | WRITE | USER;
    for (uint32_t j = 0; j < ENTRIES; j++) {
      low[i][j] = (i * LARGE + j * HGI_PAGE_SIZE) | PRESENT | WRITE;
    }
  }
  low[0][0] = 0; /* a NULL pointer of the monitor's own */
  for (uint64_t at = HGI_PLATFORM_RAM_BASE; at + LARGE <= ram_end; at += LARGE) {
    *directory_entry(at) = at | PRESENT | WRITE | LARGE_PAGE;
  }
  *directory_entry(LOCAL_APIC) =
      (LOCAL_APIC & ~(LARGE - 1)) | PRESENT | WRITE | UNCACHED | LARGE_PAGE | NO_EXECUTE;
  uint32_t unused;
  __asm__ volatile("movl %1, %%cr4\n\t"
                   "movl %2, %%cr3\n\t"
                   "movl %3, %%ecx\n\t"
                   "rdmsr\n\t"
                   "orl %4, %%eax\n\t"
                   "wrmsr\n\t"
                   "movl %%cr0, %0\n\t"
                   "andl %5, %0\n\t"
                   "orl %6, %0\n\t"
                   "movl %0, %%cr0\n\t"
                   "fninit"
                   : "=&b"(unused)
                   : "r"(CR4), "r"(pointers), "i"(EFER), "i"(EFER_NXE), "i"(~CR0_CLEAR),
                     "i"(CR0_PAGING | CR0_SET)
                   : "eax", "ecx", "edx", "memory");
}

static void map_page(uint64_t at, uint32_t access) {
  low[at / LARGE][at / HGI_PAGE_SIZE % ENTRIES] =
      at | PRESENT | USER | (access == HGI_ACCESS_READ_WRITE ? WRITE : 0) |
      (access == HGI_ACCESS_EXECUTABLE ? 0 : NO_EXECUTE);
}

void hgi_arch_map(uint64_t base, uint64_t size, uint32_t access) {
  for (uint64_t at = base; at < base + size;) {
    if (access == HGI_ACCESS_ALL) {
      *directory_entry(at) |= USER;
      at += LARGE;
    } else {
      map_page(at, access);
      at += HGI_PAGE_SIZE;
    }
  }
  __asm__ volatile("movl %0, %%cr3" : : "r"(pointers) : "memory");
}
