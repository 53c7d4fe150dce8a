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

/** @brief Turns on the monitor's own translation and caches. */
void hgi_mmu_init(void);
/** @brief Puts the guest's translation in force. */
void hgi_stage2_start(void);

#endif
