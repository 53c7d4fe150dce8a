/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Builds a vendor's table with the host table's builder.
 */
#ifndef HGI_COMMON_EXTENSION_H
#define HGI_COMMON_EXTENSION_H

#include <common/table_builder.h>
#include <hgi/example_extension.h>

/** @brief Where the example's functions are; 0: not served. */
struct hgi_example_functions {
  uint64_t ticks; /**< ::hgix_ticks_fn */
  uint64_t swap;  /**< ::hgix_swap_fn */
};

/**
 * @brief Builds and seals the other vendor's table.
 * @param[out] table all of it is written
 * @param facts as of hgi_example_build
 * @param functions as of hgi_example_build
 */
void hgi_example_build_other(struct hgiy_table *table, const struct hgi_header *facts,
                             const struct hgi_example_functions *functions);

/**
 * @brief Builds and seals the example's table.
 * @param[out] table all of it is written
 * @param facts the host table's header: the same machine, ranges and identity
 * @param functions in executable ranges of @a facts
 */
void hgi_example_build(struct hgix_table *table, const struct hgi_header *facts,
                       const struct hgi_example_functions *functions);

#endif
