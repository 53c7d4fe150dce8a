/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup negotiate
 * @brief Whether a slot is present: the one place where it is decided. In a header, as resolve asks
 * it of every slot.
 */
#ifndef HGI_NEGOTIATE_PRESENCE_H
#define HGI_NEGOTIATE_PRESENCE_H

#include <negotiate/finding.h>

/** @brief Whether an entry may lie at @a address: in a range that is executable. */
/*@ requires \valid_read(header);
    terminates \true; exits \false;
    assigns \nothing;
    ensures \result <==> executable(header, address); */
static inline bool hgi_executable(const struct hgi_header *header, uint64_t address) {
  const uint32_t count =
      header->range_count < HGI_RANGES_MAX ? header->range_count : HGI_RANGES_MAX;

  /*@ loop invariant i <= count;
      loop invariant \forall integer j; 0 <= j < i ==>
        header->ranges[j].access == HGI_ACCESS_EXECUTABLE ==>
        !within(address, HGI_ENTRY_ALIGNMENT, header->ranges[j].base, header->ranges[j].size);
      loop assigns i;
      loop variant count - i; */
  for (uint32_t i = 0; i < count; i++)
    if (header->ranges[i].access == HGI_ACCESS_EXECUTABLE &&
        hgi_inside(address, HGI_ENTRY_ALIGNMENT, header->ranges[i].base, header->ranges[i].size))
      return true;
  return false;
}

/** @brief Why a slot is missing, or ::HGI_REASON_NONE. It tells no more than that: all slots are
 * asked for, and few are missing. */
/*@ requires readable(copy, guest) && slot < guest->needs->entry_count;
    terminates \true; exits \false;
    assigns \nothing;
    ensures verdict: \result == HGI_REASON_NONE <==> present(copy, guest, slot);
    ensures beyond: slot >= copy->slot_count ==> \result == HGI_REASON_ENTRY_BEYOND; */
static inline uint32_t hgi_why_missing(const struct hgi_copy *copy, const struct hgi_guest *guest,
                                       uint32_t slot) {
  const struct hgi_need *const need = &guest->entries[slot];

  if (slot >= copy->slot_count)
    return HGI_REASON_ENTRY_BEYOND;

  const struct hgi_slot *const found = &copy->slots[slot];

  if (found->address == 0)
    return HGI_REASON_ENTRY_ADDRESS;
  if ((found->flags & HGI_SLOT_AVAILABLE) == 0)
    return HGI_REASON_ENTRY_FLAG;
  if (found->hash != need->hash)
    return HGI_REASON_ENTRY_HASH;
  if (found->revision != need->revision)
    return HGI_REASON_ENTRY_REVISION;
  if (found->address % HGI_ENTRY_ALIGNMENT != 0)
    return HGI_REASON_ENTRY_ALIGNMENT;
  if (!hgi_executable(&copy->header, found->address))
    return HGI_REASON_ENTRY_RANGE;
  return HGI_REASON_NONE;
}

#endif
