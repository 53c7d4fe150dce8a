/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Checks and loads a guest's ELF file. Any bytes may be in it.
 *
 * Field names and numbers are those of the System V ABI, "Object Files".
 */
#ifndef HGI_COMMON_ELF_LOADER_H
#define HGI_COMMON_ELF_LOADER_H

#include <common/image.h>

/** @brief Program headers of an image at most. */
#define HGI_ELF_SEGMENTS_MAX 32u
/** @brief hgi_elf_segment::type: to be loaded (PT_LOAD). */
#define HGI_ELF_LOAD 1u
/** @brief hgi_elf_segment::type: notes (PT_NOTE). */
#define HGI_ELF_NOTE 4u

/** @brief What a host can run. */
struct hgi_elf_target {
  uint8_t elf_class;  /**< e_ident[EI_CLASS]: 1 for 32 bits, 2 for 64 */
  uint8_t byte_order; /**< e_ident[EI_DATA]: 1 for little-endian, 2 for big */
  uint16_t machine;   /**< e_machine */
  uint64_t ram_base;  /**< first address of guest RAM */
  uint64_t ram_size;  /**< its bytes */
  bool shared_object; /**< a position-independent executable (ET_DYN) will do, too: it is not run */
};

/** @brief One program header, for both classes. */
struct hgi_elf_segment {
  uint32_t type;        /**< p_type */
  bool executable;      /**< p_flags has PF_X */
  uint64_t offset;      /**< p_offset */
  uint64_t address;     /**< p_paddr: where it is placed while translation is off */
  uint64_t file_size;   /**< p_filesz */
  uint64_t memory_size; /**< p_memsz */
  uint64_t alignment;   /**< p_align */
};

/** @brief An ELF file that was found good. */
struct hgi_elf {
  uint64_t entry;                                        /**< e_entry */
  uint64_t base;                                         /**< lowest address that is loaded */
  uint64_t size;                                         /**< bytes to the end of the highest */
  bool shared_object;                                    /**< e_type is ET_DYN */
  uint32_t count;                                        /**< hgi_elf::segments in use */
  struct hgi_elf_segment segments[HGI_ELF_SEGMENTS_MAX]; /**< all program headers */
};

/**
 * @brief Reads and checks the headers. Nothing is loaded.
 * @param image the file
 * @param target what the host runs
 * @param[out] elf meaningless if false is returned
 * @param[out] finding why not
 */
bool hgi_elf_parse(const struct hgi_image *image, const struct hgi_elf_target *target,
                   struct hgi_elf *elf, struct hgi_finding *finding);

/**
 * @brief Gives the host's pointer to guest memory.
 * @param context as given to hgi_elf_load
 * @param address, length lie in guest RAM
 */
typedef void *hgi_place_fn(void *context, uint64_t address, uint64_t length);

/**
 * @brief Places the segments that are to be loaded, zeros after them included.
 * @param image the file
 * @param elf as hgi_elf_parse made it
 * @param place, context where to
 * @param[out] finding why not
 * @return whether the file could be read
 */
bool hgi_elf_load(const struct hgi_image *image, const struct hgi_elf *elf, hgi_place_fn *place,
                  void *context, struct hgi_finding *finding);

#endif
