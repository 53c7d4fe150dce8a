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
/*@ requires \valid(finding);
    terminates \true; exits \false;
    assigns finding->reason, finding->slot, finding->wanted, finding->found;
    ensures !\result && finding->reason == reason && finding->slot == HGI_ENTRY_NONE;
    ensures finding->wanted == wanted && finding->found == found; */
static inline bool hgi_fail(struct hgi_finding *finding, uint32_t reason, uint64_t wanted,
                            uint64_t found) {
  finding->reason = reason;
  finding->slot = HGI_ENTRY_NONE;
  finding->wanted = wanted;
  finding->found = found;
  return false;
}

/** @brief ::HGI_VERSION in arithmetic, of which more is proved than of shifts. */
/*@ terminates \true; exits \false;
    assigns \nothing;
    ensures \result == major * 65536 + minor; */
static inline uint32_t hgi_packed(uint16_t major, uint16_t minor) {
  return major * UINT32_C(65536) + minor;
}
HGI_ASSERT(HGI_VERSION(65535, 7) == 65535 * UINT32_C(65536) + 7, "hgi_packed packs as HGI_VERSION");

/** @brief Whether @a size bytes at @a base, 1 or more, lie in [@a outer, @a outer + @a outer_size).
 */
/*@ terminates \true; exits \false;
    assigns \nothing;
    ensures \result <==> size >= 1 && outer <= base && base + size <= outer + outer_size; */
static inline bool hgi_inside(uint64_t base, uint64_t size, uint64_t outer, uint64_t outer_size) {
  return base >= outer && size != 0 && size <= outer_size && base - outer <= outer_size - size;
}

/** @brief Whether two ranges, neither of which is empty or wraps, have a byte in common. */
/*@ requires 1 <= a_size && a + a_size <= UINT64_MAX + 1;
    requires 1 <= b_size && b + b_size <= UINT64_MAX + 1;
    terminates \true; exits \false;
    assigns \nothing;
    ensures \result <==> a < b + b_size && b < a + a_size; */
static inline bool hgi_overlap(uint64_t a, uint64_t a_size, uint64_t b, uint64_t b_size) {
  return a < b ? b - a < a_size : a - b < b_size;
}

/** @brief Whether a range is empty or wraps around the end of 64 bits. */
/*@ terminates \true; exits \false;
    assigns \nothing;
    ensures \result <==> size == 0 || base + size > UINT64_MAX + 1; */
static inline bool hgi_wraps(uint64_t base, uint64_t size) {
  return size == 0 || size - 1u > UINT64_MAX - base;
}

#endif
