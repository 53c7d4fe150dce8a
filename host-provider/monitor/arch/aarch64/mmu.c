/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The monitor's own translation: everything at its own address, writable or executable.
 */
#include <pagetable.h>

#include <monitor/arch.h>
#include <monitor/cpus.h>
#include <monitor/guard.h>
#include <monitor/monitor.h>
#include <monitor/provider.h>
#include <platform.h>
#include <registers.h>

#define READ_ONLY (UINT64_C(1) << 7)
#define RES1      (UINT64_C(1) << 6)
#define NORMAL    (UINT64_C(1) << 2 | HGI_PAGETABLE_INNER | HGI_PAGETABLE_ACCESSED | RES1)
#define DEVICE    (HGI_PAGETABLE_ACCESSED | RES1 | HGI_PAGETABLE_EXECUTE_NEVER)

/* Attribute 0: Device-nGnRnE; attribute 1: normal, write-back. */
#define MAIR UINT64_C(0xff00)
/* 39 bits, 4 KiB, tables in write-back inner-shareable memory, 40 bits of output; RES1 bits. */
#define TCR UINT64_C(0x80823519)
/* RES1 bits; M, C, SA, I. */
#define SCTLR UINT64_C(0x30c5183d)

/* What boot.S has as numbers. */
HGI_ASSERT_MEMBER(struct hgi_mmu_values, mair, 0, 8);
HGI_ASSERT_MEMBER(struct hgi_mmu_values, tcr, 8, 8);
HGI_ASSERT_MEMBER(struct hgi_mmu_values, ttbr, 16, 8);
HGI_ASSERT_MEMBER(struct hgi_mmu_values, sctlr, 24, 8);

HGI_SETTLED static struct hgi_pagetable root;

HGI_SETTLED struct hgi_mmu_values hgi_mmu_values;

extern uint8_t hgi_text_begin[], hgi_text_end[];
extern uint8_t hgi_rodata_begin[], hgi_rodata_end[];

static void map(const uint8_t *begin, const uint8_t *end, uint64_t attributes) {
  hgi_pagetable_map(&root, (uintptr_t)begin, (uint64_t)(end - begin), attributes);
}

void hgi_mmu_init(void) {
  const uint8_t *ram_end = (const uint8_t *)(hgi_monitor_ram_base() + hgi_arch_ram_max());
  /* Below the image lies QEMU's device tree, which nobody reads. */
  map(hgi_provider_begin, hgi_provider_facts_begin,
      NORMAL | READ_ONLY | HGI_PAGETABLE_EXECUTE_NEVER);
  map(hgi_provider_facts_begin, hgi_provider_end, NORMAL | HGI_PAGETABLE_EXECUTE_NEVER);
  map(hgi_text_begin, hgi_text_end, NORMAL | READ_ONLY);
  map(hgi_rodata_begin, hgi_rodata_end, NORMAL | READ_ONLY | HGI_PAGETABLE_EXECUTE_NEVER);
  const uint8_t *rest = hgi_rodata_end;
  for (uint32_t i = 0; i < HGI_CPUS_MAX; i++) {
    map(rest, hgi_stacks[i], NORMAL | HGI_PAGETABLE_EXECUTE_NEVER);
    rest = hgi_stacks[i] + HGI_PAGE_SIZE; /* a stack that overflows ends there */
  }
  map(rest, ram_end, NORMAL | HGI_PAGETABLE_EXECUTE_NEVER);
  hgi_pagetable_map(&root, 0, HGI_PLATFORM_MACHINE_RAM, DEVICE);
  hgi_pagetable_map(&root, HGI_PLATFORM_ECAM, UINT64_C(0x200000), DEVICE);
  hgi_mmu_values = (struct hgi_mmu_values){MAIR, TCR, (uintptr_t)&root, SCTLR};
  HGI_WRITE(mair_el2, MAIR);
  HGI_WRITE(tcr_el2, TCR);
  HGI_WRITE(ttbr0_el2, (uintptr_t)&root);
  HGI_BARRIER();
  __asm__ volatile("tlbi alle2\n ic iallu\n dsb sy\n isb" ::: "memory");
  HGI_WRITE(sctlr_el2, SCTLR);
  HGI_ISB();
  hgi_arch_publish((uintptr_t)&hgi_mmu_values, sizeof(hgi_mmu_values));
}
