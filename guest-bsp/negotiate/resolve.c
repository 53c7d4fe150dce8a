/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup negotiate
 * @brief Binds each slot to host, shim or absent. Pure: hosts and `hgi check` run the same code.
 */
#include <negotiate/finding.h>

static bool fail(struct hgi_finding *finding, uint32_t reason, uint32_t slot, uint64_t wanted,
                 uint64_t found) {
  hgi_fail(finding, reason, wanted, found);
  finding->slot = slot;
  return false;
}

static bool executable(const struct hgi_header *header, uint64_t address) {
  for (uint32_t i = 0; i < header->range_count && i < HGI_RANGES_MAX; i++)
    if (header->ranges[i].access == HGI_ACCESS_EXECUTABLE &&
        hgi_inside(address, HGI_ENTRY_ALIGNMENT, header->ranges[i].base, header->ranges[i].size))
      return true;
  return false;
}

bool hgi_slot_present(const struct hgi_copy *copy, const struct hgi_guest *guest, uint32_t slot,
                      struct hgi_finding *finding) {
  const struct hgi_need *const need = &guest->entries[slot];
  const struct hgi_header *const header = &copy->header;

  if (slot >= copy->slot_count)
    return fail(finding, HGI_REASON_ENTRY_BEYOND, slot, need->since,
                HGI_VERSION(header->abi_major, header->abi_minor));

  const struct hgi_slot *const found = &copy->slots[slot];

  if (found->address == 0)
    return fail(finding, HGI_REASON_ENTRY_ADDRESS, slot, 1, 0);
  if ((found->flags & HGI_SLOT_AVAILABLE) == 0)
    return fail(finding, HGI_REASON_ENTRY_FLAG, slot, HGI_SLOT_AVAILABLE, found->flags);
  if (found->hash != need->hash)
    return fail(finding, HGI_REASON_ENTRY_HASH, slot, need->hash, found->hash);
  if (found->revision != need->revision)
    return fail(finding, HGI_REASON_ENTRY_REVISION, slot, need->revision, found->revision);
  if (found->address % HGI_ENTRY_ALIGNMENT != 0)
    return fail(finding, HGI_REASON_ENTRY_ALIGNMENT, slot, HGI_ENTRY_ALIGNMENT, found->address);
  if (!executable(header, found->address))
    return fail(finding, HGI_REASON_ENTRY_RANGE, slot, HGI_ACCESS_EXECUTABLE, found->address);
  return true;
}

/* A note that came out of an image may name any slot: one that is not there is never bound. */
static bool depends_bound(const struct hgi_shim_note *shim, const struct hgi_bound *bound,
                          uint32_t count) {
  for (uint32_t i = 0; i < HGI_SHIM_DEPENDS_MAX; i++) {
    const uint16_t slot = shim->depends[i];

    if (slot == HGI_SHIM_DEPENDS_NONE)
      continue;
    if (slot >= count || bound[slot].binding == HGI_BINDING_ABSENT)
      return false;
  }
  return true;
}

/* What one twin returns only the other understands: a half that the host has alone is as missing.
 */
static void drop_lone_twins(const struct hgi_guest *guest, struct hgi_bound *bound) {
  const struct hgi_bound absent = {HGI_BINDING_ABSENT, (uint8_t)HGI_SHIMS_MAX};
  const uint32_t count = guest->needs->entry_count;

  for (uint32_t i = 0; i < guest->needs->shim_count && i < HGI_SHIMS_MAX; i++) {
    const uint32_t slot = guest->shims[i].slot;
    const uint32_t twin = guest->shims[i].twin; /* plus 1 */

    if (twin == 0 || twin > count || slot >= count)
      continue;
    if (bound[slot].binding != HGI_BINDING_HOST || bound[twin - 1u].binding != HGI_BINDING_HOST) {
      bound[slot] = absent;
      bound[twin - 1u] = absent;
    }
  }
}

static void bind_shims(const struct hgi_guest *guest, struct hgi_bound *bound) {
  const uint32_t count = guest->needs->entry_count;

  for (uint32_t i = 0; i < guest->needs->shim_count && i < HGI_SHIMS_MAX; i++) {
    const struct hgi_shim_note *const shim = &guest->shims[i];

    if (shim->slot >= count || bound[shim->slot].binding != HGI_BINDING_ABSENT)
      continue;
    if ((guest->entries[shim->slot].flags & HGI_NEED_HOST_ONLY) != 0)
      continue;
    if (depends_bound(shim, bound, count))
      bound[shim->slot] = (struct hgi_bound){HGI_BINDING_SHIM, (uint8_t)i};
  }
}

bool hgi_resolve(const struct hgi_copy *copy, const struct hgi_guest *guest,
                 struct hgi_bound *bound, struct hgi_finding *finding) {
  const uint32_t count = guest->needs->entry_count;
  struct hgi_finding why = {HGI_REASON_NONE, HGI_ENTRY_NONE, 0, 0};

  for (uint32_t slot = 0; slot < count; slot++) {
    const bool present = hgi_slot_present(copy, guest, slot, &why);

    bound[slot] =
        (struct hgi_bound){present ? HGI_BINDING_HOST : HGI_BINDING_ABSENT, (uint8_t)HGI_SHIMS_MAX};
  }
  drop_lone_twins(guest, bound);
  bind_shims(guest, bound);
  for (uint32_t slot = 0; slot < count; slot++) {
    if (bound[slot].binding != HGI_BINDING_ABSENT ||
        (guest->entries[slot].flags & HGI_NEED_MUST) == 0)
      continue;
    if (hgi_slot_present(copy, guest, slot, finding))
      fail(finding, HGI_REASON_ENTRY_TWIN, slot, HGI_BINDING_HOST, HGI_BINDING_ABSENT);
    return false;
  }
  return true;
}
