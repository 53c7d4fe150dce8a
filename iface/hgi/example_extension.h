/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup iface
 * @brief Examples of two vendors' tables: what get_extension gives for ::HGIX_ID and ::HGIY_ID.
 * No part of the ABI.
 *
 * A vendor's header looks like this one: an id, versions, and slots in a struct behind the header
 * of a host table. A slot's hash is made of its signature as the host table's are: FNV-1a, 32 bits,
 * of the string in its comment.
 */
#ifndef HGI_EXAMPLE_EXTENSION_H
#define HGI_EXAMPLE_EXTENSION_H

#include <hgi/table.h>

/** @brief The id: "HGIX" read as a big-endian number. */
#define HGIX_ID UINT32_C(0x48474958)
/** @brief The version that this header describes, packed. */
#define HGIX_VERSION HGI_VERSION(1, 0)
/** @brief Slots of the table. */
#define HGIX_SLOTS 2u

/** @brief hgix_ticks(uint64_t*)int32_t */
#define HGIX_HASH_ticks UINT32_C(0xc8ea8773)
/** @brief hgix_swap(uint32_t,uint32_t*)int32_t */
#define HGIX_HASH_swap UINT32_C(0x557fc29f)

/**
 * @brief Reads the counter that clock_ns is made of; hgi_header::clock_frequency is its rate.
 * @param[out] ticks the count
 * @return HGI_OK; HGI_E_POINTER if @a ticks is not guest RAM or not aligned
 * @note [boot] [task] [isr], any CPU. Does not trap. At most 100 instructions.
 */
typedef hgi_status hgix_ticks_fn(uint64_t *ticks);

/**
 * @brief Reverses the bytes of a word.
 * @param value any
 * @param[out] swapped its bytes in the other order
 * @return HGI_OK; HGI_E_POINTER if @a swapped is not guest RAM or not aligned
 * @note [boot] [task] [isr], any CPU. Does not trap. At most 100 instructions.
 */
typedef hgi_status hgix_swap_fn(uint32_t value, uint32_t *swapped);

/** @brief The table. */
struct hgix_table {
  struct hgi_header header; /**< versions are the extension's own */
  struct hgi_slot ticks;    /**< ::hgix_ticks_fn */
  struct hgi_slot swap;     /**< ::hgix_swap_fn */
};

/** @brief Another vendor's id: "HGYY". Its first slot is not what the first vendor's is. */
#define HGIY_ID UINT32_C(0x48475959)
/** @brief The version of ::HGIY_ID, packed. */
#define HGIY_VERSION HGI_VERSION(1, 0)
/** @brief Slots of ::HGIY_ID's table. */
#define HGIY_SLOTS 1u
/** @brief hgiy_swap(uint32_t,uint32_t*)int32_t; it is called as ::hgix_swap_fn. */
#define HGIY_HASH_swap UINT32_C(0x286fad44)

/** @brief The other vendor's table. */
struct hgiy_table {
  struct hgi_header header; /**< versions are the extension's own */
  struct hgi_slot swap;     /**< ::hgix_swap_fn */
};

HGI_ASSERT(sizeof(struct hgiy_table) == HGI_TABLE_SIZE(HGIY_SLOTS), "slots follow the header");
HGI_ASSERT(sizeof(struct hgix_table) == HGI_TABLE_SIZE(HGIX_SLOTS), "slots follow the header");

#endif
