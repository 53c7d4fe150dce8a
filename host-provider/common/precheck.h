/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Tells before entry what the guest will decide: by the guest's own code.
 */
#ifndef HGI_COMMON_PRECHECK_H
#define HGI_COMMON_PRECHECK_H

#include <common/needs.h>
#include <common/table_builder.h>

/**
 * @brief Validates and resolves a host's own table for a guest, as the guest will.
 * @param table a sealed table
 * @param address where the guest will find it
 * @param guest as hgi_needs_read made it
 * @param[out] finding why the guest would refuse
 * @return whether it would accept
 */
bool hgi_precheck(const struct hgi_table *table, uint64_t address, const struct hgi_guest *guest,
                  struct hgi_finding *finding);

#endif
