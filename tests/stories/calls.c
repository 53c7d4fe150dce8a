/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief S10, S11, S16, S17: entries that fault, that are not there, that are another vendor's, and
 * ticks of a guest that was kept waiting.
 */
#include "stories.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What a boot told of a region: "bare: memory BASE SIZE KIND". */
static const char *line_of(const struct boot *boot, const char *kind) {
  const char *line = strstr(boot->transcript, kind);

  cr_assert_not_null(line, "no%s in: %s", kind, boot->transcript);
  while (line > boot->transcript && line[-1] != '\n')
    line--;
  return line + strlen("bare: memory ");
}

static uint64_t region(const struct boot *boot, const char *kind) {
  return strtoull(line_of(boot, kind), NULL, 0);
}

static uint64_t size_of(const struct boot *boot, const char *kind) {
  return strtoull(strchr(line_of(boot, kind), ' '), NULL, 0);
}

/* Boots on a host whose timer_missed, or what another slot is, lies there. */
static struct boot boot_with(uint32_t slot, uint64_t address) {
  char fault[64];
  int n = snprintf(fault, sizeof fault, "patch:%zu=", (size_t)HGI_TABLE_SIZE(slot));

  for (int i = 0; i < 8; i++)
    n += snprintf(fault + n, sizeof fault - (size_t)n, "%02x",
                  (unsigned)(address >> (8 * i) & 0xff));
  return boot("hgi-bare.elf", "1.3", WITH("--fault", fault, "--timeout", "20"), NULL);
}

/* An address that is no code of the provider's makes the entry missing, before it is called. */
Test(S10, what_is_no_code_is_missing) {
  const struct boot good = boot("hgi-bare.elf", "1.3", NULL, NULL);
  const uint64_t provider = region(&good, " provider\n");
  const uint64_t places[] = {region(&good, " table\n"), region(&good, " ram\n"), provider + 2,
                             UINT64_C(0xfffffffffffffff0), 4};

  for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
    const struct boot result = boot_with(HGI_ENTRY_timer_missed, places[i]);

    boots_well(&result);
    bound(&result, HGI_ENTRY_timer_missed, "absent");
  }
}

/* Addresses in the right range that are no function: the host ends the guest, and says why. */
Test(S10, code_that_faults_is_contained) {
  const struct boot good = boot("hgi-bare.elf", "1.3", NULL, NULL);
  const uint64_t begin = region(&good, " provider\n");
  /* The provider's last page has numbers in it, the first of which is RAM's address. */
  const uint64_t data = begin + size_of(&good, " provider\n") - 4096;
  const struct boot late = boot_with(HGI_ENTRY_timer_missed, begin);
  /* The guest looks for its configuration before it has vectors of its own. */
  const struct boot early = boot_with(HGI_ENTRY_config_get, data);

  cr_expect_eq(late.status, STATUS_FAULT, "status %d: %s", late.status, late.transcript);
  cr_expect(says(&late, "bare: check timer_start_periodic 20 ticks ok"), "%s", late.transcript);
  cr_expect(says(&late, "fault: "), "%s", late.transcript);
  cr_expect_eq(early.status, STATUS_FAULT, "status %d: %s", early.status, early.transcript);
  cr_expect(says(&early, "fault: undefined instruction"), "%s", early.transcript);
  cr_expect_eq(number_after(&early, " at pc "), data, "%s", early.transcript);
  cr_expect_lt(early.guest_ns, STORY_BOUND, "%s", early.transcript);
}

/* Called twice, each returns its status both times, and names itself once. */
Test(S11, absent_entries_return_and_name_themselves) {
  static const uint32_t old[] = {HGI_ENTRY_upcall_set, HGI_ENTRY_timer_missed, HGI_ENTRY_entropy,
                                 HGI_ENTRY_queuing_send, HGI_ENTRY_get_extension};
  static const uint32_t new[] = {HGI_ENTRY_upcall_set, HGI_ENTRY_console_putc, HGI_ENTRY_entropy,
                                 HGI_ENTRY_queuing_send};

  for (size_t i = 0; i < 2; i++) {
    const uint32_t *const slots = i == 0 ? old : new;
    const size_t slot_count = i == 0 ? sizeof old / sizeof old[0] : sizeof new / sizeof new[0];
    const struct boot result =
        boot("hgi-bare.elf", i == 0 ? "1.0" : "2.0", WITH("--cmdline", "do=absent"), NULL);

    boots_well(&result);
    for (size_t k = 0; k < slot_count; k++) {
      const char *const name = story_entries[slots[k]];
      char line[96];

      snprintf(line, sizeof line, "bare: %s returned HGI_E_ABSENT\n", name);
      cr_expect_eq(count(&result, line), 2u, "%s: %s", name, result.transcript);
      snprintf(line, sizeof line, "hgi-guest: called the absent entry %s\n", name);
      cr_expect_eq(count(&result, line), 1u, "%s: %s", name, result.transcript);
    }
    cr_expect(!says(&result, "something else"), "%s", result.transcript);
    cr_expect_eq(count(&result, "called the absent entry"), slot_count, "%s", result.transcript);
  }
}

/* Two vendors, each with a slot 0 of its own kind; the host table's slots are as ever. */
Test(S16, two_vendors_do_not_clash) {
  const struct boot result = boot("hgi-bare.elf", "2.0", WITH("--cmdline", "do=vendors"), NULL);
  const struct boot plain = boot("hgi-bare.elf", "2.0", WITH("--without", "get_extension"), NULL);

  boots_well(&result);
  boots_well(&plain);
  cr_expect(says(&result, "two vendors' tables ok"), "%s", result.transcript);
  cr_expect(says(&result, "slot 0 of each vendor ok"), "%s", result.transcript);
  cr_expect(says(&result, "slot 0 of the wrong vendor ok"), "%s", result.transcript);
  for (uint32_t slot = 0; slot < HGI_ENTRY_COUNT; slot++)
    cr_expect_eq(is_bound(&result, slot, "host"),
                 slot == HGI_ENTRY_get_extension || is_bound(&plain, slot, "host"), "%s",
                 story_entries[slot]);
}

/* Kept off the CPU for 30 ticks: one of them comes late, the others are counted and do not come. */
Test(S17, ticks_are_counted_and_come_in_no_burst) {
  const struct boot plain = boot("hgi-bare.elf", "1.3", WITH("--cmdline", "do=all-ticks"), NULL);
  const struct boot away =
      boot("hgi-bare.elf", "1.3", WITH("--fault", "away:30", "--cmdline", "do=all-ticks"), NULL);

  boots_well(&plain);
  boots_well(&away);
  cr_expect_eq(number_after(&plain, " missed "), 0u, "%s", plain.transcript);
  cr_expect_eq(number_after(&plain, "bare: ticks taken "), 40u, "%s", plain.transcript);
  cr_expect_eq(number_after(&plain, " due "), 40u, "%s", plain.transcript);
  cr_expect_eq(number_after(&away, "bare: ticks taken "), 40u, "%s", away.transcript);
  cr_expect_eq(number_after(&away, " missed "), 30u, "%s", away.transcript);
  cr_expect_eq(number_after(&away, " due "), 70u, "%s", away.transcript);
}

/* What is retired counts as well where a legacy view serves it. */
Test(S17, so_they_are_by_the_legacy_view) {
  const struct boot away =
      boot("hgi-bare.elf", "2.0",
           WITH("--legacy", "--fault", "away:30", "--cmdline", "do=all-ticks"), NULL);

  boots_well(&away);
  cr_expect_eq(number_after(&away, " missed "), 30u, "%s", away.transcript);
}
