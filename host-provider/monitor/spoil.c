/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Fault modes: the guest gets a table that is wrong on purpose.
 *
 * The host's own table stays good, so that the host lets the guest in and the guest has to judge.
 */
#include <common/units.h>
#include <monitor/arch.h>
#include <monitor/monitor.h>
#include <monitor/spoil.h>

/* xorshift64* (S. Vigna, "An experimental exploration of Marsaglia's xorshift generators"). */
static uint64_t next_random(uint64_t *state) {
  *state ^= *state >> 12;
  *state ^= *state << 25;
  *state ^= *state >> 27;
  return *state * UINT64_C(2685821657736338717);
}

static void fill_random(uint8_t *bytes, uint32_t size, uint64_t seed) {
  uint64_t state = seed * 2 + 1; /* never 0 */
  for (uint32_t i = 0; i < size; i++) {
    bytes[i] = (uint8_t)(next_random(&state) >> 56);
  }
}

static void spoil_sealed(uint64_t seed) {
  struct hgi_header *header = &hgi_guest_pages.table.header;
  uint32_t first = (uint32_t)offsetof(struct hgi_header, ram_base);
  fill_random(hgi_guest_pages.bytes + first, header->size - first, seed);
  hgi_table_seal(header);
}

/* A spoilt byte behind the table would be no fault at all. */
static void check_inside(uint64_t offset, uint32_t count) {
  const uint32_t size = hgi_monitor.table.header.size;
  struct hgi_line error = {.length = 0};
  if (offset < size && count <= size - offset) {
    return;
  }
  hgi_line_text(&error, "bad option fault, ");
  hgi_line_number(&error, count);
  hgi_line_text(&error, " bytes at offset ");
  hgi_line_number(&error, offset);
  hgi_line_text(&error, ", wanted them inside of the table, which has ");
  hgi_line_number(&error, size);
  hgi_line_text(&error, " bytes");
  hgi_monitor_bad_option(&error);
}

static void spoil_patch(const struct hgi_options *options) {
  struct hgi_header *header = &hgi_guest_pages.table.header;
  check_inside(options->fault_value, options->patch_size);
  __builtin_memcpy(hgi_guest_pages.bytes + options->fault_value, options->patch,
                   options->patch_size);
  /* A size that was patched may lead out of what there is to be summed. */
  if (header->size >= sizeof(*header) && header->size <= HGI_PAGE_SIZE && header->size % 4 == 0) {
    hgi_table_seal(header);
  }
}

/* Slots behind those of the host's version. */
#define NEW_SLOTS 100u
/* The tick at which the guest is kept away. */
#define AWAY_TICK 5u

struct hgi_slot *hgi_monitor_slots(void) {
  return (struct hgi_slot *)(void *)(hgi_guest_pages.bytes + sizeof(struct hgi_header));
}

uint32_t hgi_monitor_slot_count(void) {
  return (hgi_guest_pages.table.header.size - (uint32_t)sizeof(struct hgi_header)) /
         (uint32_t)sizeof(struct hgi_slot);
}

/* An entry that no guest knows. It can be called, and is another one's function. */
static struct hgi_slot unknown(uint32_t number) {
  return (struct hgi_slot){hgi_table_slot(&hgi_monitor.table, HGI_ENTRY_irq_claim).address,
                           UINT32_C(0x5a5a0000) | number, 1, HGI_SLOT_AVAILABLE};
}

static void set_slots(uint32_t count) {
  HGI_ASSERT(HGI_TABLE_SIZE(HGI_ENTRY_COUNT + NEW_SLOTS) <= HGI_PAGE_SIZE, "it is one page");
  hgi_guest_pages.table.header.size = HGI_TABLE_SIZE(count);
  hgi_table_seal(&hgi_guest_pages.table.header);
}

/* What a host of that version may be: it serves as old a guest as this one does. */
static void spoil_newer(uint32_t version) {
  const uint32_t count = hgi_monitor_slot_count();
  hgi_guest_pages.table.header.abi_major = HGI_VERSION_MAJOR(version);
  hgi_guest_pages.table.header.abi_minor = HGI_VERSION_MINOR(version);
  for (uint32_t i = 0; i < NEW_SLOTS; i++) {
    hgi_monitor_slots()[count + i] = unknown(i);
  }
  set_slots(count + NEW_SLOTS);
}

/* What real hosts did: the same version, and an entry in the middle. */
static void spoil_insert(uint32_t slot) {
  const uint32_t count = hgi_monitor_slot_count();
  for (uint32_t i = count; i > slot; i--) {
    hgi_monitor_slots()[i] = hgi_monitor_slots()[i - 1];
  }
  hgi_monitor_slots()[slot] = unknown(0);
  set_slots((slot > count ? slot : count) + 1);
}

/* Where the table is said to be, there is RAM that the guest writes. */
static void spoil_overlap(void) {
  hgi_guest_pages.table.header.ranges[0].base = hgi_monitor.table.header.ram_base;
  hgi_table_seal(&hgi_guest_pages.table.header);
}

void hgi_monitor_away(struct hgi_partition *partition) {
  static uint32_t ticks;
  const struct hgi_options *options = &hgi_monitor.options;
  if (options->fault == HGI_FAULT_AWAY && ++ticks == AWAY_TICK) {
    const uint64_t end = hgi_machine_now(partition) + options->fault_value * HGI_NS_IN_MS;
    while (hgi_machine_now(partition) < end) {
    }
  }
}

uint64_t hgi_monitor_spoil(uint64_t address) {
  const struct hgi_options *options = &hgi_monitor.options;
  switch (options->fault) {
  case HGI_FAULT_NULL:
    return 0;
  case HGI_FAULT_UNALIGNED:
    return address + HGI_TABLE_ALIGNMENT / 4;
  case HGI_FAULT_UNMAPPED:
    return hgi_arch_unmapped();
  case HGI_FAULT_RANDOM:
    fill_random(hgi_guest_pages.bytes, HGI_PAGE_SIZE, options->fault_value);
    break;
  case HGI_FAULT_SEALED:
    spoil_sealed(options->fault_value);
    break;
  case HGI_FAULT_FLIP:
    check_inside(options->fault_value, 1);
    hgi_guest_pages.bytes[options->fault_value] ^= 0xff;
    break;
  case HGI_FAULT_PATCH:
    spoil_patch(options);
    break;
  case HGI_FAULT_NEWER:
    spoil_newer((uint32_t)options->fault_value);
    break;
  case HGI_FAULT_INSERT:
    spoil_insert((uint32_t)options->fault_value);
    break;
  case HGI_FAULT_OVERLAP:
    spoil_overlap();
    break;
  default:
    hgi_monitor_spoil_entries();
    break;
  }
  return address;
}
