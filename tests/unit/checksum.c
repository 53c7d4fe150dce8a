/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Fletcher-64: by hand, at its largest, and that every bit of a table counts.
 */
#include <criterion/criterion.h>

#include <unit/fixture.h>
#include <unit/machine.h>

static uint64_t of(const uint32_t *words, uint32_t count, uint32_t repeat) {
  struct hgi_checksum sum = {0, 0};

  for (uint32_t i = 0; i < repeat; i++)
    for (uint32_t j = 0; j < count; j++)
      hgi_checksum_add(&sum, words[j]);
  return hgi_checksum_value(&sum);
}

/* The definition of hgi_header::checksum, with divisions. */
static uint64_t by_definition(const uint32_t *words, uint32_t count, uint32_t repeat) {
  uint64_t a = 0, b = 0;

  for (uint32_t i = 0; i < repeat; i++)
    for (uint32_t j = 0; j < count; j++) {
      a = (a + words[j]) % UINT32_MAX;
      b = (b + a) % UINT32_MAX;
    }
  return b << 32 | a;
}

Test(checksum, by_hand) {
  cr_expect_eq(of(NULL, 0, 0), 0);
  cr_expect_eq(of((uint32_t[]){1, 2}, 2, 1), UINT64_C(0x0000000400000003));
  cr_expect_eq(of((uint32_t[]){2, 1}, 2, 1), UINT64_C(0x0000000500000003), "order counts");
  cr_expect_eq(of((uint32_t[]){0xffffffff}, 1, 1), 0, "the modulus is 0");
  cr_expect_eq(of((uint32_t[]){0xfffffffe, 2}, 2, 1), 1, "both wrap");
}

Test(checksum, as_defined) {
  static const uint32_t largest[] = {0xffffffff}, almost[] = {0xfffffffe},
                        mixed[] = {0xfffffffe, 1, 0x80000000, 0x7fffffff, 0, 0x48474954};

  for (uint32_t repeat = 1; repeat <= 16384; repeat *= 2) {
    cr_expect_eq(of(largest, 1, repeat), by_definition(largest, 1, repeat));
    cr_expect_eq(of(almost, 1, repeat), by_definition(almost, 1, repeat));
  }
  for (uint32_t repeat = 1; repeat <= 2730; repeat++)
    cr_expect_eq(of(mixed, 6, repeat), by_definition(mixed, 6, repeat));
}

Test(checksum, of_a_table) {
  struct hgi_table *const table = hgi_inproc_table(HGI_ABI_VERSION);
  const uint64_t sealed = table->header.checksum;
  uint8_t *const bytes = (uint8_t *)table;

  table->header.checksum = 0;
  cr_expect_eq(by_definition((const uint32_t *)(void *)table, table->header.size / 4u, 1), sealed);
  table->header.checksum = sealed;
  cr_expect_eq(hgi_checksum_table(&table->header), sealed, "its own field counts as zero");
  for (uint32_t bit = 0; bit < table->header.size * 8u; bit++) {
    const bool size = bit >= 96 && bit < 128, own = bit >= 128 && bit < 192;

    if (size)
      continue; /* says how much is read */
    bytes[bit / 8] ^= (uint8_t)(1u << bit % 8);
    cr_expect_eq(hgi_checksum_table(&table->header) == sealed, own, "bit %u", bit);
    bytes[bit / 8] ^= (uint8_t)(1u << bit % 8);
  }
  bytes[table->header.size] ^= 1;
  cr_expect_eq(hgi_checksum_table(&table->header), sealed, "bytes past the size count");
}
