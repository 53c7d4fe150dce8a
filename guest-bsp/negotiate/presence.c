/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup negotiate
 * @brief Whether a slot is present, and if not what was wanted and what was found.
 */
#include <negotiate/presence.h>

/* What was wanted there and what was found, for the reason's sentence. */
/*@ requires readable(copy, guest) && slot < guest->needs->entry_count;
    requires \valid(finding) && \separated(finding, copy) && \separated(finding, guest) &&
      \separated(finding, guest->needs) &&
      \separated(finding, guest->entries + (0 .. guest->needs->entry_count - 1));
    requires slot < copy->slot_count || reason == HGI_REASON_ENTRY_BEYOND;
    terminates \true; exits \false;
    assigns finding->reason, finding->slot, finding->wanted, finding->found;
    ensures finding->reason == reason && finding->slot == slot; */
static void explain(const struct hgi_copy *copy, const struct hgi_guest *guest, uint32_t slot,
                    uint32_t reason, struct hgi_finding *finding) {
  const struct hgi_need *const need = &guest->entries[slot];
  const struct hgi_header *const header = &copy->header;
  const struct hgi_slot *const found = &copy->slots[slot];

  switch (reason) {
  case HGI_REASON_ENTRY_BEYOND:
    hgi_fail(finding, reason, need->since, hgi_packed(header->abi_major, header->abi_minor));
    break;
  case HGI_REASON_ENTRY_ADDRESS:
    hgi_fail(finding, reason, 1, 0);
    break;
  case HGI_REASON_ENTRY_FLAG:
    hgi_fail(finding, reason, HGI_SLOT_AVAILABLE, found->flags);
    break;
  case HGI_REASON_ENTRY_HASH:
    hgi_fail(finding, reason, need->hash, found->hash);
    break;
  case HGI_REASON_ENTRY_REVISION:
    hgi_fail(finding, reason, need->revision, found->revision);
    break;
  case HGI_REASON_ENTRY_ALIGNMENT:
    hgi_fail(finding, reason, HGI_ENTRY_ALIGNMENT, found->address);
    break;
  default:
    hgi_fail(finding, reason, HGI_ACCESS_EXECUTABLE, found->address);
  }
  finding->slot = slot;
}

bool hgi_slot_present(const struct hgi_copy *copy, const struct hgi_guest *guest, uint32_t slot,
                      struct hgi_finding *finding) {
  const uint32_t reason = hgi_why_missing(copy, guest, slot);

  if (reason == HGI_REASON_NONE)
    return true;
  explain(copy, guest, slot, reason, finding);
  return false;
}
