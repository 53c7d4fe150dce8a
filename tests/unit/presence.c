/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Presence of a slot: each reason to be missing, both sides of each bound, in every slot.
 */
#include <criterion/criterion.h>

#include <unit/fixture.h>

/* A slot without shim that the fixture's guest must have, so that a missing one is a refusal. */
#define SLOT HGI_ENTRY_irq_claim
#define AT   (FIXTURE_PROVIDER + 32 * HGI_ENTRY_irq_claim)
#define CODE SET(copy.header.ranges[1].base, AT)

static bool present(struct fixture *fixture) {
  return hgi_slot_present(&fixture->copy, &fixture->guest, SLOT, &fixture->finding);
}

/* With one must-entry, so that its reason is the one that is found. */
static bool resolve(struct fixture *fixture) {
  for (uint32_t slot = 0; slot < HGI_ENTRY_COUNT; slot++)
    fixture->entries[slot].flags = slot == SLOT ? HGI_NEED_MUST : 0;
  return hgi_resolve(&fixture->copy, &fixture->guest, fixture->bound, &fixture->finding);
}

#define IN_SLOT(field, value) SET(copy.slots[SLOT].field, value)

static const struct case_of cases[] = {
    {"nothing changed", {{0}}, ACCEPTED},
    {"first slot past the table",
     {SET(copy.slot_count, SLOT)},
     REFUSED(ENTRY_BEYOND, 0x10000, 0x10002)},
    {"last slot of the table", {SET(copy.slot_count, SLOT + 1)}, ACCEPTED},
    {"empty table", {SET(copy.slot_count, 0)}, REFUSED(ENTRY_BEYOND, 0x10000, 0x10002)},
    {"no address", {IN_SLOT(address, 0)}, REFUSED(ENTRY_ADDRESS, 1, 0)},
    {"address 0 in the range",
     {IN_SLOT(address, 0), SET(copy.header.ranges[1].base, 0)},
     REFUSED(ENTRY_ADDRESS, 1, 0)},
    {"no flag", {IN_SLOT(flags, 0)}, REFUSED(ENTRY_FLAG, 1, 0)},
    {"other flags", {IN_SLOT(flags, 0xfffe)}, REFUSED(ENTRY_FLAG, 1, 0xfffe)},
    {"all flags", {IN_SLOT(flags, 0xffff)}, ACCEPTED},
    {"hash", {IN_SLOT(hash, 1)}, REFUSED(ENTRY_HASH, 0x723221e9, 1)},
    {"hash, a bit", {IN_SLOT(hash, 0x723221e8)}, REFUSED(ENTRY_HASH, 0x723221e9, 0x723221e8)},
    {"hash, high half", {IN_SLOT(hash, 0x723321e9)}, REFUSED(ENTRY_HASH, 0x723221e9, 0x723321e9)},
    {"guest's hash", {SET(entries[SLOT].hash, 5)}, REFUSED(ENTRY_HASH, 5, 0x723221e9)},
    {"newer contract", {IN_SLOT(revision, 2)}, REFUSED(ENTRY_REVISION, 1, 2)},
    {"older contract", {SET(entries[SLOT].revision, 2)}, REFUSED(ENTRY_REVISION, 2, 1)},
    {"address + 1", {IN_SLOT(address, AT + 1)}, REFUSED(ENTRY_ALIGNMENT, 4, AT + 1)},
    {"address + 2", {IN_SLOT(address, AT + 2)}, REFUSED(ENTRY_ALIGNMENT, 4, AT + 2)},
    {"address + 4", {IN_SLOT(address, AT + 4)}, ACCEPTED},
    {"first of the range", {CODE}, ACCEPTED},
    {"below the range", {SET(copy.header.ranges[1].base, AT + 4)}, REFUSED(ENTRY_RANGE, 2, AT)},
    {"range of 4 bytes", {CODE, SET(copy.header.ranges[1].size, 4)}, ACCEPTED},
    {"range of 3 bytes", {CODE, SET(copy.header.ranges[1].size, 3)}, REFUSED(ENTRY_RANGE, 2, AT)},
    {"last of the range", {IN_SLOT(address, FIXTURE_PROVIDER + 0xffc)}, ACCEPTED},
    {"past the range",
     {IN_SLOT(address, FIXTURE_PROVIDER + 0x1000)},
     REFUSED(ENTRY_RANGE, 2, FIXTURE_PROVIDER + 0x1000)},
    {"top of memory", {IN_SLOT(address, UINT64_MAX - 3)}, REFUSED(ENTRY_RANGE, 2, UINT64_MAX - 3)},
    {"range read-only", {SET(copy.header.ranges[1].access, 1)}, REFUSED(ENTRY_RANGE, 2, AT)},
    {"range read-write", {SET(copy.header.ranges[1].access, 3)}, REFUSED(ENTRY_RANGE, 2, AT)},
    {"range not counted", {SET(copy.header.range_count, 1)}, REFUSED(ENTRY_RANGE, 2, AT)},
    {"in the table", {IN_SLOT(address, FIXTURE_TABLE)}, REFUSED(ENTRY_RANGE, 2, FIXTURE_TABLE)},
    {"in RAM", {IN_SLOT(address, FIXTURE_RAM)}, REFUSED(ENTRY_RANGE, 2, FIXTURE_RAM)},
    {"address is told before flag",
     {IN_SLOT(address, 0), IN_SLOT(flags, 0), IN_SLOT(hash, 0)},
     REFUSED(ENTRY_ADDRESS, 1, 0)},
    {"hash is told before revision",
     {IN_SLOT(hash, 0), IN_SLOT(revision, 0)},
     REFUSED(ENTRY_HASH, 0x723221e9, 0)},
};

Test(presence, of_a_must_entry) {
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    fixture_check(&cases[i], present);
    fixture_check(&cases[i], resolve);
  }
}

/* The same changes in each slot: no slot is treated in another way. */
Test(presence, of_every_slot) {
  static struct fixture fixture;

  for (uint32_t slot = 0; slot < HGI_ENTRY_COUNT; slot++) {
    const struct hgi_finding *const finding = &fixture.finding;

    fixture_init(&fixture);
    cr_expect(hgi_slot_present(&fixture.copy, &fixture.guest, slot, &fixture.finding));
    fixture.copy.slots[slot].flags = 2;
    cr_expect_not(hgi_slot_present(&fixture.copy, &fixture.guest, slot, &fixture.finding));
    cr_expect(finding->reason == HGI_REASON_ENTRY_FLAG && finding->slot == slot, "slot %u", slot);
    fixture.copy.slots[slot].address = 0;
    cr_expect_not(hgi_slot_present(&fixture.copy, &fixture.guest, slot, &fixture.finding));
    cr_expect(finding->reason == HGI_REASON_ENTRY_ADDRESS && finding->slot == slot, "slot %u",
              slot);
    fixture.copy.slot_count = slot;
    cr_expect_not(hgi_slot_present(&fixture.copy, &fixture.guest, slot, &fixture.finding));
    cr_expect(finding->reason == HGI_REASON_ENTRY_BEYOND && finding->slot == slot &&
                  finding->wanted == fixture.entries[slot].since,
              "slot %u", slot);
  }
}

/* A count that no validated header has must still not be believed. */
Test(presence, ranges_are_bounded) {
  static struct fixture fixture;

  fixture_init(&fixture);
  fixture.copy.header.range_count = UINT32_MAX;
  fixture.copy.slots[SLOT].address = UINT64_C(0x7000000000000000);
  cr_expect_not(present(&fixture));
}
