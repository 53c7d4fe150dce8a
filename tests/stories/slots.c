/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief S1, S2, S3, S15: hosts that changed their table and kept its number. The gate's part of
 * the first three is the ctest entries stories.S01-gate to S03-gate.
 */
#include "stories.h"

#include <stdio.h>

/* None of the slots from here on is the host's: what lies there is another entry. */
static void none_from(const struct boot *boot, uint32_t first) {
  for (uint32_t slot = first; slot < HGI_ENTRY_COUNT; slot++)
    cr_expect(!is_bound(boot, slot, "host"), "%s is taken for what it is not: %s",
              story_entries[slot], boot->transcript);
}

/* All calls from irq_attach on are renumbered, and the table says the same version. */
Test(S01, renumbered_calls_are_not_called) {
  const struct boot result = boot("hgi-bare.elf", "1.2", WITH("--fault", "insert:5"), NULL);

  refuses_itself(&result, "refused: irq_attach has signature 0x5a5a0000 on the host (ABI 1.2), "
                          "the guest (ABI 2.0) was built for ");
}

/* An entry in the middle: behind it each number means what the one before it meant. */
Test(S02, shifted_entries_are_missing) {
  const struct boot result = boot("hgi-bare.elf", "1.3", WITH("--fault", "insert:17"), NULL);

  boots_well(&result);
  bound(&result, HGI_ENTRY_timer_set_deadline, "host"); /* in front of it all is well */
  none_from(&result, HGI_ENTRY_timer_missed);
  bound(&result, HGI_ENTRY_timer_missed, "absent");
  bound(&result, HGI_ENTRY_memory_region, "shim");
  cr_expect(!says(&result, "shutdown asked for"), "%s", result.transcript);
}

/* The frozen guest that was built with 2.0 judges the same. */
Test(S02, so_they_are_for_a_frozen_guest) {
  const struct boot result =
      boot(HGI_FROZEN "/bare-2.0.elf", "1.3", WITH("--fault", "insert:17"), NULL);

  boots_well(&result);
  none_from(&result, HGI_ENTRY_timer_missed);
}

/* An argument less: another signature, so another hash, in the same slot of the same version. */
Test(S03, another_arity_is_another_entry) {
  char fault[64];

  snprintf(fault, sizeof fault, "patch:%zu=efbeadde",
           (size_t)HGI_TABLE_SIZE(HGI_ENTRY_timer_missed) + offsetof(struct hgi_slot, hash));
  const struct boot result = boot("hgi-bare.elf", "1.3", WITH("--fault", fault), NULL);

  boots_well(&result);
  bound(&result, HGI_ENTRY_timer_missed, "absent");
  bound(&result, HGI_ENTRY_memory_region, "host");
}

/* What a host is built or started without leaves a hole, and moves nothing. */
Test(S03, options_move_no_slot) {
  static const char *const left_out = "console_read,timer_missed,tod,get_extension";
  const struct boot all = boot("hgi-bare.elf", "1.3", NULL, NULL);
  const struct boot less = boot("hgi-bare.elf", "1.3", WITH("--without", left_out), NULL);

  boots_well(&all);
  boots_well(&less);
  for (uint32_t slot = 0; slot < HGI_ENTRY_COUNT; slot++) {
    const bool gone = slot == HGI_ENTRY_console_read || slot == HGI_ENTRY_timer_missed ||
                      slot == HGI_ENTRY_tod_get || slot == HGI_ENTRY_tod_set ||
                      slot == HGI_ENTRY_get_extension;

    cr_expect_eq(is_bound(&less, slot, "host"), !gone && is_bound(&all, slot, "host"), "%s: %s",
                 story_entries[slot], less.transcript);
  }
}

/* The table's size ends with 1.0's slots. Behind it lie those of 1.3, whole and right. */
Test(S15, nothing_past_the_size_is_read) {
  char fault[64];
  const uint32_t size = HGI_TABLE_SIZE(HGI_ENTRY_halt + 1);

  snprintf(fault, sizeof fault, "patch:%zu=%02x%02x0000", offsetof(struct hgi_header, size),
           size & 0xff, size >> 8);
  const struct boot result = boot("hgi-bare.elf", "1.3", WITH("--fault", fault), NULL);

  boots_well(&result);
  bound(&result, HGI_ENTRY_halt, "host");
  none_from(&result, HGI_ENTRY_console_write);
  bound(&result, HGI_ENTRY_console_write, "shim");
  bound(&result, HGI_ENTRY_irq_raise, "absent");
}
