/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Stage-2 translation: what of the machine the guest has.
 */
#include <pagetable.h>

#include <hgi/header.h>
#include <monitor/arch.h>
#include <monitor/guard.h>
#include <registers.h>

#define WRITE  (UINT64_C(1) << 7)
#define READ   (UINT64_C(1) << 6)
#define NORMAL (UINT64_C(0xf) << 2 | HGI_PAGETABLE_INNER | HGI_PAGETABLE_ACCESSED)

/* 39 bits, 4 KiB, start at level 1, write-back inner-shareable tables, 40 bits of output. */
#define VTCR UINT64_C(0x80023559)

#define LINE 64u /* the cortex-a53's cache line; smaller than any line is right, too */

HGI_SETTLED static struct hgi_pagetable root;

void hgi_arch_map(uint64_t base, uint64_t size, uint32_t access) {
  uint64_t attributes = NORMAL | READ;
  if (access == HGI_ACCESS_READ_WRITE || access == HGI_ACCESS_ALL) {
    attributes |= WRITE;
  }
  if (access != HGI_ACCESS_EXECUTABLE && access != HGI_ACCESS_ALL) {
    attributes |= HGI_PAGETABLE_EXECUTE_NEVER;
  }
  hgi_pagetable_map(&root, base, size, attributes);
}

void hgi_arch_publish(uint64_t base, uint64_t size) {
  for (uint64_t line = base & ~(uint64_t)(LINE - 1); line < base + size; line += LINE) {
    __asm__ volatile("dc civac, %0" ::"r"(line) : "memory");
  }
  HGI_BARRIER();
}

void hgi_stage2_start(void) {
  HGI_WRITE(vtcr_el2, VTCR);
  HGI_WRITE(vttbr_el2, (uintptr_t)&root); /* VMID 0 */
  HGI_BARRIER();
  __asm__ volatile("ic iallu\n tlbi alle1\n dsb sy\n isb" ::: "memory");
}
