/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Property: whatever stands in a table, nothing crashes and only what is present is bound.
 *
 * The rules are stated again here, on the original bytes, independent of the code under test.
 */
#include <string.h>

#include <criterion/criterion.h>

#include <unit/fixture.h>
#include <unit/machine.h>

#define MUTATIONS 20000u

static uint64_t state = UINT64_C(0x4847495448474954);

static uint32_t any(uint32_t below) {
  state ^= state << 13;
  state ^= state >> 7;
  state ^= state << 17;
  return (uint32_t)(state >> 20) % below;
}

/* Numbers at which comparisons turn. */
static uint64_t interesting(void) {
  static const uint64_t list[] = {0,
                                  1,
                                  2,
                                  3,
                                  4,
                                  15,
                                  16,
                                  17,
                                  640,
                                  1019,
                                  1020,
                                  1024,
                                  4096,
                                  65536,
                                  0x10000000,
                                  0x7fffffff,
                                  0x80000000,
                                  UINT32_MAX,
                                  UINT64_C(0x8000000000000000),
                                  UINT64_MAX};

  return any(4) == 0 ? state : list[any(COUNT_OF(list))];
}

/* Changes a field of 1, 2, 4 or 8 bytes, or flips a bit of one, or moves it by one. */
static void mutate(struct hgi_table *table) {
  const uint32_t size = 1u << any(4);
  uint8_t *const at = (uint8_t *)table + any(table->header.size / size) * size;
  uint64_t value = 0;

  memcpy(&value, at, size);
  switch (any(4)) {
  case 0:
    value = interesting();
    break;
  case 1:
    value ^= UINT64_C(1) << any(8 * size);
    break;
  case 2:
    value++;
    break;
  default:
    value--;
    break;
  }
  memcpy(at, &value, size);
}

static bool in_code(const struct hgi_header *header, uint64_t address) {
  for (uint32_t i = 0; i < header->range_count; i++) {
    const struct hgi_range *const range = &header->ranges[i];

    if (range->access == 2 && range->base <= address && range->size >= 4 &&
        address - range->base <= range->size - 4)
      return true;
  }
  return false;
}

/* docs/rules.md, "When a slot is present". */
static bool present(const struct hgi_table *table, uint32_t number) {
  const uint8_t *const at = (const uint8_t *)table + 640 + 16 * number;
  struct hgi_slot slot;

  if (640 + 16 * (number + 1) > table->header.size)
    return false;
  memcpy(&slot, at, sizeof slot);
  return slot.address != 0 && slot.address % 4 == 0 && in_code(&table->header, slot.address) &&
         (slot.flags & 1) == 1 && slot.hash == hgi_guest_note.entries[number].hash &&
         slot.revision == hgi_guest_note.entries[number].revision;
}

/* The rule of twins, iface/hgi/slots.h: mask and unmask (19, 20), save and restore (21, 22). */
static bool usable(const struct hgi_table *table, uint32_t slot) {
  const uint32_t twin = slot < 19 || slot > 22 ? slot : slot % 2 == 1 ? slot + 1 : slot - 1;

  return present(table, slot) && present(table, twin);
}

static void check_bound(const struct hgi_table *table, const struct hgi_bound *bound) {
  for (uint32_t slot = 0; slot < HGI_ENTRY_COUNT; slot++) {
    cr_assert_eq(bound[slot].binding == HGI_BINDING_HOST, usable(table, slot), "slot %u", slot);
    if (bound[slot].binding != HGI_BINDING_SHIM)
      continue;
    const struct hgi_shim_note *const shim = &hgi_guest_note.shims[bound[slot].shim];

    cr_assert_lt(bound[slot].shim, HGI_SHIM_COUNT);
    cr_assert_eq(shim->slot, slot);
    for (uint32_t i = 0; i < HGI_SHIM_DEPENDS_MAX; i++)
      cr_assert(shim->depends[i] == HGI_SHIM_DEPENDS_NONE ||
                bound[shim->depends[i]].binding != HGI_BINDING_ABSENT);
  }
}

static bool all_musts(const struct hgi_bound *bound) {
  for (uint32_t slot = 0; slot < HGI_ENTRY_COUNT; slot++)
    if (bound[slot].binding == HGI_BINDING_ABSENT && (hgi_guest_note.entries[slot].flags & 1) != 0)
      return false;
  return true;
}

/* 0: refused by its header; 1: refused for an entry; 2: accepted. */
static uint32_t negotiate(const struct hgi_table *table) {
  static struct hgi_copy copy;
  struct hgi_guest guest = {&hgi_guest_note.needs,
                            hgi_guest_note.entries,
                            hgi_guest_note.shims,
                            table->header.ram_base,
                            1,
                            UINT64_MAX};
  struct hgi_bound bound[HGI_ENTRY_COUNT];
  struct hgi_finding finding = {HGI_REASON_NONE, 0, 0, 0};

  if (!hgi_fetch((uintptr_t)table, UINT64_MAX, &copy, &finding) ||
      !hgi_validate(&copy, &guest, &finding)) {
    cr_assert(finding.reason >= HGI_REASON_TABLE_NULL && finding.reason <= HGI_REASON_IRQ_NUMBER);
    return 0;
  }
  const bool accepted = hgi_resolve(&copy, &guest, bound, &finding);

  check_bound(table, bound);
  cr_assert_eq(accepted, all_musts(bound));
  return accepted ? 2 : 1;
}

Test(mutations, only_what_is_present_is_bound) {
  uint32_t outcomes[3] = {0, 0, 0};

  for (uint32_t i = 0; i < MUTATIONS; i++) {
    struct hgi_table *const table = hgi_inproc_table(HGI_VERSION(1, any(3)));

    for (uint32_t n = 1 + any(4); n > 0; n--)
      if (table->header.size >= 640 && table->header.size <= HGI_TABLE_SIZE_MAX)
        mutate(table);
    if (table->header.size <= HGI_TABLE_SIZE_MAX)
      hgi_inproc_seal(table);
    outcomes[negotiate(table)]++;
  }
  cr_log_info("by header %u, by entry %u, accepted %u", outcomes[0], outcomes[1], outcomes[2]);
  for (uint32_t i = 0; i < 3; i++)
    cr_expect_gt(outcomes[i], MUTATIONS / 50, "outcome %u is hardly tried: %u", i, outcomes[i]);
}
