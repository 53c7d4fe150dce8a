/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief fetch: each reason, both sides of each bound, and that nothing past the size is read.
 */
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include <criterion/criterion.h>

#include <unit/fixture.h>
#include <unit/machine.h>

/* A table of that size (and more, if the size is a lie) at the end of host memory: the next byte
 * can't be touched. */
static struct hgi_header *at_the_end(uint32_t bytes) {
  struct hgi_table *const table = hgi_inproc_table(HGI_INPROC_ABI);
  uint8_t *const to = hgi_inproc_memory() + HGI_INPROC_TABLE_SIZE - bytes;

  memcpy(to, table, bytes < sizeof *table ? bytes : sizeof *table);
  return (struct hgi_header *)(void *)to;
}

static struct hgi_copy copy;

static void expect(const char *name, uint64_t address, uint64_t address_max, uint32_t reason,
                   uint64_t wanted, uint64_t found) {
  struct hgi_finding finding = {HGI_REASON_NONE, 0, 0, 0};
  const bool accepted = hgi_fetch(address, address_max, &copy, &finding);

  cr_expect_eq(accepted, reason == HGI_REASON_NONE, "%s", name);
  cr_expect_eq(finding.reason, reason, "%s: %s", name, hgi_reason_name(finding.reason));
  if (accepted)
    return;
  cr_expect_eq(finding.wanted, wanted, "%s: wanted %#llx", name,
               (unsigned long long)finding.wanted);
  cr_expect_eq(finding.found, found, "%s: found %#llx", name, (unsigned long long)finding.found);
  cr_expect_eq(finding.slot, HGI_ENTRY_NONE, "%s", name);
}

Test(fetch, address) {
  const uint64_t table = (uintptr_t)hgi_inproc_table(HGI_INPROC_ABI);

  expect("null", 0, UINT64_MAX, REFUSED(TABLE_NULL, 0, 0));
  for (uint64_t i = 1; i < 16; i++)
    expect("unaligned", table + i, UINT64_MAX, REFUSED(TABLE_ALIGNMENT, 16, table + i));
  expect("unaligned, unmapped", 1, UINT64_MAX, REFUSED(TABLE_ALIGNMENT, 16, 1));
  expect("aligned", table, UINT64_MAX, ACCEPTED);
  expect("above 32 bits", UINT64_C(0x100000000), UINT32_MAX,
         REFUSED(ADDRESS_WIDTH, UINT32_MAX, UINT64_C(0x100000000)));
}

Test(fetch, end_of_the_address_space) {
  const struct hgi_table *const table = hgi_inproc_table(HGI_INPROC_ABI);
  const uint64_t at = (uintptr_t)table, last = at + table->header.size - 1;

  expect("last byte is the last address", at, last, ACCEPTED);
  expect("last byte is one above", at, last - 1, REFUSED(ADDRESS_WIDTH, last - 1, last));
  expect("prefix alone below", at, at + 15, REFUSED(ADDRESS_WIDTH, at + 15, last));
  expect("first byte is the last address", at, at, REFUSED(ADDRESS_WIDTH, at, last));
  expect("table starts above", at, at - 1, REFUSED(ADDRESS_WIDTH, at - 1, at));
}

Test(fetch, prefix) {
  struct hgi_table *const table = hgi_inproc_table(HGI_INPROC_ABI);
  const uint64_t at = (uintptr_t)table;

  for (uint32_t bit = 0; bit < 32; bit++) {
    table->header.magic = 0x48474954u ^ (1u << bit);
    expect("magic", at, UINT64_MAX, REFUSED(MAGIC, 0x48474954, table->header.magic));
  }
  table->header.magic = 0x54494748;
  expect("swapped", at, UINT64_MAX, REFUSED(BYTE_ORDER, 0x48474954, 0x54494748));
  table->header.size = 0;
  expect("byte order is told before the size", at, UINT64_MAX,
         REFUSED(BYTE_ORDER, 0x48474954, 0x54494748));
  table->header.magic = 0;
  expect("zeros", at, UINT64_MAX, REFUSED(MAGIC, 0x48474954, 0));
}

Test(fetch, size) {
  static const struct {
    uint32_t size, reason, wanted;
  } cases[] = {
      {0, HGI_REASON_SIZE_SMALL, 640},
      {624, HGI_REASON_SIZE_SMALL, 640},
      {639, HGI_REASON_SIZE_SMALL, 640},
      {640, HGI_REASON_NONE, 0},
      {641, HGI_REASON_SIZE_ALIGNMENT, 16},
      {648, HGI_REASON_SIZE_ALIGNMENT, 16},
      {655, HGI_REASON_SIZE_ALIGNMENT, 16},
      {656, HGI_REASON_NONE, 0},
      {65520, HGI_REASON_NONE, 0},
      {65535, HGI_REASON_SIZE_ALIGNMENT, 16},
      {65536, HGI_REASON_NONE, 0},
      {65537, HGI_REASON_SIZE_LARGE, 65536},
      {65552, HGI_REASON_SIZE_LARGE, 65536},
      {UINT32_MAX, HGI_REASON_SIZE_LARGE, 65536},
      {0x80000280, HGI_REASON_SIZE_LARGE, 65536},
  };
  struct hgi_table *const table = hgi_inproc_table(HGI_INPROC_ABI);

  for (uint32_t i = 0; i < COUNT_OF(cases); i++) {
    table->header.size = cases[i].size;
    expect("size", (uintptr_t)table, UINT64_MAX, cases[i].reason, cases[i].wanted, cases[i].size);
  }
}

/* A fault ends the test: the page behind the table can't be read. */
Test(fetch, reads_nothing_past_the_size) {
  static const uint32_t sizes[] = {640,  656,  816,  896,  1024,  1040, 1056,
                                   1408, 1424, 1440, 4096, 65520, 65536};

  for (uint32_t i = 0; i < COUNT_OF(sizes); i++) {
    struct hgi_header *const header = at_the_end(sizes[i]);

    header->size = sizes[i];
    expect("at the end", (uintptr_t)header, UINT64_MAX, ACCEPTED);
    const uint32_t slots = (sizes[i] - 640) / 16;

    cr_expect_eq(copy.slot_count, slots < 49 ? slots : 49, "size %u", sizes[i]);
    cr_expect_eq(copy.checksum, hgi_checksum_table(header), "size %u", sizes[i]);
  }
}

/* Only the prefix exists: magic and size are judged before more is read. */
Test(fetch, reads_the_prefix_alone_first) {
  struct hgi_header *header = at_the_end(16);

  header->magic = 1;
  expect("magic", (uintptr_t)header, UINT64_MAX, REFUSED(MAGIC, HGI_TABLE_MAGIC, 1));
  header = at_the_end(16);
  header->size = 639;
  expect("small", (uintptr_t)header, UINT64_MAX, REFUSED(SIZE_SMALL, 640, 639));
  header->size = 65552;
  expect("large", (uintptr_t)header, UINT64_MAX, REFUSED(SIZE_LARGE, 65536, 65552));
}

Test(fetch, copies_what_the_headers_know) {
  struct hgi_table *const table = hgi_inproc_table(HGI_VERSION(1, 1));

  memset(&copy, 0xaa, sizeof copy);
  expect("1.1", (uintptr_t)table, UINT64_MAX, ACCEPTED);
  cr_expect_eq(copy.address, (uintptr_t)table);
  cr_expect_eq(copy.slot_count, 16);
  cr_expect_eq(memcmp(&copy.header, &table->header, sizeof copy.header), 0);
  cr_expect_eq(memcmp(copy.slots, &table->console_putc, 16 * 16), 0);
  for (uint32_t slot = 16; slot < HGI_ENTRY_COUNT; slot++)
    cr_expect(copy.slots[slot].address == 0 && copy.slots[slot].hash == 0 &&
                  copy.slots[slot].flags == 0,
              "slot %u is not there", slot);
  cr_expect_eq(copy.checksum, table->header.checksum);
}

/* All slots of these headers are copied, and nothing that comes behind them in the table. */
Test(fetch, copies_every_slot_and_no_more) {
  static struct {
    struct hgi_copy copy;
    uint8_t behind[HGI_TABLE_SIZE_MAX];
  } guarded;
  struct hgi_table *const table = hgi_inproc_table(HGI_ABI_VERSION);
  struct hgi_finding finding;

  memset(&table->header + 1, 0x5a, HGI_TABLE_SIZE_MAX - sizeof table->header);
  table->header.size = HGI_TABLE_SIZE_MAX;
  memset(&guarded, 0xaa, sizeof guarded);
  cr_assert(hgi_fetch((uintptr_t)table, UINT64_MAX, &guarded.copy, &finding));
  cr_expect_eq(memcmp(guarded.copy.slots, &table->header + 1, sizeof guarded.copy.slots), 0);
  for (size_t i = 0; i < sizeof guarded.behind; i++)
    cr_assert_eq(guarded.behind[i], 0xaa, "byte %zu behind the copy is written", i);
}

/* A header alone: every slot of the copy is zero, the first and all that a slot has included. */
Test(fetch, slots_that_are_not_there_are_zero) {
  static const struct hgi_slot none[HGI_ENTRY_COUNT];
  struct hgi_table *const table = hgi_inproc_table(HGI_INPROC_ABI);

  table->header.size = sizeof table->header;
  memset(&copy, 0xaa, sizeof copy);
  expect("no slot", (uintptr_t)table, UINT64_MAX, ACCEPTED);
  cr_expect_eq(copy.slot_count, 0);
  cr_expect_eq(memcmp(copy.slots, none, sizeof none), 0);
}

/* A copy in a page of its own, which can't be touched until the host has changed its mind. */
static _Alignas(4096) union {
  struct hgi_copy copy;
  uint8_t page[4096];
} guarded_copy;

static void change_the_table(int number) {
  struct hgi_header *const header = (void *)hgi_inproc_memory();

  (void)number;
  if (header->magic == 0 || mprotect(&guarded_copy, 4096, PROT_READ | PROT_WRITE) != 0)
    abort(); /* another fault than the one that is wanted */
  header->magic = 0;
  header->size = HGI_TABLE_SIZE_MAX + 16;
}

/* The copy is first written when magic and size have been checked: what was checked stays. */
Test(fetch, a_host_that_changes_the_prefix_meanwhile) {
  const struct hgi_table *const table = hgi_inproc_table(HGI_INPROC_ABI);
  const uint32_t size = table->header.size;
  struct hgi_finding finding;

  cr_assert_eq(mprotect(&guarded_copy, 4096, PROT_NONE), 0);
  signal(SIGSEGV, change_the_table);
  cr_assert(hgi_fetch((uintptr_t)table, UINT64_MAX, &guarded_copy.copy, &finding));
  cr_assert_eq(table->header.magic, 0, "the host has changed it");
  cr_expect_eq(guarded_copy.copy.header.magic, HGI_TABLE_MAGIC);
  cr_expect_eq(guarded_copy.copy.header.size, size);
  cr_expect_eq(guarded_copy.copy.slot_count, FIXTURE_SLOTS);
}
