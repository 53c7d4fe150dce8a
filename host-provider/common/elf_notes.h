/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Finds HGI's notes among an image's. Any bytes may be in it.
 */
#ifndef HGI_COMMON_ELF_NOTES_H
#define HGI_COMMON_ELF_NOTES_H

#include <common/elf_loader.h>

/** @brief A part of an image: what a note holds. */
struct hgi_piece {
  uint64_t offset; /**< in the file */
  uint64_t size;   /**< its bytes */
};

/** @brief A list in a note: records found by offset and stride, so that they may have grown. */
struct hgi_note_list {
  uint32_t count;     /**< records */
  uint32_t count_max; /**< that are accepted */
  uint32_t offset;    /**< of the first, from the head's start */
  uint32_t stride;    /**< bytes from one to the next */
  uint32_t known;     /**< bytes of a record that are known here */
};

/**
 * @brief Finds the note of an owner with a type.
 * @param image the file
 * @param elf as hgi_elf_parse made it out of @a image
 * @param owner 3 characters and a NUL: ::HGI_NOTE_NAME, or ::HGI_BOOT_NOTE_OWNER
 * @param type ::HGI_NOTE_TYPE_NEEDS or ::HGI_NOTE_TYPE_OFFERS, or ::HGI_BOOT_NOTE_TYPE
 * @param[out] present whether there is one
 * @param[out] piece where it is
 * @param[out] finding why the notes can't be read
 */
bool hgi_note_find(const struct hgi_image *image, const struct hgi_elf *elf, const char *owner,
                   uint32_t type, bool *present, struct hgi_piece *piece,
                   struct hgi_finding *finding);

/**
 * @brief Whether the notes of an image, as far as they can be walked, begin one of the owner "HGI"
 * with a type: for messages about an image whose notes are no good.
 */
bool hgi_note_begins(const struct hgi_image *image, const struct hgi_elf *elf, uint32_t type);

/** @brief Reads bytes of a piece; past its end they are missing: NOTE_TRUNCATED. */
bool hgi_note_read(const struct hgi_image *image, const struct hgi_piece *piece, uint64_t offset,
                   void *buffer, size_t length, struct hgi_finding *finding);

/** @brief Whether a list lies inside a note of @a size bytes, behind a head of @a head bytes. */
bool hgi_note_check_list(const struct hgi_note_list *list, uint32_t head, uint32_t size,
                         struct hgi_finding *finding);

/** @brief Reads the known part of each record into @a records, which has room for all of them. */
bool hgi_note_read_list(const struct hgi_image *image, const struct hgi_piece *piece,
                        const struct hgi_note_list *list, void *records,
                        struct hgi_finding *finding);

/**
 * @brief Makes a name out of a note fit to be printed: it ends in NUL, and what is not printable
 * ASCII becomes '?'.
 * @param[in,out] name any bytes
 * @param size of @a name, 1 or more
 */
void hgi_note_clean(char *name, size_t size);

#endif
