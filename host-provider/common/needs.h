/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Reads the needs note of a guest image. Any bytes may be in it.
 */
#ifndef HGI_COMMON_NEEDS_H
#define HGI_COMMON_NEEDS_H

#include <common/elf_loader.h>

/** @brief Room for what a needs note says. */
struct hgi_needs_read {
  bool present;                              /**< whether the image has a needs note */
  struct hgi_needs head;                     /**< its head, the part that is known here */
  struct hgi_need entries[HGI_SLOTS_MAX];    /**< its entries, likewise */
  struct hgi_shim_note shims[HGI_SHIMS_MAX]; /**< its shims, likewise */
};

/**
 * @brief Reads the needs note.
 *
 * Offsets and strides of the note are honoured, so that heads and records that have grown since
 * are read as far as they are known.
 *
 * @param image the guest's file
 * @param elf as hgi_elf_parse made it
 * @param target the one of hgi_elf_parse; the byte order must be this machine's
 * @param[out] needs hgi_needs_read::present false is success
 * @param[out] guest points into @a needs
 * @param[out] finding why not
 */
bool hgi_needs_read(const struct hgi_image *image, const struct hgi_elf *elf,
                    const struct hgi_elf_target *target, struct hgi_needs_read *needs,
                    struct hgi_guest *guest, struct hgi_finding *finding);

#endif
