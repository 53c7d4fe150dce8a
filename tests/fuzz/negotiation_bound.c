/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief What must hold of bindings and of sentences.
 */
#include "negotiation.h"

#include <stdlib.h>
#include <string.h>

/* docs/rules.md, "When a slot is present". */
static bool present(const struct negotiation *all, uint32_t slot) {
  const struct hgi_header *const header = (const void *)all->table;
  const struct hgi_need *const need = &all->entries[slot];
  struct hgi_slot found;

  if (640 + 16 * (slot + 1) > header->size)
    return false;
  memcpy(&found, all->table + 640 + 16 * slot, sizeof found);
  if (found.address == 0 || found.address % 4 != 0 || (found.flags & 1) == 0 ||
      found.hash != need->hash || found.revision != need->revision)
    return false;
  for (uint32_t i = 0; i < header->range_count; i++) {
    const struct hgi_range *const range = &header->ranges[i];
    if (range->access == 2 && range->base <= found.address && range->size >= 4 &&
        found.address - range->base <= range->size - 4)
      return true;
  }
  return false;
}

/* Whether a twin of the slot is not the host's. */
static bool twin_missing(const struct negotiation *all, const struct hgi_bound *bound,
                         uint32_t slot) {
  const uint32_t count = all->needs.entry_count;

  for (uint32_t i = 0; i < all->needs.shim_count; i++) {
    const uint32_t a = all->shims[i].slot;
    const uint32_t b = all->shims[i].twin - 1u;
    if (a < count && b < count &&
        ((a == slot && bound[b].binding != HGI_BINDING_HOST) ||
         (b == slot && bound[a].binding != HGI_BINDING_HOST)))
      return true;
  }
  return false;
}

/* Whether the shim could serve when its turn came. */
static bool ready(const struct negotiation *all, const struct hgi_bound *bound, uint32_t number) {
  for (uint32_t i = 0; i < HGI_SHIM_DEPENDS_MAX; i++) {
    const uint32_t slot = all->shims[number].depends[i];

    if (slot == 0xffff)
      continue;
    if (slot >= all->needs.entry_count || bound[slot].binding == HGI_BINDING_ABSENT ||
        (bound[slot].binding == HGI_BINDING_SHIM && bound[slot].shim >= number))
      return false;
  }
  return true;
}

/* The first shim that can serve the slot, or 255. */
static uint32_t best_shim(const struct negotiation *all, const struct hgi_bound *bound,
                          uint32_t slot) {
  for (uint32_t i = 0; i < all->needs.shim_count; i++)
    if (all->shims[i].slot == slot && ready(all, bound, i))
      return i;
  return HGI_SHIMS_MAX;
}

static void check_slot(const struct negotiation *all, const struct hgi_bound *bound,
                       uint32_t slot) {
  const bool host_only = (all->entries[slot].flags & HGI_NEED_HOST_ONLY) != 0;

  if (bound[slot].binding == HGI_BINDING_HOST) {
    FUZZ_CHECK(present(all, slot));
    FUZZ_CHECK(bound[slot].shim == HGI_SHIMS_MAX);
    return;
  }
  FUZZ_CHECK(!present(all, slot) || twin_missing(all, bound, slot));
  if (bound[slot].binding == HGI_BINDING_SHIM) {
    FUZZ_CHECK(!host_only);
    FUZZ_CHECK(bound[slot].shim < all->needs.shim_count);
    FUZZ_CHECK(bound[slot].shim == best_shim(all, bound, slot));
  } else {
    FUZZ_CHECK(bound[slot].binding == HGI_BINDING_ABSENT);
    FUZZ_CHECK(bound[slot].shim == HGI_SHIMS_MAX);
    FUZZ_CHECK(host_only || best_shim(all, bound, slot) == HGI_SHIMS_MAX);
  }
}

void negotiation_check_bound(const struct negotiation *all, const struct hgi_bound *bound,
                             bool accepted, const struct hgi_finding *finding) {
  uint32_t lost = HGI_ENTRY_NONE; /* the first must-entry that nothing binds */

  for (uint32_t slot = 0; slot < all->needs.entry_count; slot++) {
    check_slot(all, bound, slot);
    if (lost == HGI_ENTRY_NONE && bound[slot].binding == HGI_BINDING_ABSENT &&
        (all->entries[slot].flags & HGI_NEED_MUST) != 0)
      lost = slot;
  }
  FUZZ_CHECK(accepted == (lost == HGI_ENTRY_NONE));
  FUZZ_CHECK(finding->slot == lost);
  FUZZ_CHECK(accepted || (finding->reason >= HGI_REASON_ENTRY_BEYOND &&
                          finding->reason <= HGI_REASON_ENTRY_TWIN));
  FUZZ_CHECK(accepted || (finding->reason == HGI_REASON_ENTRY_TWIN) == present(all, lost));
}

void negotiation_check_sentence(const struct hgi_verdict *verdict) {
  char whole[HGI_SENTENCE_SIZE];
  const size_t length = hgi_sentence(verdict, whole, sizeof whole);

  FUZZ_CHECK(length > 0 && length < sizeof whole - 1 && strlen(whole) == length);
  FUZZ_CHECK(strncmp(whole, verdict->reason == HGI_REASON_NONE ? "accepted: " : "refused: ", 9) ==
             0);
  for (size_t i = 0; i < length; i++)
    FUZZ_CHECK(whole[i] >= ' ' && whole[i] <= '~');
  for (size_t size = 1; size <= length + 1; size += 1 + length / 5) {
    char *const cut = fuzz_exact(NULL, size);
    FUZZ_CHECK(hgi_sentence(verdict, cut, size) == size - 1 || size > length);
    FUZZ_CHECK(memcmp(cut, whole, size - 1) == 0 && cut[size - 1] == '\0');
    free(cut);
  }
}
