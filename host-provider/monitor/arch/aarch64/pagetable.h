/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Translation tables of three levels with a 4 KiB granule, for both stages.
 */
#ifndef HGI_PAGETABLE_H
#define HGI_PAGETABLE_H

#include <stdint.h>

/** @brief Entries of a table. */
#define HGI_PAGETABLE_ENTRIES 512u

/** @brief Attribute of both stages: not executable. */
#define HGI_PAGETABLE_EXECUTE_NEVER (UINT64_C(1) << 54)
/** @brief The access flag: an access does not trap. */
#define HGI_PAGETABLE_ACCESSED (UINT64_C(1) << 10)
/** @brief Inner shareable. */
#define HGI_PAGETABLE_INNER (UINT64_C(3) << 8)

/** @brief A first-level table: 39 bits of address. */
struct hgi_pagetable {
  _Alignas(4096) uint64_t entries[HGI_PAGETABLE_ENTRIES]; /**< zero: not mapped */
};

/**
 * @brief Maps addresses to themselves, in blocks as large as alignment allows.
 * @param root first-level table
 * @param base, size multiples of 4 KiB; not mapped yet
 * @param attributes of the leaves, without their type bits
 */
void hgi_pagetable_map(struct hgi_pagetable *root, uint64_t base, uint64_t size,
                       uint64_t attributes);

/** @brief What turns the monitor's own translation on; boot.S loads them for secondary CPUs. */
struct hgi_mmu_values {
  uint64_t mair;  /**< MAIR_EL2 */
  uint64_t tcr;   /**< TCR_EL2 */
  uint64_t ttbr;  /**< TTBR0_EL2 */
  uint64_t sctlr; /**< SCTLR_EL2 */
};

/** @brief Those in force, in memory for a CPU without caches too. */
extern struct hgi_mmu_values hgi_mmu_values;

/** @brief Makes the monitor's own translation, and turns it on for the boot CPU. */
void hgi_mmu_init(void);
/** @brief Puts the guest's translation in force on this CPU. */
void hgi_stage2_start(void);

#endif
