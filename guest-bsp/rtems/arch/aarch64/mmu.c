/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup arch_guest
 * @brief aarch64: an identity map of what the host gave, with caches on. Uses no FP register.
 *
 * C libraries and RTEMS use unaligned and exclusive accesses, which silicon promises on normal
 * memory only; without translation all data is device memory. 48 bits of addresses, 4 KiB pages,
 * the largest block that fits (Arm Architecture Reference Manual, D8).
 */
#include <bsp/hgi.h>
#include "mmu.h"

#define PAGE        UINT64_C(4096)
#define LEVELS      4u
#define ENTRIES     512u
#define TABLES      40u
#define ADDRESS_MAX (UINT64_C(1) << 48)

#define VALID         UINT64_C(1)
#define TABLE_OR_PAGE UINT64_C(2)
#define NEXT          UINT64_C(0x0000fffffffff000)
#define DEVICE        (UINT64_C(1) << 2) /* AttrIndx: 0 is normal, 1 device, see MAIR */
#define READ_ONLY     (UINT64_C(2) << 6)
#define SHAREABLE     (UINT64_C(3) << 8)
#define ACCESSED      (UINT64_C(1) << 10)
#define NO_EXECUTE    (UINT64_C(3) << 53) /* UXN and PXN */

/* Normal write-back with allocation; Device-nGnRE. */
#define MAIR UINT64_C(0x04ff)
/* T0SZ 16; walks inner shareable, write-back; TTBR1 unused. */
#define TCR       (UINT64_C(16) | (1u << 8) | (1u << 10) | (3u << 12) | (1u << 23))
#define TCR_IPS   32
#define SCTLR_SET UINT64_C(0x1005)             /* I, C, M */
#define SCTLR_CLR UINT64_C(0x0000000003080002) /* E0E, EE, WXN, A */

/* Not cleared with the image's bss: a table is cleared when it is taken. */
static uint64_t tables[TABLES][ENTRIES] __attribute__((aligned(4096), section(".noinit.hgi")));
static uint32_t tables_used;

extern char hgi_image_begin[], hgi_image_end[];

static uint64_t *take_table(void) {
  if (tables_used == TABLES)
    return NULL;

  uint64_t *const table = tables[tables_used++];

  for (uint32_t i = 0; i < ENTRIES; i++)
    ((volatile uint64_t *)table)[i] = 0;
  return table;
}

static uint64_t attributes_of(const struct hgi_rtems_map *map) {
  const bool executable = map->access == HGI_ACCESS_EXECUTABLE || map->ram;
  uint64_t attributes = VALID | SHAREABLE | ACCESSED;

  if (map->device)
    attributes |= DEVICE;
  if (map->access != HGI_ACCESS_READ_WRITE)
    attributes |= READ_ONLY;
  if (!executable)
    attributes |= NO_EXECUTE;
  return attributes;
}

/* Writes the one entry that maps the most of what begins at base; returns its bytes, or 0. */
static uint64_t map_once(uint64_t base, uint64_t end, uint64_t attributes) {
  uint64_t *table = tables[0];

  for (uint32_t level = 0; level < LEVELS; level++) {
    const uint32_t shift = 39u - 9u * level;
    const uint64_t bytes = UINT64_C(1) << shift;
    uint64_t *const entry = &table[(base >> shift) % ENTRIES];

    if (level > 0 && (base & (bytes - 1u)) == 0 && end - base >= bytes && *entry == 0) {
      *entry = base | attributes | (level == LEVELS - 1u ? TABLE_OR_PAGE : 0);
      return bytes;
    }
    if (level == LEVELS - 1u || (*entry & (VALID | TABLE_OR_PAGE)) == VALID)
      return 0;
    if (*entry == 0) {
      uint64_t *const next = take_table();

      if (next == NULL)
        return 0;
      *entry = (uintptr_t)next | VALID | TABLE_OR_PAGE;
    }
    table = (uint64_t *)(uintptr_t)(*entry & NEXT);
  }
  return 0;
}

static bool map_piece(const struct hgi_rtems_map *map) {
  const uint64_t attributes = attributes_of(map);
  const uint64_t end = (map->end + PAGE - 1u) & ~(PAGE - 1u);
  uint64_t base = map->base & ~(PAGE - 1u);

  if (map->end > ADDRESS_MAX)
    return false;
  while (base < end) {
    const uint64_t bytes = map_once(base, end, attributes);

    if (bytes == 0)
      return false;
    base += bytes;
  }
  return true;
}

/*
 * What was written with caches off is in memory; a cache may still hold what was there before, from
 * when the host loaded the image and cleaned it. From here to the switch nothing is kept in caches.
 */
static void forget_caches(void) {
  uint64_t type;

  __asm__ volatile("mrs %0, ctr_el0" : "=r"(type));
  const uint64_t line = UINT64_C(4) << ((type >> 16) & 15u);

  __asm__ volatile("dsb sy" : : : "memory");
  for (uint64_t at = (uintptr_t)hgi_image_begin & ~(line - 1u); at < (uintptr_t)hgi_image_end;
       at += line)
    __asm__ volatile("dc ivac, %0" : : "r"(at) : "memory");
  __asm__ volatile("dsb sy\n\tic iallu\n\ttlbi vmalle1\n\tdsb sy\n\tisb" : : : "memory");
}

static void switch_on(void) {
  uint64_t features;
  uint64_t control;

  __asm__ volatile("mrs %0, id_aa64mmfr0_el1" : "=r"(features));
  __asm__ volatile("mrs %0, sctlr_el1" : "=r"(control));
  /* Physical addresses as wide as the CPU's, but no wider than 48 bits. */
  const uint64_t range = (features & 15u) < 5u ? features & 15u : 5u;

  control = (control & ~SCTLR_CLR) | SCTLR_SET;
  __asm__ volatile("msr mair_el1, %0\n\tmsr tcr_el1, %1\n\tmsr ttbr0_el1, %2\n\tisb"
                   :
                   : "r"(MAIR), "r"(TCR | (range << TCR_IPS)), "r"(tables[0])
                   : "memory");
  __asm__ volatile("msr sctlr_el1, %0\n\tisb" : : "r"(control) : "memory");
}

const char *hgi_aarch64_mmu_start(void) {
  const uint32_t count = hgi_rtems_memory_count();

  tables_used = 0;
  take_table();
  for (uint32_t i = 0; i < count; i++) {
    struct hgi_rtems_map map;

    if (hgi_rtems_memory_piece(i, &map) && !map_piece(&map))
      return "the memory map needs too many translation tables, or overlaps";
  }
  forget_caches();
  switch_on();
  return NULL;
}
