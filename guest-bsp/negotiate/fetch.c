/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup negotiate
 * @brief Reads the host table, once, into a copy.
 */
#include <negotiate/finding.h>

HGI_ASSERT(offsetof(struct hgi_header, size) == 12, "the first four words hold magic and size");

/* Volatile: each word is read once, whatever a compiler thinks of memory that a host owns. */
static uint32_t read_word(uint64_t address) {
  return *(const volatile uint32_t *)(uintptr_t)address;
}

static bool check_prefix(uint32_t magic, uint32_t size, struct hgi_finding *finding) {
  if (magic == HGI_TABLE_MAGIC_SWAPPED)
    return hgi_fail(finding, HGI_REASON_BYTE_ORDER, HGI_TABLE_MAGIC, magic);
  if (magic != HGI_TABLE_MAGIC)
    return hgi_fail(finding, HGI_REASON_MAGIC, HGI_TABLE_MAGIC, magic);
  if (size < sizeof(struct hgi_header))
    return hgi_fail(finding, HGI_REASON_SIZE_SMALL, sizeof(struct hgi_header), size);
  if (size > HGI_TABLE_SIZE_MAX)
    return hgi_fail(finding, HGI_REASON_SIZE_LARGE, HGI_TABLE_SIZE_MAX, size);
  if (size % HGI_TABLE_ALIGNMENT != 0)
    return hgi_fail(finding, HGI_REASON_SIZE_ALIGNMENT, HGI_TABLE_ALIGNMENT, size);
  return true;
}

/* The word of the copy that word i of the table belongs to, or NULL if these headers don't know it.
 */
static uint32_t *copy_word(struct hgi_copy *copy, uint32_t i) {
  const uint32_t header_words = sizeof(struct hgi_header) / 4u;

  if (i < header_words)
    return (uint32_t *)(void *)&copy->header + i;
  if (i - header_words < sizeof copy->slots / 4u)
    return (uint32_t *)(void *)copy->slots + (i - header_words);
  return NULL;
}

static void read_table(uint64_t address, uint32_t size, struct hgi_copy *copy) {
  const uint32_t hole = offsetof(struct hgi_header, checksum) / 4u;
  struct hgi_checksum sum = {0, 0};

  for (uint32_t i = 0; i < size / 4u; i++) {
    const uint32_t word = read_word(address + 4u * (uint64_t)i);
    uint32_t *const to = copy_word(copy, i);

    hgi_checksum_add(&sum, i == hole || i == hole + 1u ? 0 : word);
    if (to != NULL)
      *to = word;
  }
  copy->checksum = hgi_checksum_value(&sum);
}

bool hgi_fetch(uint64_t address, uint64_t address_max, struct hgi_copy *copy,
               struct hgi_finding *finding) {
  if (address == 0)
    return hgi_fail(finding, HGI_REASON_TABLE_NULL, 0, 0);
  if (address % HGI_TABLE_ALIGNMENT != 0)
    return hgi_fail(finding, HGI_REASON_TABLE_ALIGNMENT, HGI_TABLE_ALIGNMENT, address);
  /* Aligned, so the prefix, which is as long as the alignment, can't wrap. */
  if (address > address_max)
    return hgi_fail(finding, HGI_REASON_ADDRESS_WIDTH, address_max, address);

  const uint32_t magic = read_word(address);
  const uint32_t size = read_word(address + offsetof(struct hgi_header, size));

  if (!check_prefix(magic, size, finding))
    return false;
  if (size - 1u > address_max - address)
    return hgi_fail(finding, HGI_REASON_ADDRESS_WIDTH, address_max, address + (size - 1u));

  /* A zeroed copy: a slot that the table does not have is one without address. */
  for (uint32_t i = 0; i < sizeof copy->slots / sizeof copy->slots[0]; i++)
    copy->slots[i] = (struct hgi_slot){0, 0, 0, 0};
  read_table(address, size, copy);

  /* Host memory may have changed between the two reads of the prefix: what was checked counts. */
  copy->header.magic = magic;
  copy->header.size = size;
  copy->address = address;
  copy->slot_count =
      (size - (uint32_t)sizeof(struct hgi_header)) / (uint32_t)sizeof(struct hgi_slot);
  if (copy->slot_count > HGI_ENTRY_COUNT)
    copy->slot_count = HGI_ENTRY_COUNT;
  return true;
}
