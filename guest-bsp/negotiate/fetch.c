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

/* The checksum's own words count as zero. */
static void read_header(uint64_t address, struct hgi_header *header, struct hgi_checksum *sum) {
  const uint32_t hole = offsetof(struct hgi_header, checksum) / 4u;
  uint32_t *const to = (uint32_t *)(void *)header;

  for (uint32_t i = 0; i < sizeof *header / 4u; i++) {
    to[i] = read_word(address + 4u * (uint64_t)i);
    hgi_checksum_add(sum, i == hole || i == hole + 1u ? 0 : to[i]);
  }
}

static inline void take_word(uint64_t address, uint32_t *to, struct hgi_checksum *sum) {
  *to = read_word(address);
  hgi_checksum_add(sum, *to);
}

/* Most of what a boot spends here: a slot's four words at once, and the sum in registers. */
static void read_slots(uint64_t address, uint32_t count, struct hgi_slot *slots,
                       struct hgi_checksum *sum) {
  struct hgi_checksum so_far = *sum;
  uint32_t *to = (uint32_t *)(void *)slots;

  for (uint32_t slot = 0; slot < count; slot++) {
    take_word(address, to, &so_far);
    take_word(address + 4u, to + 1, &so_far);
    take_word(address + 8u, to + 2, &so_far);
    take_word(address + 12u, to + 3, &so_far);
    address += sizeof *slots;
    to += 4;
  }
  *sum = so_far;
}

/* Slots that these headers don't know are summed, and not kept; one that the table does not have is
 * one without address. */
static void read_table(uint64_t address, uint32_t size, struct hgi_copy *copy) {
  const uint32_t room = sizeof copy->slots / sizeof copy->slots[0];
  const uint32_t count =
      (size - (uint32_t)sizeof(struct hgi_header)) / (uint32_t)sizeof(struct hgi_slot);
  const uint32_t known = count < room ? count : room;
  struct hgi_checksum sum = {0, 0};

  read_header(address, &copy->header, &sum);
  read_slots(address + sizeof(struct hgi_header), known, copy->slots, &sum);
  for (uint32_t at = HGI_TABLE_SIZE(known); at < size; at += 4u)
    hgi_checksum_add(&sum, read_word(address + at));
  for (uint32_t i = known; i < room; i++)
    copy->slots[i] = (struct hgi_slot){0, 0, 0, 0};
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

  copy->address = address;
  read_table(address, size, copy);

  /* Host memory may have changed between the two reads of the prefix: what was checked counts. */
  copy->header.magic = magic;
  copy->header.size = size;
  copy->slot_count =
      (size - (uint32_t)sizeof(struct hgi_header)) / (uint32_t)sizeof(struct hgi_slot);
  if (copy->slot_count > HGI_ENTRY_COUNT)
    copy->slot_count = HGI_ENTRY_COUNT;
  return true;
}
