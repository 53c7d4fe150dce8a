/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup iface
 * @brief The host table: the header and one slot for each entry.
 */
#ifndef HGI_TABLE_H
#define HGI_TABLE_H

#include <hgi/entries.h>
#include <hgi/header.h>

/** @brief hgi_slot::flags: the host serves the entry. Unknown flags are not looked at. */
#define HGI_SLOT_AVAILABLE UINT16_C(1)
/** @brief The address of every entry is a multiple of this, on every architecture. */
#define HGI_ENTRY_ALIGNMENT 4u

/** @brief A slot as data: what it is to a reader before it trusts it; 16 bytes. */
struct hgi_slot {
  HGI_ALIGNED(8) uint64_t address; /**< the entry's function; 0: the host does not have it */
  uint32_t hash;                   /**< signature hash, HGI_HASH_name of hashes.h */
  uint16_t revision;               /**< contract revision, HGI_REVISION_name */
  uint16_t flags;                  /**< ::HGI_SLOT_AVAILABLE */
};

HGI_ASSERT(sizeof(struct hgi_slot) == 16, "hgi_slot is frozen");
HGI_ASSERT_MEMBER(struct hgi_slot, address, 0, 8);
HGI_ASSERT_MEMBER(struct hgi_slot, hash, 8, 4);
HGI_ASSERT_MEMBER(struct hgi_slot, revision, 12, 2);
HGI_ASSERT_MEMBER(struct hgi_slot, flags, 14, 2);

/* Types of the entries: hgi_console_putc_fn and so on. */
/** @cond lists */
#define HGI_SLOT(name, result, parameters) typedef result hgi_##name##_fn parameters;
#include <hgi/slots.h>
#undef HGI_SLOT
/** @endcond */

/**
 * @brief The host table. Members are named as the entries.
 *
 * A host may write it member by member, with the function in `call` (clear the address before). A
 * guest reads a copy, as struct hgi_slot, and trusts nothing.
 */
struct hgi_table {
  struct hgi_header header; /**< never changes */
/** @cond lists */
#define HGI_SLOT(name, result, parameters)                                                         \
  struct {                                                                                         \
    union {                                                                                        \
      HGI_ALIGNED(8) uint64_t address;                                                             \
      HGI_POINTER_BESIDE(hgi_##name##_fn *call)                                                    \
    };                                                                                             \
    uint32_t hash;                                                                                 \
    uint16_t revision;                                                                             \
    uint16_t flags;                                                                                \
  } name;
#include <hgi/slots.h>
#undef HGI_SLOT
  /** @endcond */
};

/** @brief Bytes of a table with that many slots. */
#define HGI_TABLE_SIZE(slots) ((uint32_t)sizeof(struct hgi_header) + 16u * (uint32_t)(slots))
/** @brief The most slots that a table of ::HGI_TABLE_SIZE_MAX bytes holds. */
#define HGI_SLOTS_MAX ((HGI_TABLE_SIZE_MAX - (uint32_t)sizeof(struct hgi_header)) / 16u)

HGI_ASSERT(sizeof(struct hgi_table) == HGI_TABLE_SIZE(HGI_ENTRY_COUNT),
           "entry list and slots differ");
#define HGI_X_TABLE_ASSERT(slot, name, since, retired, revision, must, loss)                       \
  HGI_ASSERT_MEMBER(struct hgi_table, name, HGI_TABLE_SIZE(slot), 16);
HGI_ENTRY_LIST(HGI_X_TABLE_ASSERT)
#undef HGI_X_TABLE_ASSERT

#endif
