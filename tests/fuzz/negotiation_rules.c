/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief The rules of the header and of fetching, stated again: in 128 bits, where nothing wraps.
 */
#include "negotiation.h"

#include <common/table_builder.h>

#include <string.h>

__extension__ typedef unsigned __int128 wide;

#define RAM      UINT64_C(0x40000000)
#define RAM_SIZE UINT64_C(0x1000000)

static const struct hgi_header *header_of(const struct negotiation *all) {
  return (const void *)all->table;
}

void negotiation_init(struct negotiation *all, uint32_t abi, bool legacy) {
  const uint64_t end = negotiation_end();
  const struct hgi_header facts = {
      .ram_base = RAM,
      .ram_size = RAM_SIZE,
      .clock_frequency = 62500000,
      .command_line = end - 0x8000,
      .command_line_size = 64,
      .timer_irq = 27,
      .console_irq = 33,
      .shared_page = 0x10020000,
      .shared_page_step = 4096,
      .range_count = 3,
      .ranges = {
          {end - HGI_TABLE_SIZE_MAX, HGI_TABLE_SIZE_MAX, HGI_ACCESS_READ_ONLY, HGI_MEMORY_TABLE},
          {0x10010000, 0x1000, HGI_ACCESS_EXECUTABLE, HGI_MEMORY_PROVIDER},
          {0x10020000, 0x1000, HGI_ACCESS_READ_WRITE, HGI_MEMORY_SHARED_PAGE}}};
  struct hgi_function functions[HGI_ENTRY_COUNT];
  struct hgi_table table;

  memset(all, 0, sizeof *all);
  memset(all->table, 0xff, sizeof all->table);
  for (uint32_t i = 0; i < HGI_ENTRY_COUNT; i++)
    functions[i] = (struct hgi_function){i, 0x10010000 + 16u * i};
  hgi_table_build(&table, abi, legacy, &facts, functions, HGI_ENTRY_COUNT);
  memcpy(all->table, &table, sizeof table);
  all->address = end - table.header.size;
  all->address_max = UINT64_MAX;
  all->image_base = RAM + 0x100000;
  all->image_size = 0x100000;
  all->needs = hgi_guest_note.needs;
  memcpy(all->entries, hgi_guest_note.entries, sizeof all->entries);
  memcpy(all->shims, hgi_guest_note.shims, sizeof all->shims);
  all->seal = true;
}

bool negotiation_prefix_good(const struct negotiation *all) {
  const struct hgi_header *const header = header_of(all);

  return header->magic == 0x48474954 && header->size >= 640 && header->size <= 65536 &&
         header->size % 16 == 0;
}

bool negotiation_place(struct negotiation *all, uint32_t *bytes) {
  const bool good = negotiation_prefix_good(all);
  const uint32_t size = good ? header_of(all)->size : 16;
  const uint64_t address = negotiation_end() - size;
  const bool legal =
      all->address != 0 && all->address % 16 == 0 && all->address <= all->address_max;

  *bytes = 0;
  if (!legal)
    return false;
  all->address = address;
  if (address > all->address_max)
    return false;
  *bytes = size;
  return good && (wide)address + size - 1 <= all->address_max;
}

void negotiation_check_copy(const struct negotiation *all, const struct hgi_copy *copy) {
  const uint32_t size = header_of(all)->size;
  const uint32_t slots = (size - 640) / 16 < HGI_ENTRY_COUNT ? (size - 640) / 16 : HGI_ENTRY_COUNT;
  static const struct hgi_slot none[HGI_ENTRY_COUNT];
  uint64_t a = 0;
  uint64_t b = 0;

  for (uint32_t i = 0; i < size; i += 4) {
    uint32_t word;
    memcpy(&word, all->table + i, 4);
    a = (a + (i == 16 || i == 20 ? 0 : word)) % UINT32_MAX;
    b = (b + a) % UINT32_MAX;
  }
  FUZZ_CHECK(copy->checksum == (b << 32 | a));
  FUZZ_CHECK(copy->address == all->address);
  FUZZ_CHECK(copy->slot_count == slots);
  FUZZ_CHECK(memcmp(&copy->header, all->table, 640) == 0);
  FUZZ_CHECK(memcmp(copy->slots, all->table + 640, 16u * slots) == 0);
  FUZZ_CHECK(memcmp(copy->slots + slots, none, 16u * (HGI_ENTRY_COUNT - slots)) == 0);
}

static bool inside(wide base, wide size, wide outer, wide outer_size) {
  return base >= outer && size > 0 && base + size <= outer + outer_size;
}

static bool ranges_good(const struct negotiation *all) {
  const struct hgi_header *const header = header_of(all);

  if (header->range_count > 16)
    return false;
  for (uint32_t i = 0; i < header->range_count; i++) {
    const struct hgi_range *const one = &header->ranges[i];
    const wide end = (wide)one->base + one->size;

    if (one->access < 1 || one->access > 3 || one->size == 0 || end - 1 > all->address_max ||
        ((wide)header->ram_base < end && one->base < (wide)header->ram_base + header->ram_size))
      return false;
    for (uint32_t j = 0; j < i; j++)
      if (header->ranges[j].base < end &&
          one->base < (wide)header->ranges[j].base + header->ranges[j].size)
        return false;
  }
  return true;
}

static bool in_range(const struct hgi_header *header, uint32_t access, wide base, wide size) {
  for (uint32_t i = 0; i < header->range_count; i++)
    if (header->ranges[i].access == access &&
        inside(base, size, header->ranges[i].base, header->ranges[i].size))
      return true;
  return false;
}

static bool facts_good(const struct hgi_header *header) {
  const uint64_t line = header->command_line;
  const uint32_t line_size = header->command_line_size;

  if (line != 0 && (line_size == 0 || line_size > 1024 ||
                    !(in_range(header, 1, line, line_size) ||
                      inside(line, line_size, header->ram_base, header->ram_size))))
    return false;
  if (header->shared_page != 0 && (header->shared_page % HGI_SHARED_PAGE_SIZE != 0 ||
                                   !in_range(header, 3, header->shared_page, HGI_SHARED_PAGE_SIZE)))
    return false;
  return (header->timer_irq < 1020 || header->timer_irq == UINT32_MAX) &&
         (header->console_irq < 1020 || header->console_irq == UINT32_MAX);
}

/* Whether what a finding says of a range is so. */
static bool range_bad(const struct negotiation *all, const struct hgi_finding *finding) {
  const struct hgi_header *const header = header_of(all);
  static struct negotiation one; /* too large for a stack */
  struct hgi_header *const alone = (void *)one.table;

  one = *all;

  if (header->range_count > 16 || finding->wanted >= header->range_count)
    return false;
  /* Those up to this one are no good, those before it are. */
  alone->range_count = (uint32_t)finding->wanted + 1;
  if (ranges_good(&one))
    return false;
  alone->range_count--;
  return ranges_good(&one);
}

bool negotiation_reason_true(const struct negotiation *all, const struct hgi_finding *finding) {
  const struct hgi_header *const header = header_of(all);

  switch (finding->reason) {
  case HGI_REASON_CHECKSUM:
    return header->checksum != hgi_checksum_table(header);
  case HGI_REASON_RAM_SMALL:
    return header->ram_size < all->needs.ram_min;
  case HGI_REASON_RAM_IMAGE:
    return !inside(all->image_base, all->image_size, header->ram_base, header->ram_size);
  case HGI_REASON_RANGE_COUNT:
    return header->range_count > 16;
  case HGI_REASON_RANGE_ACCESS:
  case HGI_REASON_RANGE_WRAP:
  case HGI_REASON_RANGE_RAM:
  case HGI_REASON_RANGE_OVERLAP:
    return range_bad(all, finding);
  case HGI_REASON_TABLE_RANGE:
    return !in_range(header, 1, all->address, header->size);
  default:
    return true;
  }
}

bool negotiation_header_good(const struct negotiation *all) {
  const struct hgi_header *const header = header_of(all);
  const uint32_t host = (uint32_t)header->abi_major << 16 | header->abi_minor;
  const uint32_t compatible = (uint32_t)header->compatible_major << 16 | header->compatible_minor;

  return header->checksum == hgi_checksum_table(header) && header->abi_major != 0 &&
         compatible <= host && all->needs.built_abi >= compatible &&
         host >= all->needs.oldest_abi && header->ram_size > 0 &&
         (wide)header->ram_base + header->ram_size - 1 <= all->address_max &&
         header->ram_size >= all->needs.ram_min &&
         inside(all->image_base, all->image_size, header->ram_base, header->ram_size) &&
         ranges_good(all) && in_range(header, 1, all->address, header->size) && facts_good(header);
}
