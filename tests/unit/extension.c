/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Vendors' tables: found where they may lie, checked as a host table, entries by its rules.
 */
#include <string.h>

#include <criterion/criterion.h>

#include <negotiate/extension.h>
#include <unit/fixture.h>
#include <unit/machine.h>

/* Host memory: the host's own, then a range of extensions, then one of their code. */
#define PLACE 0x18000u
#define ROOM  0x4000u
#define CODE  (PLACE + ROOM)

#define ID      UINT32_C(0x54455354)
#define VERSION HGI_VERSION(3, 1)
#define SLOTS   3u

/* As answer_address: the host says HGI_OK and gives none. */
#define NOWHERE UINT64_MAX

struct vendor {
  struct hgi_header header;
  struct hgi_slot slots[SLOTS];
};

static const struct hgi_need entries[SLOTS] = {
    {0x1111, 1, 0, 0, 0, "first"}, {0x2222, 2, 0, 0, 0, "second"}, {0x3333, 3, 0, 0, 0, "third"}};

static struct hgi_copy copy;
static struct hgi_finding finding;
static uint64_t answer_address;
static hgi_status answer;

static hgi_status get_extension(uint32_t id, uint32_t version, uint64_t *table) {
  cr_expect_eq(id, ID);
  cr_expect_eq(version, VERSION);
  if (answer == HGI_OK && answer_address != NOWHERE)
    *table = answer_address;
  return answer;
}

static uint64_t at(uint32_t offset) {
  return (uintptr_t)hgi_inproc_memory() + offset;
}

static void boot(uint32_t access, uint32_t kind) {
  struct hgi_table *const table = hgi_inproc_table(HGI_INPROC_ABI);

  table->header.ranges[1].size = PLACE;
  table->header.ranges[4] = table->header.ranges[0];
  table->header.ranges[0] = (struct hgi_range){at(PLACE), ROOM, access, kind};
  table->header.ranges[5] =
      (struct hgi_range){at(CODE), 0x1000, HGI_ACCESS_EXECUTABLE, HGI_MEMORY_EXTENSION};
  table->header.ranges[6] = /* behind the last that counts */
      (struct hgi_range){at(CODE + 0x1000), 0x1000, HGI_ACCESS_READ_ONLY, HGI_MEMORY_EXTENSION};
  table->header.range_count = 6;
  hgi_inproc_seal(table);
  cr_assert_eq(machine_negotiate((uintptr_t)table), HGI_INPROC_RUNNING, "%s", hgi_inproc.output);
  hgi_ops.get_extension = get_extension;
  answer = HGI_OK;
}

/* A good table at that place; its own list of ranges says less, and more, than the host's. */
static struct vendor *make(uint32_t offset) {
  struct vendor *const vendor = (struct vendor *)(void *)(hgi_inproc_memory() + offset);

  memset(vendor, 0, sizeof *vendor);
  vendor->header = *hgi_host_header();
  vendor->header.abi_major = 3;
  vendor->header.abi_minor = 2;
  vendor->header.compatible_major = 3;
  vendor->header.compatible_minor = 0;
  vendor->header.size = sizeof *vendor;
  vendor->header.command_line = 0;
  vendor->header.shared_page = 0;
  vendor->header.range_count = 2;
  vendor->header.ranges[0] =
      (struct hgi_range){at(PLACE), ROOM, HGI_ACCESS_READ_ONLY, HGI_MEMORY_EXTENSION};
  vendor->header.ranges[1] =
      (struct hgi_range){0x1000, 0x1000, HGI_ACCESS_EXECUTABLE, HGI_MEMORY_EXTENSION};
  for (uint32_t i = 0; i < SLOTS; i++)
    vendor->slots[i] = (struct hgi_slot){at(CODE) + 16u * i, entries[i].hash, entries[i].revision,
                                         HGI_SLOT_AVAILABLE};
  vendor->header.checksum = hgi_checksum_table(&vendor->header);
  answer_address = at(offset);
  return vendor;
}

static hgi_status open(void) {
  memset(&finding, 0xaa, sizeof finding);
  memset(&copy, 0xaa, sizeof copy);
  return hgi_extension_open(ID, VERSION, &copy, &finding);
}

static void expect_bad(const char *name, uint32_t reason, uint64_t wanted, uint64_t found) {
  cr_expect_eq(open(), HGI_E_HOST, "%s", name);
  cr_expect_eq(finding.reason, reason, "%s: %s", name, hgi_reason_name(finding.reason));
  cr_expect_eq(finding.slot, HGI_ENTRY_NONE, "%s", name);
  cr_expect_eq(finding.wanted, wanted, "%s: %#llx", name, (unsigned long long)finding.wanted);
  cr_expect_eq(finding.found, found, "%s: %#llx", name, (unsigned long long)finding.found);
}

Test(extension, opens) {
  boot(HGI_ACCESS_READ_ONLY, HGI_MEMORY_EXTENSION);
  const struct vendor *const vendor = make(PLACE);

  cr_assert_eq(open(), HGI_OK, "%s", hgi_reason_name(finding.reason));
  cr_expect(finding.reason == HGI_REASON_NONE && finding.slot == HGI_ENTRY_NONE);
  cr_expect(finding.wanted == 0 && finding.found == 0);
  cr_expect_eq(copy.address, at(PLACE));
  cr_expect_eq(copy.slot_count, SLOTS);
  cr_expect_eq(copy.header.abi_minor, 2);
  cr_expect_eq(memcmp(copy.slots, vendor->slots, sizeof vendor->slots), 0);
  cr_expect_eq(copy.header.range_count, 6, "the host's ranges");
  cr_expect_eq(memcmp(copy.header.ranges, hgi_host_header()->ranges, sizeof copy.header.ranges), 0,
               "the host's ranges, all of them");
}

Test(extension, what_the_host_answers) {
  boot(HGI_ACCESS_READ_ONLY, HGI_MEMORY_EXTENSION);
  make(PLACE);
  for (answer = HGI_E_ABSENT; answer >= HGI_E_FULL; answer--) {
    const hgi_status wanted = answer;

    cr_expect_eq(open(), wanted);
    cr_expect(finding.reason == HGI_REASON_NONE && finding.slot == HGI_ENTRY_NONE);
  }
}

/* Nothing is read but in a read-only range of extensions. */
Test(extension, where_it_may_lie) {
  static const uint32_t outside[] = {0, PLACE - 16, CODE, CODE + 0x1000};

  boot(HGI_ACCESS_READ_ONLY, HGI_MEMORY_EXTENSION);
  for (uint32_t i = 0; i < COUNT_OF(outside); i++) {
    answer_address = at(outside[i]);
    expect_bad("outside", REFUSED(TABLE_RANGE, 16, at(outside[i])));
  }
  answer_address = 0;
  expect_bad("null", REFUSED(TABLE_RANGE, 16, 0));
  answer_address = NOWHERE;
  expect_bad("none", REFUSED(TABLE_RANGE, 16, 0));
  make(PLACE + 8);
  expect_bad("not aligned", REFUSED(TABLE_ALIGNMENT, 16, at(PLACE + 8)));
  answer_address = at(CODE - 15);
  expect_bad("its prefix ends past the range", REFUSED(TABLE_RANGE, 16, at(CODE - 15)));
  make(PLACE);
  boot(HGI_ACCESS_READ_WRITE, HGI_MEMORY_EXTENSION);
  expect_bad("writable", REFUSED(TABLE_RANGE, 16, at(PLACE)));
  boot(HGI_ACCESS_READ_ONLY, HGI_MEMORY_DEVICE);
  expect_bad("of another kind", REFUSED(TABLE_RANGE, 16, at(PLACE)));
}

/* All of it lies in the range, whatever its size says. */
Test(extension, where_it_ends) {
  boot(HGI_ACCESS_READ_ONLY, HGI_MEMORY_EXTENSION);
  make(CODE - (uint32_t)sizeof(struct vendor));
  cr_expect_eq(open(), HGI_OK, "%s", hgi_reason_name(finding.reason));
  struct vendor *const vendor = make(CODE - (uint32_t)sizeof(struct vendor));

  vendor->header.size += 16;
  expect_bad("16 bytes past", REFUSED(ADDRESS_WIDTH, at(CODE) - 1, at(CODE) + 15));
  memset(hgi_inproc_memory() + CODE - 16, 0, 16);
  answer_address = at(CODE - 16);
  expect_bad("a prefix alone", REFUSED(MAGIC, HGI_TABLE_MAGIC, 0));
}

Test(extension, header) {
  boot(HGI_ACCESS_READ_ONLY, HGI_MEMORY_EXTENSION);
  struct vendor *const vendor = make(PLACE);
  const uint64_t sealed = vendor->header.checksum;

  vendor->header.checksum = 1;
  expect_bad("checksum", REFUSED(CHECKSUM, sealed, 1));
  vendor->header.abi_minor = 0;
  vendor->header.checksum = hgi_checksum_table(&vendor->header);
  expect_bad("too old", REFUSED(HOST_TOO_OLD, VERSION, HGI_VERSION(3, 0)));
  vendor->header.abi_minor = 1;
  vendor->header.checksum = hgi_checksum_table(&vendor->header);
  cr_expect_eq(open(), HGI_OK, "just the version");
  vendor->header.abi_minor = 5;
  vendor->header.compatible_minor = 2;
  vendor->header.checksum = hgi_checksum_table(&vendor->header);
  expect_bad("serves only newer", REFUSED(GUEST_TOO_OLD, HGI_VERSION(3, 2), VERSION));
  vendor->header.compatible_minor = 1;
  vendor->header.ram_base = (uintptr_t)&copy;
  vendor->header.checksum = hgi_checksum_table(&vendor->header);
  cr_expect_eq(open(), HGI_E_HOST);
  cr_expect_eq(finding.reason, HGI_REASON_RAM_IMAGE, "all of this image must be in its RAM");
  vendor->header.ram_base = hgi_host_header()->ram_base;
  vendor->header.ram_size = (uintptr_t)&copy - vendor->header.ram_base;
  vendor->header.checksum = hgi_checksum_table(&vendor->header);
  cr_expect_eq(open(), HGI_E_HOST);
  cr_expect_eq(finding.reason, HGI_REASON_RAM_IMAGE, "its end too");
}

/* What is executable is said by the host table alone. */
Test(extension, entries) {
  boot(HGI_ACCESS_READ_ONLY, HGI_MEMORY_EXTENSION);
  struct vendor *const vendor = make(PLACE);

  vendor->slots[1].hash++;
  vendor->slots[2].address = 0x1000;
  vendor->header.checksum = hgi_checksum_table(&vendor->header);
  cr_assert_eq(open(), HGI_OK);
  cr_expect_eq(hgi_extension_entry(&copy, entries, 0), at(CODE));
  cr_expect_eq(hgi_extension_entry(&copy, entries, 1), 0, "another signature");
  cr_expect_eq(hgi_extension_entry(&copy, entries, 2), 0, "in a range that it alone claims");
  copy.slot_count = 0;
  cr_expect_eq(hgi_extension_entry(&copy, entries, 0), 0, "past its end");
}
