/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup iface
 * @brief The needs note of a guest image and the offers note of a host image.
 *
 * Both are ELF notes (System V ABI, "Note Section") of the owner "HGI", in a PT_NOTE segment, in
 * the byte order of their ELF file. Needs against offers tells without booting what will happen.
 * Their lists are found by offset and stride, so that heads and records may grow at the end.
 */
#ifndef HGI_NOTE_H
#define HGI_NOTE_H

#include <hgi/header.h>
#include <hgi/verdict.h>

/** @brief The owner of HGI's ELF notes, four bytes with its NUL. */
#define HGI_NOTE_NAME "HGI"
/** @brief ELF note type of struct hgi_needs. */
#define HGI_NOTE_TYPE_NEEDS 1u
/** @brief ELF note type of struct hgi_offers. */
#define HGI_NOTE_TYPE_OFFERS 2u

/** @brief Bytes for a guest's name in its needs note, its NUL included. */
#define HGI_NOTE_NAME_SIZE 32u
/** @brief hgi_need::flags: without it the guest can't run. Else the entry may be absent. */
#define HGI_NEED_MUST UINT16_C(1)
/** @brief hgi_need::flags: only the host will do. Else a shim is accepted too. Unknown flags are
 * refused: a host that does not know a need can't meet it. */
#define HGI_NEED_HOST_ONLY UINT16_C(2)
/** @brief hgi_shim_note::depends: no further slot. */
#define HGI_SHIM_DEPENDS_NONE UINT16_C(0xffff)
/** @brief hgi_shim_note::depends: how many slots a shim may build on. */
#define HGI_SHIM_DEPENDS_MAX 5u

/** @brief What a guest says of one entry. Its place in the list is its slot; 40 bytes. */
struct hgi_need {
  uint32_t hash;            /**< signature hash that the guest was built with */
  uint16_t revision;        /**< contract revision that the guest was built with */
  uint16_t flags;           /**< ::HGI_NEED_MUST, ::HGI_NEED_HOST_ONLY */
  uint32_t since;           /**< the ABI that brought the entry, packed */
  uint32_t reserved;        /**< zero */
  char name[HGI_NAME_SIZE]; /**< its name, NUL-padded: an older host may not know it */
};

/** @brief What a guest says of one shim that it carries; 16 bytes. Tried in the order of the list.
 */
struct hgi_shim_note {
  uint16_t slot; /**< the slot that it serves */
  uint16_t loss; /**< rank among shims of this slot, 0 loses least; for humans, the order counts */
  uint16_t depends[HGI_SHIM_DEPENDS_MAX]; /**< slots to be bound before it, host or shim */
  uint16_t twin; /**< 1 + the slot that must come from the same side, host or guest; 0: none */
};

/** @brief Head of the needs note: what a guest image wants of a host; 88 bytes. */
struct hgi_needs {
  HGI_ALIGNED(8) uint32_t size; /**< bytes of head and lists */
  uint32_t oldest_abi;          /**< the oldest ABI that the guest can run on, packed */
  uint32_t built_abi;           /**< the ABI that the guest was built with, packed */
  uint32_t verdict_size;        /**< bytes of the verdict buffer, bindings included */
  union {
    uint64_t verdict; /**< address of the verdict buffer in guest RAM; 0: none */
    HGI_POINTER_BESIDE(struct hgi_verdict *verdict_buffer)
  };
  uint64_t ram_min;              /**< bytes of RAM that the guest can't do without */
  uint32_t entry_count;          /**< records of struct hgi_need; the first is slot 0 */
  uint32_t entry_offset;         /**< from the head's start to the first, bytes */
  uint32_t entry_size;           /**< bytes from one to the next */
  uint32_t shim_count;           /**< records of struct hgi_shim_note */
  uint32_t shim_offset;          /**< from the head's start to the first, bytes */
  uint32_t shim_size;            /**< bytes from one to the next */
  char name[HGI_NOTE_NAME_SIZE]; /**< the guest's name, NUL-padded ASCII, for humans */
};

/** @brief What a host says of one entry. Its place in the list is its slot; 48 bytes. */
struct hgi_offer {
  uint32_t hash;            /**< signature hash that the host was built with */
  uint16_t revision;        /**< contract revision that the host was built with */
  uint16_t flags;           /**< ::HGI_SLOT_AVAILABLE if the host can serve it */
  uint32_t since;           /**< the ABI that brought it, packed */
  uint32_t retired;         /**< the ABI that retired it, packed, or ::HGI_NEVER */
  uint32_t reserved[2];     /**< zero */
  char name[HGI_NAME_SIZE]; /**< its name, NUL-padded */
};

/** @brief Head of the offers note: what a host image gives to guests; 96 bytes. */
struct hgi_offers {
  HGI_ALIGNED(8) uint32_t size; /**< bytes of head and list */
  uint32_t oldest_abi;          /**< the oldest ABI that the host can present, packed */
  uint32_t newest_abi;          /**< the newest ABI that the host can present, packed */
  uint32_t machine;             /**< ELF e_machine of the guests that it runs */
  uint64_t ram_base;            /**< first address of guest RAM */
  uint64_t ram_size;            /**< bytes of guest RAM */
  uint32_t entry_count;         /**< records of struct hgi_offer; the first is slot 0 */
  uint32_t entry_offset;        /**< from the head's start to the first, bytes */
  uint32_t entry_size;          /**< bytes from one to the next */
  uint32_t host_version;        /**< as hgi_header::host_version */
  char vendor[16];              /**< as hgi_header::vendor */
  char host_name[32];           /**< as hgi_header::host_name */
};

HGI_ASSERT(sizeof(struct hgi_need) == 40, "hgi_need has grown");
HGI_ASSERT_MEMBER(struct hgi_need, hash, 0, 4);
HGI_ASSERT_MEMBER(struct hgi_need, revision, 4, 2);
HGI_ASSERT_MEMBER(struct hgi_need, flags, 6, 2);
HGI_ASSERT_MEMBER(struct hgi_need, since, 8, 4);
HGI_ASSERT_MEMBER(struct hgi_need, name, 16, 24);
HGI_ASSERT(sizeof(struct hgi_shim_note) == 16, "hgi_shim_note has grown");
HGI_ASSERT_MEMBER(struct hgi_shim_note, slot, 0, 2);
HGI_ASSERT_MEMBER(struct hgi_shim_note, loss, 2, 2);
HGI_ASSERT_MEMBER(struct hgi_shim_note, depends, 4, 10);
HGI_ASSERT_MEMBER(struct hgi_shim_note, twin, 14, 2);
HGI_ASSERT(sizeof(struct hgi_needs) == 88, "hgi_needs has grown");
HGI_ASSERT_MEMBER(struct hgi_needs, oldest_abi, 4, 4);
HGI_ASSERT_MEMBER(struct hgi_needs, built_abi, 8, 4);
HGI_ASSERT_MEMBER(struct hgi_needs, verdict_size, 12, 4);
HGI_ASSERT_MEMBER(struct hgi_needs, verdict, 16, 8);
HGI_ASSERT_MEMBER(struct hgi_needs, ram_min, 24, 8);
HGI_ASSERT_MEMBER(struct hgi_needs, entry_count, 32, 4);
HGI_ASSERT_MEMBER(struct hgi_needs, entry_offset, 36, 4);
HGI_ASSERT_MEMBER(struct hgi_needs, entry_size, 40, 4);
HGI_ASSERT_MEMBER(struct hgi_needs, shim_count, 44, 4);
HGI_ASSERT_MEMBER(struct hgi_needs, shim_offset, 48, 4);
HGI_ASSERT_MEMBER(struct hgi_needs, shim_size, 52, 4);
HGI_ASSERT_MEMBER(struct hgi_needs, name, 56, 32);
HGI_ASSERT(sizeof(struct hgi_offer) == 48, "hgi_offer has grown");
HGI_ASSERT_MEMBER(struct hgi_offer, hash, 0, 4);
HGI_ASSERT_MEMBER(struct hgi_offer, revision, 4, 2);
HGI_ASSERT_MEMBER(struct hgi_offer, flags, 6, 2);
HGI_ASSERT_MEMBER(struct hgi_offer, since, 8, 4);
HGI_ASSERT_MEMBER(struct hgi_offer, retired, 12, 4);
HGI_ASSERT_MEMBER(struct hgi_offer, name, 24, 24);
HGI_ASSERT(sizeof(struct hgi_offers) == 96, "hgi_offers has grown");
HGI_ASSERT_MEMBER(struct hgi_offers, oldest_abi, 4, 4);
HGI_ASSERT_MEMBER(struct hgi_offers, newest_abi, 8, 4);
HGI_ASSERT_MEMBER(struct hgi_offers, machine, 12, 4);
HGI_ASSERT_MEMBER(struct hgi_offers, ram_base, 16, 8);
HGI_ASSERT_MEMBER(struct hgi_offers, ram_size, 24, 8);
HGI_ASSERT_MEMBER(struct hgi_offers, entry_count, 32, 4);
HGI_ASSERT_MEMBER(struct hgi_offers, entry_offset, 36, 4);
HGI_ASSERT_MEMBER(struct hgi_offers, entry_size, 40, 4);
HGI_ASSERT_MEMBER(struct hgi_offers, host_version, 44, 4);
HGI_ASSERT_MEMBER(struct hgi_offers, vendor, 48, 16);
HGI_ASSERT_MEMBER(struct hgi_offers, host_name, 64, 32);

#endif
