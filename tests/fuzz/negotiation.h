/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief The fuzz target negotiation: what is negotiated, and the rules, stated a second time.
 */
#ifndef HGI_TESTS_FUZZ_NEGOTIATION_H
#define HGI_TESTS_FUZZ_NEGOTIATION_H

#include "fuzz.h"

#include <negotiate/needs.h>

/** @brief A table and a guest, all of it editable. */
struct negotiation {
  uint8_t table[HGI_TABLE_SIZE_MAX];          /**< header and slots; 0xff behind them */
  uint64_t address;                           /**< of the table */
  uint64_t address_max;                       /**< of the guest */
  uint64_t image_base;                        /**< of the guest */
  uint64_t image_size;                        /**< of the guest */
  struct hgi_needs needs;                     /**< the guest's head */
  struct hgi_need entries[HGI_ENTRY_COUNT];   /**< the guest's entries */
  struct hgi_shim_note shims[HGI_SHIM_COUNT]; /**< the guest's shims */
  bool seal;                                  /**< renew the checksum after the edits */
};

/** @brief Where the last byte of every table lies: behind it nothing can be touched. */
uint64_t negotiation_end(void);

/** @brief Makes a valid one: a host of an ABI version, packed, with or without legacy
 * views, and the guest of guest.c. */
void negotiation_init(struct negotiation *all, uint32_t abi, bool legacy);

/** @brief Whether magic and size are such that the table may be read. */
bool negotiation_prefix_good(const struct negotiation *all);

/**
 * @brief Puts the table where it ends at negotiation_end, unless its address is one at which
 * nothing may be read.
 * @param all its address is changed
 * @param[out] bytes that may be read there: all of the table, its prefix, or none
 * @return whether all of it may be read
 */
bool negotiation_place(struct negotiation *all, uint32_t *bytes);

/** @brief Checks that a copy is what the table has. */
void negotiation_check_copy(const struct negotiation *all, const struct hgi_copy *copy);

/** @brief Whether the header is good for the guest, by the rules of iface/hgi/header.h. */
bool negotiation_header_good(const struct negotiation *all);

/** @brief Whether what a refused header was refused for is so; true for reasons not looked at. */
bool negotiation_reason_true(const struct negotiation *all, const struct hgi_finding *finding);

/** @brief Checks each binding, and that all musts are bound if and only if @a accepted. */
void negotiation_check_bound(const struct negotiation *all, const struct hgi_bound *bound,
                             bool accepted, const struct hgi_finding *finding);

/** @brief Checks the sentence of a verdict in room of every kind. */
void negotiation_check_sentence(const struct hgi_verdict *verdict);

#endif
