/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief report: each member of a verdict comes from where it should.
 */
#include <string.h>

#include <criterion/criterion.h>

#include <unit/fixture.h>

static struct fixture fixture;

static struct hgi_verdict report(const struct hgi_finding *finding, uint32_t host_abi) {
  struct hgi_verdict verdict;

  memset(&verdict, 0xaa, sizeof verdict);
  fixture_init(&fixture);
  hgi_report(&verdict, &fixture.guest, finding, host_abi);
  cr_expect_eq(verdict.magic, 0xaaaaaaaau, "the magic is the caller's, written last");
  cr_expect_eq(verdict.size, 80 + 25);
  cr_expect_eq(verdict.binding_count, 25);
  cr_expect_eq(verdict.guest_abi, 0x10002);
  cr_expect_eq(verdict.reserved, 0);
  return verdict;
}

static bool is_empty(const char *name) {
  for (uint32_t i = 0; i < HGI_NAME_SIZE; i++)
    if (name[i] != '\0')
      return false;
  return true;
}

Test(report, accepted) {
  const struct hgi_verdict verdict =
      report(&(struct hgi_finding){HGI_REASON_NONE, HGI_ENTRY_NONE, 0, 0}, 0x10001);

  cr_expect_eq(verdict.state, HGI_VERDICT_ACCEPTED);
  cr_expect_eq(verdict.reason, 0);
  cr_expect_eq(verdict.slot, UINT32_MAX);
  cr_expect_eq(verdict.host_abi, 0x10001);
  cr_expect(is_empty(verdict.entry));
}

Test(report, refused_for_an_entry) {
  const struct hgi_verdict verdict =
      report(&(struct hgi_finding){HGI_REASON_ENTRY_BEYOND, 17, 0x10002, 0x10000}, 0x10000);

  cr_expect_eq(verdict.state, HGI_VERDICT_REFUSED);
  cr_expect_eq(verdict.reason, 64);
  cr_expect_eq(verdict.slot, 17);
  cr_expect_eq(verdict.wanted, 0x10002);
  cr_expect_eq(verdict.found, 0x10000);
  cr_expect_eq(memcmp(verdict.entry, "timer_missed\0\0\0\0\0\0\0\0\0\0\0\0", HGI_NAME_SIZE), 0);
}

Test(report, refused_for_the_header) {
  const struct hgi_verdict verdict =
      report(&(struct hgi_finding){HGI_REASON_MAGIC, HGI_ENTRY_NONE, HGI_TABLE_MAGIC, 7}, 0);

  cr_expect_eq(verdict.state, HGI_VERDICT_REFUSED);
  cr_expect_eq(verdict.reason, HGI_REASON_MAGIC);
  cr_expect_eq(verdict.host_abi, 0, "not read");
  cr_expect_eq(verdict.wanted, HGI_TABLE_MAGIC);
  cr_expect_eq(verdict.found, 7);
  cr_expect(is_empty(verdict.entry));
}

/* A slot just past the guest's list has no name, and none is read. */
Test(report, slot_out_of_range) {
  const struct hgi_verdict last =
      report(&(struct hgi_finding){HGI_REASON_ENTRY_HASH, 24, 1, 2}, 0x10002);
  const struct hgi_verdict beyond =
      report(&(struct hgi_finding){HGI_REASON_ENTRY_HASH, 25, 1, 2}, 0x10002);

  cr_expect_str_eq(last.entry, "shutdown");
  cr_expect(is_empty(beyond.entry));
}
