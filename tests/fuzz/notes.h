/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief The fuzz target notes: a guest and a host, as fields and as files with notes.
 */
#ifndef HGI_TESTS_FUZZ_NOTES_H
#define HGI_TESTS_FUZZ_NOTES_H

#include "elf.h"

#include <common/needs.h>
#include <common/offers.h>
#include <negotiate/needs.h>

/** @brief Bytes of a note at most. */
#define NOTES_SIZE_MAX 6000u
/** @brief Entries of a guest or a host at most: some are newer than these headers. */
#define NOTES_ENTRIES (HGI_ENTRY_COUNT + 3u)

/** @brief A guest and a host. */
struct notes {
  struct hgi_elf_target target;           /**< what the host runs */
  struct hgi_needs needs;                 /**< the guest's head; its offsets are set by the file */
  struct hgi_need entries[NOTES_ENTRIES]; /**< the guest's entries */
  struct hgi_shim_note shims[HGI_SHIM_COUNT]; /**< the guest's shims */
  uint32_t grown;                             /**< bytes by which head and records have grown */
  uint32_t abi;                               /**< that the host presents, packed */
  bool newer;                                 /**< the host is newer than these headers */
  bool legacy;                                /**< the host serves retired entries */
  bool without[HGI_ENTRY_COUNT];              /**< entries that the host leaves out */
};

/** @brief A file in memory of its exact size. */
struct notes_file {
  uint8_t *bytes; /**< to be freed */
  size_t size;    /**< their number */
};

/** @brief Makes a guest that runs on that host: RAM at @a ram with @a ram_size bytes. */
void notes_init(struct notes *all, uint64_t ram, uint64_t ram_size);

/** @brief Writes the guest's needs note, ELF's own head of it included. @return its bytes */
size_t notes_put_needs(const struct notes *all, uint8_t *note);

/** @brief Writes the offers note of a host that has every entry. @return its bytes */
size_t notes_put_offers(const struct notes *all, uint8_t *note);

/** @brief Makes an ELF file with that note in it. */
struct notes_file notes_file(const struct notes *all, const uint8_t *note, size_t size);

/** @brief Whether what the guest says is right, for its host: the rules of iface/hgi/note.h. */
bool notes_needs_good(const struct notes *all);

/** @brief Checks that what was read is what the guest says. */
void notes_check_needs(const struct notes *all, const struct hgi_needs_read *read);

/**
 * @brief Checks that `hgi check`, the host before entry, and the guest come to the same.
 * @param all the guest and the host
 * @param guest the guest, as read out of its note
 * @param offers the host, as read out of its note
 */
void notes_check_agreement(const struct notes *all, const struct hgi_guest *guest,
                           const struct hgi_offers_read *offers);

#endif
