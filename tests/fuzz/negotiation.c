/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Fuzz target: fetch, validate, resolve, report and sentence, on any table for any guest.
 *
 * The input edits a valid table and a valid guest; the checksum is renewed unless the input says
 * not to. The table ends where a page ends that has none behind it, and all before it is poisoned.
 */
#define _DEFAULT_SOURCE
#include "negotiation.h"

#include <sanitizer/asan_interface.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#define GUARD    65536u
#define VERSIONS 5u

/* The same in every process where that can be had, and low: 32-bit guests can reach it. */
static uint8_t *arena(void) {
  static uint8_t *memory;

  if (memory == NULL) {
    uint8_t *const mapped = mmap((void *)UINT64_C(0x30000000), HGI_TABLE_SIZE_MAX + 2u * GUARD,
                                 PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    FUZZ_CHECK(mapped != MAP_FAILED);
    FUZZ_CHECK(mprotect(mapped + GUARD, HGI_TABLE_SIZE_MAX, PROT_READ | PROT_WRITE) == 0);
    memory = mapped + GUARD;
  }
  return memory;
}

uint64_t negotiation_end(void) {
  return (uintptr_t)arena() + HGI_TABLE_SIZE_MAX;
}

enum area { PREFIX, RANGES, SLOTS, HEAD, ENTRIES, SHIMS, IMAGE, ADDRESS, SEAL, SLOT, ANY, AREAS };

static void edit_guest(struct negotiation *all, struct fuzz_input *input,
                       const struct fuzz_anchors *anchors) {
  switch (fuzz_below(input, 3)) {
  case 0:
    fuzz_edit(input, &all->image_base, 8, anchors);
    break;
  case 1:
    fuzz_edit(input, &all->image_size, 8, anchors);
    break;
  default:
    fuzz_edit(input, &all->address_max, 8, anchors);
    break;
  }
}

static void edit(struct negotiation *all, struct fuzz_input *input) {
  const struct hgi_header *const header = (const void *)all->table;
  const uint64_t values[] = {negotiation_end(), header->ram_base,
                             header->ram_size,  header->ram_base + header->ram_size,
                             all->image_base,   header->ranges[0].base,
                             header->size,      header->ranges[1].base,
                             all->address,      header->ranges[2].base,
                             HGI_ABI_VERSION,   header->ranges[1].base + header->ranges[1].size};
  const struct fuzz_anchors anchors = {values, sizeof values / sizeof values[0]};
  uint8_t *const slots = all->table + sizeof(struct hgi_header);

  switch ((enum area)fuzz_below(input, AREAS)) {
  case PREFIX:
    fuzz_edit_bytes(input, all->table, offsetof(struct hgi_header, vendor), &anchors);
    break;
  case RANGES:
    fuzz_edit_bytes(input, all->table + offsetof(struct hgi_header, ranges), sizeof header->ranges,
                    &anchors);
    break;
  case SLOTS:
    fuzz_edit_bytes(input, slots, sizeof(struct hgi_slot) * HGI_ENTRY_COUNT, &anchors);
    break;
  case HEAD:
    fuzz_edit_bytes(input, &all->needs, sizeof all->needs, &anchors);
    break;
  case ENTRIES:
    fuzz_edit_bytes(input, all->entries, sizeof all->entries, &anchors);
    break;
  case SHIMS:
    fuzz_edit_bytes(input, all->shims, sizeof all->shims, &anchors);
    break;
  case IMAGE:
    edit_guest(all, input, &anchors);
    break;
  case ADDRESS:
    fuzz_edit(input, &all->address, 8, &anchors);
    break;
  case SEAL:
    all->seal = false;
    break;
  case SLOT: /* a host that was built without an entry */
    memset(slots + 16u * fuzz_below(input, HGI_ENTRY_COUNT), 0, 16);
    break;
  case ANY:
  case AREAS:
    fuzz_edit_bytes(input, all->table, sizeof all->table, &anchors);
    break;
  }
}

struct result {
  bool accepted;
  struct hgi_finding finding;
  struct hgi_verdict verdict;
  struct hgi_copy copy;
  struct hgi_bound bound[HGI_ENTRY_COUNT];
};

/* Negotiates as hgi_negotiate does, each list of the guest in memory of its exact size. */
static void negotiate(const struct negotiation *all, struct result *result) {
  const uint32_t count = all->needs.entry_count;
  struct hgi_need *const entries = fuzz_exact(all->entries, count * sizeof *entries);
  struct hgi_shim_note *const shims = fuzz_exact(all->shims, all->needs.shim_count * sizeof *shims);
  struct hgi_bound *const bound = fuzz_exact(NULL, count * sizeof *bound);
  const struct hgi_guest guest = {&all->needs,     entries,         shims,
                                  all->image_base, all->image_size, all->address_max};
  uint32_t host_abi = 0;

  memset(result, 0, sizeof *result);
  result->finding.slot = HGI_ENTRY_NONE;
  if (hgi_fetch(all->address, all->address_max, &result->copy, &result->finding)) {
    negotiation_check_copy(all, &result->copy);
    host_abi = HGI_VERSION(result->copy.header.abi_major, result->copy.header.abi_minor);
    result->accepted = hgi_validate(&result->copy, &guest, &result->finding);
    FUZZ_CHECK(result->accepted == negotiation_header_good(all));
    FUZZ_CHECK(result->accepted || negotiation_reason_true(all, &result->finding));
    if (result->accepted) {
      memset(bound, 0xff, count * sizeof *bound);
      result->accepted = hgi_resolve(&result->copy, &guest, bound, &result->finding);
      memcpy(result->bound, bound, count * sizeof *bound);
      negotiation_check_bound(all, bound, result->accepted, &result->finding);
    }
  }
  hgi_report(&result->verdict, &guest, &result->finding, host_abi);
  free(bound);
  free(shims);
  free(entries);
}

static void check(struct negotiation *all) {
  static struct result first, second;
  uint32_t bytes;
  const bool readable = negotiation_place(all, &bytes);
  uint8_t *const memory = arena();

  ASAN_UNPOISON_MEMORY_REGION(memory, HGI_TABLE_SIZE_MAX);
  if (bytes > 0)
    memcpy((void *)(uintptr_t)all->address, all->table, bytes);
  ASAN_POISON_MEMORY_REGION(memory, HGI_TABLE_SIZE_MAX - bytes);
  negotiate(all, &first);
  negotiate(all, &second);
  FUZZ_CHECK(memcmp(&first, &second, sizeof first) == 0);
  FUZZ_CHECK(readable || !first.accepted);
  FUZZ_CHECK(first.accepted == (first.finding.reason == HGI_REASON_NONE));
  FUZZ_CHECK(first.verdict.state == (first.accepted ? HGI_VERDICT_ACCEPTED : HGI_VERDICT_REFUSED));
  FUZZ_CHECK(strcmp(hgi_reason_name(first.finding.reason), "unknown") != 0);
  negotiation_check_sentence(&first.verdict);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
  static const uint32_t versions[VERSIONS] = {HGI_ABI_VERSION, HGI_ABI_FIRST,
                                              HGI_SINCE_console_write, HGI_SINCE_irq_save,
                                              HGI_SINCE_entropy};
  static struct negotiation valid[2 * VERSIONS], all;
  static bool made;
  struct fuzz_input input = {bytes, size};
  const uint8_t kind = fuzz_byte(&input);

  if (kind == UINT8_MAX) { /* a verdict that a guest left behind: any bytes */
    struct hgi_verdict verdict;
    memset(&verdict, 0, sizeof verdict);
    memcpy(&verdict, input.bytes, input.left < sizeof verdict ? input.left : sizeof verdict);
    negotiation_check_sentence(&verdict);
    return 0;
  }
  if (!made) {
    for (uint32_t i = 0; i < 2 * VERSIONS; i++)
      negotiation_init(&valid[i], versions[i / 2], i % 2 == 0);
    made = true;
  }
  all = valid[kind % (2 * VERSIONS)];
  while (input.left > 0)
    edit(&all, &input);
  /* A guest's lists are as long as it says: the reader of notes holds that, not negotiation. */
  all.needs.entry_count %= HGI_ENTRY_COUNT + 1u;
  all.needs.shim_count %= HGI_SHIM_COUNT + 1u;
  if (all.seal && negotiation_prefix_good(&all))
    ((struct hgi_header *)(void *)all.table)->checksum = hgi_checksum_table((void *)all.table);
  check(&all);
  return 0;
}
