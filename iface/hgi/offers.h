/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup iface
 * @brief How a host says what it gives to guests: one use of HGI_OFFERS in one file of its own.
 *
 * No part of the ABI: the bytes are, see struct hgi_offers; this makes them, in C11 and in C++17.
 * docs/offers.md shows a whole host's file.
 */
#ifndef HGI_OFFERS_H
#define HGI_OFFERS_H

#include <hgi/entries.h>
#include <hgi/note.h>
#include <hgi/table.h>

/** @brief An offers note with its list, as it lies in the image. */
struct hgi_offers_note {
  uint32_t name_size;     /**< ELF note: bytes of the owner's name */
  uint32_t data_size;     /**< ELF note: bytes of what follows the owner's name */
  uint32_t type;          /**< ELF note: ::HGI_NOTE_TYPE_OFFERS */
  char owner[4];          /**< ELF note: ::HGI_NOTE_NAME */
  struct hgi_offers head; /**< the head */
  struct hgi_offer entries[HGI_ENTRY_COUNT]; /**< one for each slot */
};

HGI_ASSERT_MEMBER(struct hgi_offers_note, head, 16, sizeof(struct hgi_offers));

/** @brief hgi_header::host_version of a host of version major.minor.patch. */
#define HGI_HOST_VERSION(major, minor, patch)                                                      \
  (((uint32_t)(major) << 16) | ((uint32_t)(minor) << 8) | (uint32_t)(patch))

/** @cond lists */
/* Which entries a list names, as bits: enumerators of 16 bits, since C has no larger ones. */
#define HGI_X_SERVED_IN(word, slot) | ((slot) / 16 == (word) ? 1 << (slot) % 16 : 0)
#define HGI_X_SERVED_0(name)        HGI_X_SERVED_IN(0, (int)HGI_ENTRY_##name)
#define HGI_X_SERVED_1(name)        HGI_X_SERVED_IN(1, (int)HGI_ENTRY_##name)
#define HGI_X_SERVED_2(name)        HGI_X_SERVED_IN(2, (int)HGI_ENTRY_##name)
#define HGI_X_SERVED_3(name)        HGI_X_SERVED_IN(3, (int)HGI_ENTRY_##name)
#define HGI_X_SERVED_4(name)        HGI_X_SERVED_IN(4, (int)HGI_ENTRY_##name)
#define HGI_X_SERVED_5(name)        HGI_X_SERVED_IN(5, (int)HGI_ENTRY_##name)
#define HGI_X_SERVED_6(name)        HGI_X_SERVED_IN(6, (int)HGI_ENTRY_##name)
#define HGI_X_SERVED_7(name)        HGI_X_SERVED_IN(7, (int)HGI_ENTRY_##name)
#define HGI_X_SERVED_WORD(slot)                                                                    \
  ((slot) / 16 == 0   ? hgi_x_served_0                                                             \
   : (slot) / 16 == 1 ? hgi_x_served_1                                                             \
   : (slot) / 16 == 2 ? hgi_x_served_2                                                             \
   : (slot) / 16 == 3 ? hgi_x_served_3                                                             \
   : (slot) / 16 == 4 ? hgi_x_served_4                                                             \
   : (slot) / 16 == 5 ? hgi_x_served_5                                                             \
   : (slot) / 16 == 6 ? hgi_x_served_6                                                             \
                      : hgi_x_served_7)
#define HGI_X_OFFER(slot, entry, since, retired, revision, must, loss)                             \
  {HGI_HASH_##entry,                                                                               \
   revision,                                                                                       \
   (HGI_X_SERVED_WORD(slot) >> (slot) % 16 & 1) != 0 ? HGI_SLOT_AVAILABLE : UINT16_C(0),           \
   since,                                                                                          \
   retired,                                                                                        \
   {0, 0},                                                                                         \
   #entry},
/** @endcond */

HGI_ASSERT(HGI_ENTRY_COUNT <= 8 * 16, "HGI_OFFERS needs one more word of served entries");

/**
 * @brief Defines a host's offers note.
 *
 * Say what guests get at most: what a boot leaves out, for lack of a device or a channel, is not
 * there then, and the host's check before entry knows of it. A host that serves a retired entry to
 * old guests lists it, too.
 *
 * @param vendor_name a string of at most 15 characters, as hgi_header::vendor
 * @param name a string of at most 31 characters, as hgi_header::host_name
 * @param version ::HGI_HOST_VERSION, as hgi_header::host_version
 * @param elf_machine ELF e_machine of the guests that it runs, HGI_ARCH_ELF_MACHINE
 * @param ram, ram_bytes where guest RAM begins, and its bytes
 * @param oldest, newest the ABI versions that it can present, packed
 * @param SERVED a macro that takes X and lists X(entry) for each entry that the host has
 */
#define HGI_OFFERS(vendor_name, name, version, elf_machine, ram, ram_bytes, oldest, newest,        \
                   SERVED)                                                                         \
  enum {                                                                                           \
    hgi_x_served_0 = 0 SERVED(HGI_X_SERVED_0),                                                     \
    hgi_x_served_1 = 0 SERVED(HGI_X_SERVED_1),                                                     \
    hgi_x_served_2 = 0 SERVED(HGI_X_SERVED_2),                                                     \
    hgi_x_served_3 = 0 SERVED(HGI_X_SERVED_3),                                                     \
    hgi_x_served_4 = 0 SERVED(HGI_X_SERVED_4),                                                     \
    hgi_x_served_5 = 0 SERVED(HGI_X_SERVED_5),                                                     \
    hgi_x_served_6 = 0 SERVED(HGI_X_SERVED_6),                                                     \
    hgi_x_served_7 = 0 SERVED(HGI_X_SERVED_7)                                                      \
  };                                                                                               \
  __attribute__((section(".note.hgi"), aligned(8),                                                 \
                 used)) static const struct hgi_offers_note hgi_offers_note = {                    \
      4,                                                                                           \
      sizeof(struct hgi_offers_note) - offsetof(struct hgi_offers_note, head),                     \
      HGI_NOTE_TYPE_OFFERS,                                                                        \
      HGI_NOTE_NAME,                                                                               \
      {sizeof(struct hgi_offers_note) - offsetof(struct hgi_offers_note, head), oldest, newest,    \
       elf_machine, ram, ram_bytes, HGI_ENTRY_COUNT, sizeof(struct hgi_offers),                    \
       sizeof(struct hgi_offer), version, vendor_name, name},                                      \
      {HGI_ENTRY_LIST(HGI_X_OFFER)}};                                                              \
  HGI_ASSERT(sizeof(vendor_name) <= 16 && sizeof(name) <= 32, "the host's names are too long");    \
  HGI_ASSERT((oldest) >= HGI_ABI_FIRST && (oldest) <= (newest) && (newest) <= HGI_ABI_VERSION,     \
             "the host presents ABI versions that there are, the oldest first")

#endif
