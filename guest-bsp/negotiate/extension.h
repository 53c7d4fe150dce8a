/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup negotiate
 * @brief Vendors' tables: read once into a copy and checked by the code that reads the host table.
 */
#ifndef HGI_NEGOTIATE_EXTENSION_H
#define HGI_NEGOTIATE_EXTENSION_H

#include <negotiate/negotiate.h>

/**
 * @brief Looks up a vendor's table, copies and checks it. [boot] [task]
 *
 * The table must lie in a read-only range of kind ::HGI_MEMORY_EXTENSION of the host table, and
 * nothing past that range is read. Its header must be as good as a host table's. In the copy the
 * ranges are the host table's: what is executable is said there alone.
 *
 * @param id of the extension
 * @param version the oldest version of it that will do, packed
 * @param[out] copy the caller's; meaningless unless HGI_OK is returned
 * @param[out] finding why the table is no good, with HGI_E_HOST; reason NONE else
 * @return HGI_OK; what get_extension returned; HGI_E_HOST if the table is no good
 */
hgi_status hgi_extension_open(uint32_t id, uint32_t version, struct hgi_copy *copy,
                              struct hgi_finding *finding);

/**
 * @brief The address of an entry of a vendor's table, if it is present by the rules of all slots.
 * @param copy as hgi_extension_open made it
 * @param entries what the caller was built with: hash and revision of each slot
 * @param slot index into @a entries
 * @return an address to be called, or 0
 */
uint64_t hgi_extension_entry(const struct hgi_copy *copy, const struct hgi_need *entries,
                             uint32_t slot);

#endif
