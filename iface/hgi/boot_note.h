/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup iface
 * @brief What a host image offers, but no boot has unless it is told so: one use of HGI_BOOT_NOTE
 * beside HGI_OFFERS.
 *
 * No part of the ABI: no guest sees it. The offers note says what guests get at most; a host whose
 * boots have options, such as a list of channels, says here which entries a boot without options
 * leaves out. `hgi check` reads it, so that a plain check says what a plain boot does.
 */
#ifndef HGI_BOOT_NOTE_H
#define HGI_BOOT_NOTE_H

#include <hgi/note.h>

/** @brief Owner of the note. */
#define HGI_BOOT_NOTE_OWNER "HGB"
/** @brief Its type. */
#define HGI_BOOT_NOTE_TYPE UINT32_C(1)
/** @brief Bytes of its list at most, a NUL included. */
#define HGI_BOOT_NOTE_MAX 128

/** @brief The note, as it lies in the image. */
struct hgi_boot_note {
  uint32_t name_size;           /**< ELF note: bytes of the owner's name */
  uint32_t data_size;           /**< ELF note: bytes of the list */
  uint32_t type;                /**< ELF note: ::HGI_BOOT_NOTE_TYPE */
  char owner[4];                /**< ELF note: ::HGI_BOOT_NOTE_OWNER */
  char list[HGI_BOOT_NOTE_MAX]; /**< ENTRY|GROUP[,ENTRY|GROUP]..., NUL-padded */
};

/**
 * @brief Defines a host's boot note.
 * @param words a string: ENTRY|GROUP[,ENTRY|GROUP]...; a group is what stands in names before a '_'
 */
#define HGI_BOOT_NOTE(words)                                                                       \
  __attribute__((section(".note.hgi"), aligned(8),                                                 \
                 used)) static const struct hgi_boot_note hgi_boot_note = {                        \
      4, HGI_BOOT_NOTE_MAX, HGI_BOOT_NOTE_TYPE, HGI_BOOT_NOTE_OWNER, words};                       \
  HGI_ASSERT(sizeof(words) <= HGI_BOOT_NOTE_MAX, "the boot note's list is too long")

#endif
