/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup negotiate
 * @brief Fletcher-64 over 32-bit words.
 */
#include <negotiate/negotiate.h>

/* Modulo 2^32 - 1 without a division, which 32-bit machines have only in a library: 2^32 is 1
 * there, so the halves are added. Twice, since the first sum may carry. */
static uint64_t fold(uint64_t sum) {
  sum = (sum & UINT32_MAX) + (sum >> 32);
  sum = (sum & UINT32_MAX) + (sum >> 32);
  return sum == UINT32_MAX ? 0 : sum;
}

uint64_t hgi_checksum_value(const struct hgi_checksum *sum) {
  return (fold(sum->b) << 32) | fold(sum->a);
}

uint64_t hgi_checksum_table(const struct hgi_header *table) {
  const uint32_t *words = (const uint32_t *)(const void *)table;
  const uint32_t hole = offsetof(struct hgi_header, checksum) / 4u;
  struct hgi_checksum sum = {0, 0};

  for (uint32_t i = 0; i < table->size / 4u; i++)
    hgi_checksum_add(&sum, i == hole || i == hole + 1u ? 0 : words[i]);
  return hgi_checksum_value(&sum);
}
