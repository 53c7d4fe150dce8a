/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Reads the offers note of a host image, and makes of it the table that a guest would see.
 */
#ifndef HGI_COMMON_OFFERS_H
#define HGI_COMMON_OFFERS_H

#include <common/elf_notes.h>

/** @brief Room for what an offers note says. */
struct hgi_offers_read {
  struct hgi_offers head;                  /**< its head, the part that is known here */
  struct hgi_offer entries[HGI_SLOTS_MAX]; /**< its entries, likewise */
};

/**
 * @brief Reads the offers note of a host image, ours or anybody's.
 * @param image the file
 * @param elf as hgi_elf_parse made it out of @a image
 * @param[out] present whether there is one
 * @param[out] offers what it says
 * @param[out] finding why it can't be read
 */
bool hgi_offers_read(const struct hgi_image *image, const struct hgi_elf *elf, bool *present,
                     struct hgi_offers_read *offers, struct hgi_finding *finding);

/** @brief Whether the host can present that ABI version: in its range, and one that its list names.
 */
bool hgi_offers_abi(const struct hgi_offers_read *offers, uint32_t version);

/**
 * @brief Makes the copy of the table that a guest would fetch, with made-up addresses.
 * @param offers what the host says
 * @param version an ABI version for which hgi_offers_abi
 * @param legacy whether the host serves retired entries to old guests
 * @param without for each entry whether it is left out; NULL: none is
 * @param[out] copy fit for hgi_validate and hgi_resolve
 */
void hgi_offers_copy(const struct hgi_offers_read *offers, uint32_t version, bool legacy,
                     const bool *without, struct hgi_copy *copy);

#endif
