/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief A valid table and guest as pure data.
 */
#include <string.h>

#include <criterion/criterion.h>

#include <unit/fixture.h>

static void fill_header(struct hgi_header *header) {
  *header = (struct hgi_header){
      .magic = HGI_TABLE_MAGIC,
      .abi_major = 1,
      .abi_minor = 2,
      .compatible_major = 1,
      .compatible_minor = 0,
      .size = 640 + 16 * 25,
      .checksum = 1,
      .ram_base = FIXTURE_RAM,
      .ram_size = FIXTURE_RAM_SIZE,
      .clock_frequency = 62500000,
      .command_line = FIXTURE_COMMAND,
      .command_line_size = 64,
      .timer_irq = 27,
      .console_irq = 33,
      .shared_page = FIXTURE_SHARED,
      .shared_page_step = 4096,
      .range_count = 3,
      .ranges = {{FIXTURE_TABLE, 0x10000, HGI_ACCESS_READ_ONLY, HGI_MEMORY_TABLE},
                 {FIXTURE_PROVIDER, 0x1000, HGI_ACCESS_EXECUTABLE, HGI_MEMORY_PROVIDER},
                 {FIXTURE_SHARED, 0x1000, HGI_ACCESS_READ_WRITE, HGI_MEMORY_SHARED_PAGE}}};
}

void fixture_init(struct fixture *fixture) {
  memset(fixture, 0, sizeof *fixture);
  fill_header(&fixture->copy.header);
  fixture->copy.address = FIXTURE_TABLE;
  fixture->copy.checksum = 1;
  fixture->copy.slot_count = 25;
  fixture->needs = hgi_guest_note.needs;
  memcpy(fixture->entries, hgi_guest_note.entries, sizeof fixture->entries);
  memcpy(fixture->shims, hgi_guest_note.shims, sizeof fixture->shims);
  fixture->guest = (struct hgi_guest){&fixture->needs, fixture->entries,   fixture->shims,
                                      FIXTURE_IMAGE,   FIXTURE_IMAGE_SIZE, UINT64_MAX};
  for (uint32_t i = 0; i < HGI_ENTRY_COUNT; i++)
    fixture->copy.slots[i] = (struct hgi_slot){FIXTURE_PROVIDER + 32u * i, fixture->entries[i].hash,
                                               fixture->entries[i].revision, HGI_SLOT_AVAILABLE};
}

/* A field of 1, 2, 4 or 8 bytes. */
static void set_field(void *field, size_t size, uint64_t value) {
  const uint8_t byte = (uint8_t)value;
  const uint16_t half = (uint16_t)value;
  const uint32_t word = (uint32_t)value;

  memcpy(field,
         size == 1   ? &byte
         : size == 2 ? (const void *)&half
         : size == 4 ? (const void *)&word
                     : (const void *)&value,
         size);
}

void fixture_change(struct fixture *fixture, const struct change *changes) {
  fixture_init(fixture);
  for (size_t i = 0; i < CHANGES; i++)
    if (changes[i].size != 0)
      set_field((char *)fixture + changes[i].offset, changes[i].size, changes[i].value);
}

void fixture_check(const struct case_of *expected, bool (*step)(struct fixture *fixture)) {
  static struct fixture fixture;
  const struct hgi_finding *const finding = &fixture.finding;

  fixture_change(&fixture, expected->changes);
  const bool accepted = step(&fixture);

  cr_expect_eq(accepted, expected->reason == HGI_REASON_NONE, "%s: %s", expected->name,
               accepted ? "accepted" : hgi_reason_name(finding->reason));
  if (accepted || expected->reason == HGI_REASON_NONE)
    return;
  cr_expect_eq(finding->reason, expected->reason, "%s: reason is %s", expected->name,
               hgi_reason_name(finding->reason));
  cr_expect_eq(finding->wanted, expected->wanted, "%s: wanted is %#llx", expected->name,
               (unsigned long long)finding->wanted);
  cr_expect_eq(finding->found, expected->found, "%s: found is %#llx", expected->name,
               (unsigned long long)finding->found);
}
