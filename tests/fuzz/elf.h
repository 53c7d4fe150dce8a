/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief The fuzz target elf: an image as fields, written in either class and byte order; and the
 * rules of an image, stated a second time.
 */
#ifndef HGI_TESTS_FUZZ_ELF_H
#define HGI_TESTS_FUZZ_ELF_H

#include "fuzz.h"

#include <common/elf_loader.h>

/** @brief Program headers that an input can have, some more than the loader takes. */
#define ELF_SEGMENTS 40u
/** @brief Bytes of a file at most. */
#define ELF_FILE_MAX 8192u

/** @brief One program header, with any values. */
struct elf_segment {
  uint64_t type;        /**< p_type */
  uint64_t flags;       /**< p_flags */
  uint64_t offset;      /**< p_offset */
  uint64_t address;     /**< p_paddr */
  uint64_t file_size;   /**< p_filesz */
  uint64_t memory_size; /**< p_memsz */
  uint64_t alignment;   /**< p_align */
};

/** @brief An image as fields. A field that its place has no room for loses its upper bits. */
struct elf_image {
  uint64_t magic;                            /**< e_ident[0] to [3], read as a big-endian number */
  uint64_t elf_class;                        /**< e_ident[EI_CLASS] */
  uint64_t byte_order;                       /**< e_ident[EI_DATA] */
  uint64_t ident_version;                    /**< e_ident[EI_VERSION] */
  uint64_t type;                             /**< e_type */
  uint64_t machine;                          /**< e_machine */
  uint64_t version;                          /**< e_version */
  uint64_t entry;                            /**< e_entry */
  uint64_t headers;                          /**< e_phoff */
  uint64_t header_size;                      /**< e_phentsize */
  uint64_t count;                            /**< e_phnum */
  struct elf_segment segments[ELF_SEGMENTS]; /**< program headers */
};

/** @brief Writes the headers into a file's bytes, those that lie in it. */
void elf_write(const struct elf_image *image, bool wide, bool big, uint8_t *file, uint64_t size);

/** @brief Reads them back as that class and byte order; what is not in the file is 0. */
void elf_read(struct elf_image *image, bool wide, bool big, const uint8_t *file, uint64_t size);

/** @brief Whether a host that runs @a target may load the image, out of a file of @a size bytes. */
bool elf_good(const struct elf_image *image, const struct hgi_elf_target *target, uint64_t size);

/** @brief Checks a finding of an image that is not good: said to wrap, or to be too short or
 * outside RAM, is what is. */
void elf_check_wrap(const struct elf_image *image, bool wide, const struct hgi_finding *finding);

/** @brief Whether a segment puts bytes into memory. */
bool elf_loads(const struct elf_segment *segment);

#endif
