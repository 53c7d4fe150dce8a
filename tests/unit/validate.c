/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief validate: versions, RAM and ranges; one field changed in each case, with both sides of
 * each bound.
 */
#include <criterion/criterion.h>

#include <unit/fixture.h>

static bool step(struct fixture *fixture) {
  return hgi_validate(&fixture->copy, &fixture->guest, &fixture->finding);
}

#define CHECK(cases)                                                                               \
  for (size_t i = 0; i < COUNT_OF(cases); i++)                                                     \
  fixture_check(&(cases)[i], step)

#define RANGE(n, base_, size_)   HEADER(ranges[n].base, base_), HEADER(ranges[n].size, size_)
#define HOST_ABI(major, minor)   HEADER(abi_major, major), HEADER(abi_minor, minor)
#define COMPATIBLE(major, minor) HEADER(compatible_major, major), HEADER(compatible_minor, minor)
#define LAST                     UINT64_MAX

Test(validate, checksum_and_versions) {
  static const struct case_of cases[] = {
      {"nothing changed", {{0}}, ACCEPTED},
      {"checksum", {HEADER(checksum, 2)}, REFUSED(CHECKSUM, 1, 2)},
      {"checksum, high word",
       {SET(copy.checksum, UINT64_C(0x100000001))},
       REFUSED(CHECKSUM, UINT64_C(0x100000001), 1)},
      {"major 0", {HOST_ABI(0, 9)}, REFUSED(VERSION, 0x10000, 9)},
      {"oldest host", {HOST_ABI(1, 0)}, ACCEPTED},
      {"newer minor", {HOST_ABI(1, 3)}, ACCEPTED},
      {"newest minor", {HOST_ABI(1, 65535)}, ACCEPTED},
      {"newer major that serves 1.0", {HOST_ABI(2, 0)}, ACCEPTED},
      {"newest version", {HOST_ABI(65535, 65535)}, ACCEPTED},
      {"compatible with itself only", {COMPATIBLE(1, 2)}, ACCEPTED},
      {"compatible above its own", {COMPATIBLE(1, 3)}, REFUSED(COMPATIBLE, 0x10002, 0x10003)},
      {"compatible, major above", {COMPATIBLE(2, 0)}, REFUSED(COMPATIBLE, 0x10002, 0x20000)},
      {"compatible 0.0", {COMPATIBLE(0, 0)}, ACCEPTED},
      {"guest is the oldest served", {HOST_ABI(2, 0), COMPATIBLE(1, 2)}, ACCEPTED},
      {"guest is below",
       {HOST_ABI(2, 0), COMPATIBLE(1, 3)},
       REFUSED(GUEST_TOO_OLD, 0x10003, 0x10002)},
      {"guest is a major below",
       {HOST_ABI(2, 0), COMPATIBLE(2, 0)},
       REFUSED(GUEST_TOO_OLD, 0x20000, 0x10002)},
      {"host is the oldest wanted", {SET(needs.oldest_abi, 0x10002)}, ACCEPTED},
      {"host is below", {SET(needs.oldest_abi, 0x10003)}, REFUSED(HOST_TOO_OLD, 0x10003, 0x10002)},
      {"1.10 is newer than 1.9", {HOST_ABI(1, 10), SET(needs.oldest_abi, 0x10009)}, ACCEPTED},
      {"1.9 is older than 1.10",
       {HOST_ABI(1, 9), SET(needs.oldest_abi, 0x1000a)},
       REFUSED(HOST_TOO_OLD, 0x1000a, 0x10009)},
      {"compatible 1.9 on 1.10",
       {HOST_ABI(1, 10), COMPATIBLE(1, 9), SET(needs.built_abi, 0x10009)},
       ACCEPTED},
  };

  CHECK(cases);
}

Test(validate, ram) {
  static const struct case_of cases[] = {
      {"empty", {HEADER(ram_size, 0)}, REFUSED(RAM_WRAP, 0, FIXTURE_RAM)},
      {"wraps by one",
       {HEADER(ram_size, 0 - (uint64_t)FIXTURE_RAM + 1)},
       REFUSED(RAM_WRAP, 0 - (uint64_t)FIXTURE_RAM + 1, FIXTURE_RAM)},
      {"to the last byte", {HEADER(ram_size, 0 - (uint64_t)FIXTURE_RAM)}, ACCEPTED},
      {"ends at the guest's last address", {SET(guest.address_max, 0x40ffffff)}, ACCEPTED},
      {"ends above it",
       {SET(guest.address_max, 0x40fffffe)},
       REFUSED(ADDRESS_WIDTH, 0x40fffffe, 0x40ffffff)},
      {"what the guest wants", {SET(needs.ram_min, FIXTURE_RAM_SIZE)}, ACCEPTED},
      {"one byte less",
       {SET(needs.ram_min, FIXTURE_RAM_SIZE + 1)},
       REFUSED(RAM_SMALL, FIXTURE_RAM_SIZE + 1, FIXTURE_RAM_SIZE)},
      {"image at the start", {SET(guest.image_base, FIXTURE_RAM)}, ACCEPTED},
      {"image one below",
       {SET(guest.image_base, FIXTURE_RAM - 1)},
       REFUSED(RAM_IMAGE, FIXTURE_RAM - 1, FIXTURE_RAM)},
      {"image at the end", {SET(guest.image_base, 0x40f00000)}, ACCEPTED},
      {"image one above",
       {SET(guest.image_base, 0x40f00001)},
       REFUSED(RAM_IMAGE, 0x40f00001, FIXTURE_RAM)},
      {"image fills RAM",
       {SET(guest.image_base, FIXTURE_RAM), SET(guest.image_size, FIXTURE_RAM_SIZE)},
       ACCEPTED},
      {"image one larger",
       {SET(guest.image_base, FIXTURE_RAM), SET(guest.image_size, FIXTURE_RAM_SIZE + 1)},
       REFUSED(RAM_IMAGE, FIXTURE_RAM, FIXTURE_RAM)},
      {"image above RAM",
       {SET(guest.image_base, 0x41000000)},
       REFUSED(RAM_IMAGE, 0x41000000, FIXTURE_RAM)},
      {"image wraps",
       {SET(guest.image_size, UINT64_MAX)},
       REFUSED(RAM_IMAGE, FIXTURE_IMAGE, FIXTURE_RAM)},
      {"image empty", {SET(guest.image_size, 0)}, REFUSED(RAM_IMAGE, FIXTURE_IMAGE, FIXTURE_RAM)},
  };

  CHECK(cases);
}

Test(validate, ranges) {
  static const struct case_of cases[] = {
      {"16 ranges, 13 of them empty", {HEADER(range_count, 16)}, REFUSED(RANGE_ACCESS, 3, 0)},
      {"17 ranges", {HEADER(range_count, 17)}, REFUSED(RANGE_COUNT, 16, 17)},
      {"most ranges", {HEADER(range_count, UINT32_MAX)}, REFUSED(RANGE_COUNT, 16, UINT32_MAX)},
      {"access 0", {HEADER(ranges[1].access, 0)}, REFUSED(RANGE_ACCESS, 1, 0)},
      {"access 0 of the first", {HEADER(ranges[0].access, 0)}, REFUSED(RANGE_ACCESS, 0, 0)},
      {"one byte", {HEADER(ranges[2].size, 1), HEADER(shared_page, 0)}, ACCEPTED},
      {"nothing at 0", {RANGE(1, 0, 0)}, REFUSED(RANGE_WRAP, 1, 0)},
      {"access 4", {HEADER(ranges[1].access, 4)}, REFUSED(RANGE_ACCESS, 1, 4)},
      {"access 1", {HEADER(ranges[1].access, 1)}, ACCEPTED},
      {"access 3", {HEADER(ranges[1].access, 3)}, ACCEPTED},
      {"unknown kind", {HEADER(ranges[1].kind, 99)}, ACCEPTED},
      {"empty", {HEADER(ranges[1].size, 0)}, REFUSED(RANGE_WRAP, 1, FIXTURE_PROVIDER)},
      {"wraps by one", {RANGE(1, LAST - 15, 17)}, REFUSED(RANGE_WRAP, 1, LAST - 15)},
      {"to the last byte", {RANGE(1, LAST - 15, 16)}, ACCEPTED},
      {"ends at the guest's last address",
       {SET(guest.address_max, 0x7fffffff), RANGE(1, 0x7ffff000, 0x1000)},
       ACCEPTED},
      {"ends above it",
       {SET(guest.address_max, 0x7fffffff), RANGE(1, 0x7ffff000, 0x1001)},
       REFUSED(ADDRESS_WIDTH, 0x7fffffff, 0x80000000)},
      {"below RAM", {RANGE(1, FIXTURE_RAM - 16, 16)}, ACCEPTED},
      {"first byte of RAM",
       {RANGE(1, FIXTURE_RAM - 16, 17)},
       REFUSED(RANGE_RAM, 1, FIXTURE_RAM - 16)},
      {"behind RAM", {RANGE(1, 0x41000000, 16)}, ACCEPTED},
      {"last byte of RAM", {RANGE(1, 0x40ffffff, 16)}, REFUSED(RANGE_RAM, 1, 0x40ffffff)},
      {"inside RAM", {RANGE(1, 0x40000010, 16)}, REFUSED(RANGE_RAM, 1, 0x40000010)},
      {"around RAM", {RANGE(2, 0x3ff00000, 0x20000000)}, REFUSED(RANGE_RAM, 2, 0x3ff00000)},
      {"touches the range before",
       {RANGE(2, FIXTURE_PROVIDER + 0x1000, 16), HEADER(shared_page, 0)},
       ACCEPTED},
      {"overlaps it by a byte",
       {RANGE(2, FIXTURE_PROVIDER + 0xfff, 16)},
       REFUSED(RANGE_OVERLAP, 2, FIXTURE_PROVIDER + 0xfff)},
      {"overlaps it from below",
       {RANGE(2, FIXTURE_PROVIDER - 1, 2)},
       REFUSED(RANGE_OVERLAP, 2, FIXTURE_PROVIDER - 1)},
      {"the same twice",
       {RANGE(2, FIXTURE_TABLE, 0x10000)},
       REFUSED(RANGE_OVERLAP, 2, FIXTURE_TABLE)},
  };

  CHECK(cases);
}

Test(validate, all_ranges_in_use) {
  static struct fixture fixture;

  fixture_init(&fixture);
  for (uint32_t i = 3; i < 16; i++)
    fixture.copy.header.ranges[i] = (struct hgi_range){0x80000000u + 0x1000u * i, 0x1000, 3, 6};
  fixture.copy.header.range_count = 16;
  cr_expect(step(&fixture), "16 ranges");
  fixture.copy.header.ranges[15].base -= 1;
  cr_expect_not(step(&fixture), "the last is looked at");
  cr_expect_eq(fixture.finding.wanted, 15);
}
