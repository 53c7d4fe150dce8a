/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Tables of both byte orders. The swap knows the width of each field, not a word's bytes.
 */
#include "negotiation.h"

/* Guest RAM and provider need no memory: negotiation only compares their addresses. */
#define RAM_BASE      UINT64_C(0xc0000000)
#define RAM_SIZE      UINT64_C(0x01000000)
#define PROVIDER_BASE UINT64_C(0xd0000000)

struct test_table test_table __attribute__((section(".hgi_table"))) = {.header = {.magic = 1}};

static const struct {
  uint32_t since, retired, hash;
  uint16_t revision;
} entries[HGI_ENTRY_COUNT] = {
#define ENTRY(slot, name, since, retired, revision, must, loss)                                    \
  [slot] = {since, retired, HGI_HASH_##name, revision},
    HGI_ENTRY_LIST(ENTRY)};

static void make_header(uint32_t version, uint32_t slots) {
  test_table.header = (struct hgi_header){
      .magic = HGI_TABLE_MAGIC,
      .abi_major = HGI_VERSION_MAJOR(version),
      .abi_minor = HGI_VERSION_MINOR(version),
      .compatible_major = 1,
      .size = HGI_TABLE_SIZE(slots),
      .ram_base = RAM_BASE,
      .ram_size = RAM_SIZE,
      .clock_frequency = UINT64_C(0x123456789),
      .timer_irq = 27,
      .console_irq = HGI_IRQ_NONE,
      .reset_reason = HGI_RESET_POWER_ON,
      .range_count = 2,
      .vendor = "hgi",
      .host_name = "negotiation",
      .host_version = 0x010203,
      .ranges = {
          {(uintptr_t)&test_table, sizeof test_table, HGI_ACCESS_READ_ONLY, HGI_MEMORY_TABLE},
          {PROVIDER_BASE, 0x1000, HGI_ACCESS_EXECUTABLE, HGI_MEMORY_PROVIDER}}};
}

void test_make_table(uint32_t version) {
  uint32_t slots = 0;

  for (uint32_t i = 0; i < HGI_ENTRY_COUNT; i++) {
    const bool there = entries[i].since <= version;
    const bool served = there && entries[i].retired > version;

    test_table.slots[i] = (struct hgi_slot){served ? PROVIDER_BASE + 16u * i : 0, entries[i].hash,
                                            entries[i].revision, served ? HGI_SLOT_AVAILABLE : 0};
    slots += there ? 1u : 0;
  }
  make_header(version, slots);
  test_seal();
}

void test_seal(void) {
  test_table.header.checksum = hgi_checksum_table(&test_table.header);
}

static void swap(void *field, size_t size) {
  unsigned char *const bytes = field;

  for (size_t i = 0; i < size / 2; i++) {
    const unsigned char byte = bytes[i];

    bytes[i] = bytes[size - 1 - i];
    bytes[size - 1 - i] = byte;
  }
}

#define SWAP(field) swap(&(field), sizeof(field))

static void swap_header(struct hgi_header *header) {
  SWAP(header->magic);
  SWAP(header->abi_major);
  SWAP(header->abi_minor);
  SWAP(header->compatible_major);
  SWAP(header->compatible_minor);
  SWAP(header->size);
  SWAP(header->checksum);
  SWAP(header->ram_base);
  SWAP(header->ram_size);
  SWAP(header->clock_frequency);
  SWAP(header->command_line);
  SWAP(header->command_line_size);
  SWAP(header->timer_irq);
  SWAP(header->console_irq);
  SWAP(header->reset_reason);
  SWAP(header->shared_page);
  SWAP(header->shared_page_step);
  SWAP(header->range_count);
  SWAP(header->host_version);
  for (uint32_t i = 0; i < HGI_RANGES_MAX; i++) {
    SWAP(header->ranges[i].base);
    SWAP(header->ranges[i].size);
    SWAP(header->ranges[i].access);
    SWAP(header->ranges[i].kind);
  }
}

/* The checksum of what a machine of the other byte order reads. */
static uint64_t other_checksum(uint32_t size) {
  const unsigned char *const bytes = (const unsigned char *)&test_table;
  struct hgi_checksum sum = {0, 0};

  for (uint32_t at = 0; at < size; at += 4) {
    uint32_t word;

    __builtin_memcpy(&word, bytes + at, sizeof word);
    swap(&word, sizeof word);
    hgi_checksum_add(&sum, at - offsetof(struct hgi_header, checksum) < 8 ? 0 : word);
  }
  return hgi_checksum_value(&sum);
}

void test_swap_table(void) {
  const bool own = test_table.header.magic == HGI_TABLE_MAGIC;
  uint32_t size = test_table.header.size;

  if (!own)
    SWAP(size);

  const uint32_t slots = (size - (uint32_t)sizeof(struct hgi_header)) / 16u;

  swap_header(&test_table.header);
  for (uint32_t i = 0; i < slots; i++) {
    SWAP(test_table.slots[i].address);
    SWAP(test_table.slots[i].hash);
    SWAP(test_table.slots[i].revision);
    SWAP(test_table.slots[i].flags);
  }
  if (own) {
    test_table.header.checksum = other_checksum(size);
    SWAP(test_table.header.checksum);
  } else
    test_seal();
}

uint32_t test_digest(uint32_t size) {
  const unsigned char *const bytes = (const unsigned char *)&test_table;
  uint32_t hash = UINT32_C(2166136261);

  for (uint32_t i = 0; i < size; i++)
    hash = (hash ^ bytes[i]) * UINT32_C(16777619);
  return hash;
}
