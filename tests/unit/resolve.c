/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief resolve: must and may, host only or shim, chains of shims, and what a foreign note may
 * say.
 */
#include <criterion/criterion.h>

#include <unit/fixture.h>

static struct fixture fixture;

/* Takes entries from the table, resolves; the list ends with HGI_ENTRY_NONE. */
static bool without(const uint32_t *slots) {
  for (; *slots != HGI_ENTRY_NONE; slots++)
    fixture.copy.slots[*slots].address = 0;
  return hgi_resolve(&fixture.copy, &fixture.guest, fixture.bound, &fixture.finding);
}

#define WITHOUT(...)  without((const uint32_t[]){__VA_ARGS__, HGI_ENTRY_NONE})
#define BINDING(name) ((uint32_t)fixture.bound[HGI_ENTRY_##name].binding)

Test(resolve, must_or_may_and_who_serves) {
  static const struct {
    const char *name;
    uint32_t slot;
    uint16_t flags;
    bool accepted;
    uint32_t binding;
  } cases[] = {
      {"may, no shim", HGI_ENTRY_timer_missed, 0, true, HGI_BINDING_ABSENT},
      {"must, no shim", HGI_ENTRY_timer_missed, 1, false, HGI_BINDING_ABSENT},
      {"may, host only, no shim", HGI_ENTRY_timer_missed, 2, true, HGI_BINDING_ABSENT},
      {"must, host only, no shim", HGI_ENTRY_timer_missed, 3, false, HGI_BINDING_ABSENT},
      {"may, shim", HGI_ENTRY_idle, 0, true, HGI_BINDING_SHIM},
      {"must, shim", HGI_ENTRY_idle, 1, true, HGI_BINDING_SHIM},
      {"may, host only, shim", HGI_ENTRY_idle, 2, true, HGI_BINDING_ABSENT},
      {"must, host only, shim", HGI_ENTRY_idle, 3, false, HGI_BINDING_ABSENT},
  };

  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    fixture_init(&fixture);
    fixture.entries[cases[i].slot].flags = cases[i].flags;
    cr_expect(WITHOUT(HGI_ENTRY_NONE), "%s: there", cases[i].name);
    cr_expect_eq(fixture.bound[cases[i].slot].binding, HGI_BINDING_HOST, "%s", cases[i].name);
    cr_expect_eq(WITHOUT(cases[i].slot), cases[i].accepted, "%s: missing", cases[i].name);
    cr_expect_eq(fixture.bound[cases[i].slot].binding, cases[i].binding, "%s", cases[i].name);
    if (!cases[i].accepted)
      cr_expect(fixture.finding.reason == HGI_REASON_ENTRY_ADDRESS &&
                    fixture.finding.slot == cases[i].slot,
                "%s", cases[i].name);
  }
}

/* Whatever a slot lacks, a shim may serve it. */
Test(resolve, shim_for_each_way_to_be_missing) {
  static const struct change missing[][CHANGES] = {
      {SET(copy.slot_count, HGI_ENTRY_shutdown)},
      {SET(copy.slots[24].address, 0)},
      {SET(copy.slots[24].flags, 0)},
      {SET(copy.slots[24].hash, 0)},
      {SET(copy.slots[24].revision, 0)},
      {SET(copy.slots[24].address, 2)},
      {SET(copy.slots[24].address, 4)},
  };

  for (size_t i = 0; i < COUNT_OF(missing); i++) {
    fixture_change(&fixture, missing[i]);
    cr_expect(WITHOUT(HGI_ENTRY_NONE), "case %zu", i);
    cr_expect_eq(BINDING(shutdown), HGI_BINDING_SHIM, "case %zu", i);
    cr_expect_eq(fixture.shims[fixture.bound[24].shim].slot, 24, "case %zu", i);
  }
}

Test(resolve, chains_of_shims) {
  fixture_init(&fixture);
  cr_expect(WITHOUT(HGI_ENTRY_timer_set_deadline, HGI_ENTRY_clock_ns, HGI_ENTRY_irq_save,
                    HGI_ENTRY_irq_restore));
  cr_expect(BINDING(irq_save) == HGI_BINDING_SHIM && BINDING(irq_restore) == HGI_BINDING_SHIM);
  cr_expect_eq(BINDING(clock_ns), HGI_BINDING_SHIM);
  cr_expect_eq(BINDING(timer_set_deadline), HGI_BINDING_SHIM);
}

/* irq_save may come from the host alone: clock_ns can't be built, nor what builds on it. */
Test(resolve, a_broken_chain) {
  fixture_init(&fixture);
  fixture.entries[HGI_ENTRY_irq_save].flags = HGI_NEED_HOST_ONLY;
  cr_expect_not(WITHOUT(HGI_ENTRY_timer_set_deadline, HGI_ENTRY_clock_ns, HGI_ENTRY_irq_save));
  cr_expect_eq(BINDING(irq_save), HGI_BINDING_ABSENT);
  cr_expect_eq(BINDING(clock_ns), HGI_BINDING_ABSENT);
  cr_expect_eq(BINDING(timer_set_deadline), HGI_BINDING_ABSENT);
  cr_expect_eq(fixture.finding.slot, HGI_ENTRY_clock_ns, "the first must-entry is named");

  fixture_init(&fixture);
  fixture.entries[HGI_ENTRY_shutdown].flags = 0;
  cr_expect(WITHOUT(HGI_ENTRY_fatal, HGI_ENTRY_shutdown, HGI_ENTRY_halt));
  cr_expect(BINDING(fatal) == HGI_BINDING_ABSENT && BINDING(shutdown) == HGI_BINDING_ABSENT);
  fixture_init(&fixture);
  cr_expect_not(WITHOUT(HGI_ENTRY_console_write, HGI_ENTRY_console_putc, HGI_ENTRY_fatal));
  cr_expect_eq(fixture.finding.slot, HGI_ENTRY_console_write);
  cr_expect_eq(BINDING(fatal), HGI_BINDING_ABSENT, "fatal prints through console_write");
}

Test(resolve, the_first_must_entry_is_named) {
  fixture_init(&fixture);
  cr_expect_not(WITHOUT(HGI_ENTRY_irq_complete, HGI_ENTRY_irq_claim, HGI_ENTRY_irq_attach));
  cr_expect_eq(fixture.finding.slot, HGI_ENTRY_irq_attach);
  for (uint32_t slot = 0; slot < FIXTURE_SLOTS; slot++)
    cr_expect(fixture.bound[slot].binding == HGI_BINDING_HOST ||
                  (slot >= HGI_ENTRY_irq_attach && slot <= HGI_ENTRY_irq_complete),
              "slot %u is set though refused", slot);
}

/* Of two shims the first that can be built: the list's order is by loss. */
Test(resolve, two_shims_for_one_slot) {
  fixture_init(&fixture);
  fixture.shims[0] = (struct hgi_shim_note){
      HGI_ENTRY_timer_missed, 0, {HGI_ENTRY_clock_us32, 0xffff, 0xffff, 0xffff, 0xffff}, 0};
  fixture.shims[1] = (struct hgi_shim_note){
      HGI_ENTRY_timer_missed, 1, {0xffff, 0xffff, 0xffff, 0xffff, 0xffff}, 0};
  fixture.needs.shim_count = 2;
  cr_expect(WITHOUT(HGI_ENTRY_timer_missed));
  cr_expect_eq(fixture.bound[HGI_ENTRY_timer_missed].shim, 0);
  cr_expect(WITHOUT(HGI_ENTRY_clock_us32));
  cr_expect_eq(fixture.bound[HGI_ENTRY_timer_missed].shim, 1);
}

/* Each of the five places of a dependency counts, and slots out of range are never bound. */
Test(resolve, dependencies_of_a_note) {
  static const struct {
    uint16_t on;
    uint32_t binding;
  } cases[] = {{HGI_ENTRY_halt, HGI_BINDING_ABSENT},      {HGI_ENTRY_clock_us32, HGI_BINDING_SHIM},
               {HGI_SHIM_DEPENDS_NONE, HGI_BINDING_SHIM}, {HGI_ENTRY_COUNT, HGI_BINDING_ABSENT},
               {FIXTURE_SLOTS - 1, HGI_BINDING_SHIM},     {0xfffe, HGI_BINDING_ABSENT}};

  for (size_t i = 0; i < COUNT_OF(cases); i++)
    for (uint32_t place = 0; place < HGI_SHIM_DEPENDS_MAX; place++) {
      fixture_init(&fixture);
      fixture.shims[0] = (struct hgi_shim_note){
          HGI_ENTRY_timer_missed, 0, {0xffff, 0xffff, 0xffff, 0xffff, 0xffff}, 0};
      fixture.shims[0].depends[place] = cases[i].on;
      cr_expect(WITHOUT(HGI_ENTRY_timer_missed, HGI_ENTRY_halt));
      cr_expect_eq(BINDING(timer_missed), cases[i].binding, "case %zu, place %u", i, place);
    }
}

Test(resolve, notes_of_other_sizes) {
  fixture_init(&fixture);
  fixture.shims[0].slot = HGI_ENTRY_COUNT; /* served by no slot */
  cr_expect(WITHOUT(HGI_ENTRY_timer_missed));
  fixture.needs.shim_count = 0;
  cr_expect_not(WITHOUT(HGI_ENTRY_irq_save));
  cr_expect_eq(fixture.finding.slot, HGI_ENTRY_irq_save);
  fixture_init(&fixture);
  fixture.needs.entry_count = HGI_ENTRY_irq_claim; /* a guest that knows fewer entries */
  cr_expect(WITHOUT(HGI_ENTRY_irq_claim, HGI_ENTRY_clock_ns), "what it does not know is no must");
}

/* A guest of so many entries: nothing behind them is believed, or written. */
Test(resolve, just_past_the_entries) {
  const struct hgi_bound behind = {HGI_BINDING_HOST, 0x77}, absent = {HGI_BINDING_ABSENT, 0x77};

  fixture_init(&fixture);
  fixture.needs.entry_count = HGI_ENTRY_irq_save;
  fixture.needs.shim_count = 1;
  fixture.shims[0] = (struct hgi_shim_note){
      HGI_ENTRY_timer_missed, 0, {HGI_ENTRY_irq_save, 0xffff, 0xffff, 0xffff, 0xffff}, 0};
  fixture.bound[HGI_ENTRY_irq_save] = behind;
  cr_expect(WITHOUT(HGI_ENTRY_timer_missed));
  cr_expect_eq(BINDING(timer_missed), HGI_BINDING_ABSENT, "builds on a slot that is not there");
  cr_expect_eq(fixture.bound[HGI_ENTRY_irq_save].shim, 0x77);
  fixture.shims[0].slot = HGI_ENTRY_irq_save;
  fixture.shims[0].depends[0] = HGI_SHIM_DEPENDS_NONE;
  fixture.shims[0].twin = HGI_ENTRY_timer_stop + 1;
  fixture.bound[HGI_ENTRY_irq_save] = absent;
  cr_expect(WITHOUT(HGI_ENTRY_irq_save));
  cr_expect_eq(BINDING(irq_save), HGI_BINDING_ABSENT);
  cr_expect_eq(fixture.bound[HGI_ENTRY_irq_save].shim, 0x77);
  cr_expect_eq(BINDING(timer_stop), HGI_BINDING_HOST, "its twin is not there");
}

/* The first shim, with the last entry as its twin; and a list that ends before it. */
Test(resolve, the_ends_of_the_lists) {
  fixture_init(&fixture);
  fixture.needs.entry_count = HGI_ENTRY_irq_restore + 1;
  fixture.shims[0] = (struct hgi_shim_note){
      HGI_ENTRY_timer_stop, 0, {0xffff, 0xffff, 0xffff, 0xffff, 0xffff}, HGI_ENTRY_irq_restore + 1};
  fixture.needs.shim_count = 1;
  fixture.entries[HGI_ENTRY_irq_restore].flags = 0;
  cr_expect(WITHOUT(HGI_ENTRY_irq_restore));
  cr_expect_eq(BINDING(timer_stop), HGI_BINDING_SHIM, "the host's is a lone twin");
  fixture.entries[HGI_ENTRY_timer_stop].flags = HGI_NEED_HOST_ONLY;
  cr_expect(WITHOUT(HGI_ENTRY_NONE));
  cr_expect_eq(BINDING(timer_stop), HGI_BINDING_ABSENT);
  fixture.needs.shim_count = 0;
  cr_expect(WITHOUT(HGI_ENTRY_NONE));
  cr_expect_eq(BINDING(timer_stop), HGI_BINDING_HOST, "no shim, no twin");
  fixture.entries[HGI_ENTRY_timer_stop].flags = 0;
  cr_expect(WITHOUT(HGI_ENTRY_timer_stop));
  cr_expect_eq(BINDING(timer_stop), HGI_BINDING_ABSENT, "no shim");
  fixture_init(&fixture);
  fixture.entries[0].flags = HGI_NEED_MUST;
  cr_expect_not(WITHOUT(HGI_ENTRY_console_putc));
  cr_expect_eq(fixture.finding.slot, 0, "the first entry can be a must");
}

/* What no shim serves has no shim's number. */
Test(resolve, number_of_no_shim) {
  fixture_init(&fixture);
  fixture.entries[HGI_ENTRY_irq_mask].flags = HGI_NEED_HOST_ONLY;
  cr_expect(WITHOUT(HGI_ENTRY_irq_unmask, HGI_ENTRY_timer_missed));
  cr_expect_eq(BINDING(irq_mask), HGI_BINDING_ABSENT, "a lone twin");
  for (uint32_t slot = 0; slot < HGI_ENTRY_COUNT; slot++)
    if (fixture.bound[slot].binding != HGI_BINDING_SHIM)
      cr_expect_eq(fixture.bound[slot].shim, HGI_SHIMS_MAX, "slot %u", slot);
}

/* A shim's number is a byte, and 255 says none: of a longer list the first 255 count. */
Test(resolve, more_shims_than_a_byte_counts) {
  static struct hgi_shim_note shims[HGI_SHIMS_MAX + 2];

  for (uint32_t last = HGI_SHIMS_MAX - 2; last < COUNT_OF(shims); last++) {
    for (uint32_t i = 0; i < COUNT_OF(shims); i++)
      shims[i] =
          (struct hgi_shim_note){HGI_ENTRY_COUNT, 0, {0xffff, 0xffff, 0xffff, 0xffff, 0xffff}, 0};
    shims[last].slot = HGI_ENTRY_timer_missed;
    shims[last].twin = HGI_ENTRY_timer_stop + 1;
    fixture_init(&fixture);
    fixture.guest.shims = shims;
    fixture.needs.shim_count = COUNT_OF(shims);
    cr_expect(WITHOUT(HGI_ENTRY_timer_missed));
    cr_expect_eq(BINDING(timer_missed), last < 255 ? HGI_BINDING_SHIM : HGI_BINDING_ABSENT, "%u",
                 last);
    cr_expect_eq(BINDING(timer_stop), last < 255 ? HGI_BINDING_ABSENT : HGI_BINDING_HOST, "%u",
                 last);
    if (last < 255)
      cr_expect_eq(fixture.bound[HGI_ENTRY_timer_missed].shim, last);
  }
}

/* A host's lone half of a pair is not bound: both come from the guest, or a must-entry is refused.
 */
Test(resolve, lone_twins) {
  static const uint32_t twins[][2] = {{HGI_ENTRY_irq_save, HGI_ENTRY_irq_restore},
                                      {HGI_ENTRY_irq_mask, HGI_ENTRY_irq_unmask}};

  for (size_t i = 0; i < COUNT_OF(twins); i++)
    for (size_t missing = 0; missing < 2; missing++) {
      const uint32_t there = twins[i][1 - missing];

      fixture_init(&fixture);
      cr_expect(WITHOUT(twins[i][missing]));
      cr_expect_eq(fixture.bound[twins[i][0]].binding, HGI_BINDING_SHIM, "%zu %zu", i, missing);
      cr_expect_eq(fixture.bound[twins[i][1]].binding, HGI_BINDING_SHIM, "%zu %zu", i, missing);

      fixture_init(&fixture);
      fixture.entries[twins[i][missing]].flags = 0;
      fixture.entries[there].flags = HGI_NEED_MUST | HGI_NEED_HOST_ONLY;
      cr_expect_not(WITHOUT(twins[i][missing]));
      cr_expect_eq(fixture.finding.reason, HGI_REASON_ENTRY_TWIN, "%zu %zu", i, missing);
      cr_expect_eq(fixture.finding.wanted, HGI_BINDING_HOST);
      cr_expect_eq(fixture.finding.found, HGI_BINDING_ABSENT);
      cr_expect_eq(fixture.finding.slot, there, "%zu %zu", i, missing);
      cr_expect_eq(fixture.bound[there].shim, HGI_SHIMS_MAX, "%zu %zu", i, missing);
    }
}
