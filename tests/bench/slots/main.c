/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief A guest that negotiates with tables of its own making, long and short, and ends with 0 if
 * each ended as it should.
 */
#include "slots.h"

#include <negotiate/arch.h>
#include <negotiate/needs.h>
#include <negotiate/ops.h>

void hgi_main(void);

#define PIECE UINT64_C(0x10000) /* of the made-up memory: RAM, provider and further ranges */

enum bench_case {
#define ENUM(name) CASE_##name,
  BENCH_CASES(ENUM)
#undef ENUM
      CASE_COUNT
};

static struct {
  struct hgi_header header;
  struct hgi_slot slots[BENCH_SLOTS_MAX];
} table;
static struct hgi_need entries[BENCH_SLOTS_MAX];
static struct hgi_shim_note shims[HGI_SHIMS_MAX];
static struct hgi_bound bound[BENCH_SLOTS_MAX];
static struct hgi_needs needs;

/* Numbers only: nobody goes there. It lies behind the table, which a table's RAM must not hold. */
static uint64_t piece(uint32_t number) {
  return (uintptr_t)&table + PIECE * (2u + number);
}

static void add_range(uint64_t base, uint64_t size, uint32_t access) {
  table.header.ranges[table.header.range_count++] = (struct hgi_range){base, size, access, 0};
}

/* As a monitor's: the table, the provider, a shared page. Or as many ranges as there may be, the
 * provider's last. */
static void make_header(uint32_t slots, uint32_t ranges) {
  const struct hgi_header *const host = hgi_host_header();

  table.header = (struct hgi_header){.magic = HGI_TABLE_MAGIC,
                                     .abi_major = host->abi_major,
                                     .abi_minor = host->abi_minor,
                                     .compatible_major = host->compatible_major,
                                     .compatible_minor = host->compatible_minor,
                                     .size = HGI_TABLE_SIZE(slots),
                                     .ram_base = piece(0),
                                     .ram_size = PIECE,
                                     .timer_irq = host->timer_irq,
                                     .console_irq = HGI_IRQ_NONE};
  add_range((uintptr_t)&table, sizeof table, HGI_ACCESS_READ_ONLY);
  for (uint32_t i = 3; i < ranges; i++)
    add_range(piece(i), PIECE, HGI_ACCESS_EXECUTABLE);
  if (ranges == 3)
    add_range(piece(1), PIECE, HGI_ACCESS_EXECUTABLE);
  add_range(piece(2), PIECE, HGI_ACCESS_READ_WRITE);
  if (ranges != 3)
    add_range(piece(1), PIECE, HGI_ACCESS_EXECUTABLE);
}

static void make_slot(uint32_t slot, bool there) {
  entries[slot] = (struct hgi_need){.hash = slot + 1u, .revision = 1, .since = needs.built_abi};
  table.slots[slot] = (struct hgi_slot){there ? piece(1) + 16u * slot % PIECE : 0, slot + 1u, 1,
                                        HGI_SLOT_AVAILABLE};
}

/* It builds on the five entries before its own. */
static void make_shim(uint32_t slot) {
  shims[slot] = (struct hgi_shim_note){.slot = (uint16_t)slot};
  for (uint32_t i = 0; i < HGI_SHIM_DEPENDS_MAX; i++)
    shims[slot].depends[i] = slot > i ? (uint16_t)(slot - 1u - i) : HGI_SHIM_DEPENDS_NONE;
}

static uint32_t most_shims(uint32_t slots) {
  return slots < HGI_SHIMS_MAX ? slots : HGI_SHIMS_MAX;
}

static void make(uint32_t slots, enum bench_case one) {
  const uint32_t without = one == CASE_absent || one == CASE_shim ? most_shims(slots) : 0;

  needs = (struct hgi_needs){.oldest_abi = hgi_guest_note.needs.oldest_abi,
                             .built_abi = hgi_guest_note.needs.built_abi,
                             .ram_min = PIECE,
                             .entry_count = slots,
                             .shim_count = one == CASE_shim ? without : 0};
  make_header(slots, one == CASE_ranges ? HGI_RANGES_MAX : 3u);
  for (uint32_t slot = 0; slot < slots; slot++)
    make_slot(slot, slot >= without);
  for (uint32_t slot = 0; slot < needs.shim_count; slot++)
    make_shim(slot);
  if (one == CASE_refused) {
    table.slots[slots - 1u].address = 0;
    entries[slots - 1u].flags = HGI_NEED_MUST;
  }
  table.header.checksum = hgi_checksum_table(&table.header);
}

static uint8_t binding(uint32_t slot, uint32_t slots, enum bench_case one) {
  if (one == CASE_shim && slot < most_shims(slots))
    return HGI_BINDING_SHIM;
  return one == CASE_absent && slot < most_shims(slots) ? HGI_BINDING_ABSENT : HGI_BINDING_HOST;
}

/* Whether all ended as it was meant to. */
static bool right(uint32_t slots, enum bench_case one, bool accepted,
                  const struct hgi_finding *finding) {
  if (one == CASE_refused)
    return !accepted && finding->reason == HGI_REASON_ENTRY_ADDRESS && finding->slot == slots - 1u;
  for (uint32_t slot = 0; slot < slots; slot++)
    if (bound[slot].binding != binding(slot, slots, one))
      return false;
  return accepted;
}

static uint32_t one_length(uint32_t slots, bench_slots *const calls[CASE_COUNT]) {
  const struct hgi_guest guest = {.needs = &needs,
                                  .entries = entries,
                                  .shims = shims,
                                  .image_base = piece(0),
                                  .image_size = PIECE,
                                  .address_max = UINTPTR_MAX};
  uint32_t wrong = 0;

  /* The long lists only where they say more than the short ones: each instruction is logged. */
  for (uint32_t one = 0; one < CASE_COUNT; one++) {
    if (slots > HGI_SHIMS_MAX && one != CASE_host && one != CASE_refused)
      continue;

    struct hgi_finding finding = {HGI_REASON_NONE, HGI_ENTRY_NONE, 0, 0};

    make(slots, (enum bench_case)one);
    const bool accepted = calls[one]((uintptr_t)&table, &guest, bound, &finding);
    wrong += right(slots, (enum bench_case)one, accepted, &finding) ? 0 : 1u;
  }
  return wrong;
}

void hgi_main(void) {
  uint32_t wrong = 0;

#define LENGTH(slots)                                                                              \
  {                                                                                                \
    static bench_slots *const calls[] = {bench_slots_host_##slots, bench_slots_ranges_##slots,     \
                                         bench_slots_absent_##slots, bench_slots_shim_##slots,     \
                                         bench_slots_refused_##slots};                             \
    HGI_ASSERT(sizeof calls / sizeof calls[0] == CASE_COUNT, "a case has no call");                \
    wrong += one_length(slots, calls);                                                             \
  }
  BENCH_LENGTHS(LENGTH)
#undef LENGTH
  hgi_ops.shutdown(HGI_SHUTDOWN_HALT, HGI_SHUTDOWN_NORMAL, wrong);
  hgi_arch_stop();
}
