/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Builds and seals a host table of any ABI version that the entry list knows.
 */
#ifndef HGI_COMMON_TABLE_BUILDER_H
#define HGI_COMMON_TABLE_BUILDER_H

#include <stdbool.h>

#include <hgi/hgi.h>

/** @brief A function that serves a slot. */
struct hgi_function {
  uint32_t slot;    /**< ::hgi_entry */
  uint64_t address; /**< where the guest calls it; a multiple of ::HGI_ENTRY_ALIGNMENT */
};

/** @brief What is known of an entry, as data. */
struct hgi_entry_facts {
  const char *name;  /**< the entry's name */
  uint32_t hash;     /**< signature hash */
  uint32_t since;    /**< the ABI that brought it, packed */
  uint32_t retired;  /**< the ABI that retired it, or ::HGI_NEVER */
  uint16_t revision; /**< contract revision */
};

/** @brief The entry list as data, by slot. */
extern const struct hgi_entry_facts hgi_entry_facts[HGI_ENTRY_COUNT];

/** @brief Whether a table of that version can be built: the version brought entries. */
bool hgi_abi_known(uint32_t version);
/** @brief Slots in a table of that version. */
uint32_t hgi_abi_slots(uint32_t version);

/**
 * @brief The oldest ABI that a table serves.
 * @param version the table's
 * @param legacy whether retired entries are served
 * @return the first ABI; without legacy views the one that retired entries last
 */
uint32_t hgi_abi_compatible(uint32_t version, bool legacy);

/**
 * @brief Writes the prefix of a table, the checksum aside.
 * @param[out] header its machine facts and identity are left as they are
 * @param version the table's, packed
 * @param compatible the oldest that it serves, packed
 * @param slots behind the header
 */
void hgi_table_prefix(struct hgi_header *header, uint32_t version, uint32_t compatible,
                      uint32_t slots);

/**
 * @brief Builds a table: prefix and slots. It is not sealed yet.
 *
 * A slot that no function serves keeps hash and revision and has neither address nor flag. So does
 * one that is retired, unless legacy views serve it.
 *
 * @param[out] table all of it is written; what lies past its size is zero
 * @param version one for which hgi_abi_known
 * @param legacy whether the functions of retired slots are legacy views; else they are left out
 * @param facts header of which the machine facts and the identity are taken
 * @param functions those that serve slots; later versions' are left out
 * @param count their number
 */
void hgi_table_build(struct hgi_table *table, uint32_t version, bool legacy,
                     const struct hgi_header *facts, const struct hgi_function *functions,
                     uint32_t count);

/** @brief Writes the checksum. The size must be that of hgi_table_build, or smaller. */
void hgi_table_seal(struct hgi_header *table);

/** @brief Reads a slot as data, one that is inside the table. */
struct hgi_slot hgi_table_slot(const struct hgi_table *table, uint32_t slot);

#endif
