/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief The list of shims: order, ranks, losses, and the note made of it.
 */
#include <string.h>

#include <criterion/criterion.h>

#include <unit/fixture.h>

static const struct hgi_shim_note *const shims = hgi_guest_note.shims;

static const struct {
  const char *name, *loss;
} entries[] = {
#define ENTRY(slot, name, since, retired, revision, must, loss) {#name, loss},
    HGI_ENTRY_LIST(ENTRY)
#undef ENTRY
};

static bool has_shim_from(uint32_t first, uint32_t slot) {
  for (uint32_t i = first; i < HGI_SHIM_COUNT; i++)
    if (shims[i].slot == slot)
      return true;
  return false;
}

/* No shim of an entry stands behind a shim that builds on it; so there is no cycle either. */
Test(shim_list, each_behind_those_it_depends_on) {
  for (uint32_t i = 0; i < HGI_SHIM_COUNT; i++)
    for (uint32_t j = 0; j < HGI_SHIM_DEPENDS_MAX; j++) {
      const uint16_t on = shims[i].depends[j];

      if (on == HGI_SHIM_DEPENDS_NONE)
        continue;
      cr_expect_lt(on, HGI_ENTRY_COUNT, "shim %u", i);
      cr_expect_not(has_shim_from(i, on), "the shim of %s stands before the one of %s",
                    entries[shims[i].slot].name, entries[on].name);
    }
}

Test(shim_list, ranks_rise_and_none_is_there_twice) {
  for (uint32_t i = 0; i < HGI_SHIM_COUNT; i++) {
    uint16_t rank = 0;

    for (uint32_t j = 0; j < i; j++)
      if (shims[j].slot == shims[i].slot) {
        cr_expect_lt(shims[j].loss, shims[i].loss, "%s", entries[shims[i].slot].name);
        rank++;
      }
    cr_expect_eq(shims[i].loss, rank, "%s", entries[shims[i].slot].name);
    cr_expect_lt(shims[i].slot, HGI_ENTRY_COUNT);
    /* Twins name each other. */
    if (shims[i].twin != 0) {
      cr_expect(has_shim_from(0, (uint16_t)(shims[i].twin - 1u)), "the twin of %s has no shim",
                entries[shims[i].slot].name);
      for (uint32_t j = 0; j < HGI_SHIM_COUNT; j++)
        if (shims[j].slot + 1u == shims[i].twin)
          cr_expect_eq(shims[j].twin, shims[i].slot + 1u, "%s", entries[shims[i].slot].name);
    }
  }
  cr_expect_leq(HGI_SHIM_COUNT, HGI_SHIMS_MAX);
}

/* The entry list says that a shim can serve if and only if there is one. */
Test(shim_list, agrees_with_the_entry_list) {
  for (uint32_t slot = 0; slot < HGI_ENTRY_COUNT; slot++)
    cr_expect_eq(entries[slot].loss != NULL, has_shim_from(0, slot), "%s", entries[slot].name);
}

/* What each shim calls through ops, read in its source by hand. */
Test(shim_list, says_what_is_called) {
  static const struct {
    uint16_t slot, on[HGI_SHIM_DEPENDS_MAX];
  } expected[HGI_SHIM_COUNT] = {
      [HGI_SHIM_irq_save] = {HGI_ENTRY_irq_save, {0xffff, 0xffff, 0xffff, 0xffff, 0xffff}},
      [HGI_SHIM_irq_restore] = {HGI_ENTRY_irq_restore, {0xffff, 0xffff, 0xffff, 0xffff, 0xffff}},
      [HGI_SHIM_console_write] = {HGI_ENTRY_console_write, {0, 0xffff, 0xffff, 0xffff, 0xffff}},
      [HGI_SHIM_console_read] = {HGI_ENTRY_console_read, {1, 0xffff, 0xffff, 0xffff, 0xffff}},
      [HGI_SHIM_clock_ns] = {HGI_ENTRY_clock_ns, {2, 21, 22, 0xffff, 0xffff}},
      [HGI_SHIM_idle] = {HGI_ENTRY_idle, {0xffff, 0xffff, 0xffff, 0xffff, 0xffff}},
      [HGI_SHIM_timer_set_deadline] = {HGI_ENTRY_timer_set_deadline,
                                       {3, 13, 0xffff, 0xffff, 0xffff}},
      [HGI_SHIM_memory_region] = {HGI_ENTRY_memory_region,
                                  {0xffff, 0xffff, 0xffff, 0xffff, 0xffff}},
      [HGI_SHIM_irq_mask] = {HGI_ENTRY_irq_mask, {6, 0xffff, 0xffff, 0xffff, 0xffff}},
      [HGI_SHIM_irq_unmask] = {HGI_ENTRY_irq_unmask, {5, 0xffff, 0xffff, 0xffff, 0xffff}},
      [HGI_SHIM_config_get] = {HGI_ENTRY_config_get, {0xffff, 0xffff, 0xffff, 0xffff, 0xffff}},
      [HGI_SHIM_fatal] = {HGI_ENTRY_fatal, {11, 10, 0xffff, 0xffff, 0xffff}},
      [HGI_SHIM_fatal_by_shutdown] = {HGI_ENTRY_fatal, {11, 24, 0xffff, 0xffff, 0xffff}},
      [HGI_SHIM_shutdown] = {HGI_ENTRY_shutdown, {10, 0xffff, 0xffff, 0xffff, 0xffff}},
  };

  for (uint32_t i = 0; i < HGI_SHIM_COUNT; i++) {
    cr_expect_eq(shims[i].slot, expected[i].slot, "shim %u", i);
    cr_expect_eq(memcmp(shims[i].depends, expected[i].on, sizeof expected[i].on), 0, "shim %u", i);
  }
}

Test(shim_list, the_note_holds_together) {
  const struct hgi_needs *const needs = &hgi_guest_note.needs;
  const char *const head = (const char *)needs;

  cr_expect_str_eq(hgi_guest_note.owner, "HGI");
  cr_expect_eq(hgi_guest_note.name_size, 4);
  cr_expect_eq(hgi_guest_note.type, 1);
  cr_expect_eq(needs->size, 88 + 49 * 40 + 14 * 16);
  cr_expect_eq(hgi_guest_note.needs_size, needs->size);
  cr_expect_eq(head + needs->entry_offset, (const char *)hgi_guest_note.entries);
  cr_expect_eq(head + needs->shim_offset, (const char *)hgi_guest_note.shims);
  cr_expect(needs->entry_size == 40 && needs->shim_size == 16);
  cr_expect(needs->oldest_abi == 0x10000 && needs->built_abi == 0x20000);
  cr_expect_eq(needs->verdict, (uintptr_t)&hgi_verdict_buffer);
  cr_expect_eq(needs->verdict_size, sizeof hgi_verdict_buffer);
  cr_expect(needs->entry_count == HGI_ENTRY_COUNT && needs->shim_count == HGI_SHIM_COUNT);
  for (uint32_t slot = 0; slot < HGI_ENTRY_COUNT; slot++) {
    cr_expect_str_eq(hgi_guest_note.entries[slot].name, entries[slot].name);
    cr_expect_eq(hgi_guest_note.entries[slot].reserved, 0, "%s", entries[slot].name);
  }
}
