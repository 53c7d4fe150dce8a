/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup negotiate
 * @brief How a step says why it failed.
 */
#ifndef HGI_NEGOTIATE_FINDING_H
#define HGI_NEGOTIATE_FINDING_H

#include <negotiate/negotiate.h>

/** @brief Sets a finding that concerns no entry, and returns false. */
static inline bool hgi_fail(struct hgi_finding *finding, uint32_t reason, uint64_t wanted,
                            uint64_t found) {
  finding->reason = reason;
  finding->slot = HGI_ENTRY_NONE;
  finding->wanted = wanted;
  finding->found = found;
  return false;
}

/** @brief Whether @a size bytes at @a base, 1 or more, lie in [@a outer, @a outer + @a outer_size).
 */
static inline bool hgi_inside(uint64_t base, uint64_t size, uint64_t outer, uint64_t outer_size) {
  return base >= outer && size != 0 && size <= outer_size && base - outer <= outer_size - size;
}

/** @brief Whether two ranges, neither of which wraps, have a byte in common. */
static inline bool hgi_overlap(uint64_t a, uint64_t a_size, uint64_t b, uint64_t b_size) {
  return a < b ? b - a < a_size : a - b < b_size;
}

/** @brief Whether a range is empty or wraps around the end of 64 bits. */
static inline bool hgi_wraps(uint64_t base, uint64_t size) {
  return size == 0 || size - 1u > UINT64_MAX - base;
}

#endif
