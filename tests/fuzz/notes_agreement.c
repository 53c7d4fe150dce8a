/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Three judges of one guest on one host: `hgi check` by the offers note, the host before
 * entry, and the guest itself with the table in its memory.
 */
#include "notes.h"

#include <common/precheck.h>

#include <stdlib.h>
#include <string.h>

#define TABLE_BYTES 65536u

struct judgement {
  bool accepted;
  struct hgi_finding finding;
  struct hgi_bound bound[NOTES_ENTRIES];
};

/* A host's own table lies above all RAM that an input can choose. */
static struct hgi_table *memory_of_table(void) {
  static _Alignas(TABLE_BYTES) uint8_t memory[TABLE_BYTES];

  return (struct hgi_table *)(void *)memory;
}

static void build(const struct notes *all) {
  struct hgi_table *const table = memory_of_table();
  const uint64_t base = (uintptr_t)table;
  const struct hgi_header facts = {
      .ram_base = all->target.ram_base,
      .ram_size = all->target.ram_size,
      .timer_irq = 27,
      .console_irq = HGI_IRQ_NONE,
      .range_count = 2,
      .ranges = {{base, TABLE_BYTES, HGI_ACCESS_READ_ONLY, HGI_MEMORY_TABLE},
                 {base + TABLE_BYTES, 0x1000, HGI_ACCESS_EXECUTABLE, HGI_MEMORY_PROVIDER}}};
  struct hgi_function functions[HGI_ENTRY_COUNT];
  uint32_t count = 0;

  for (uint32_t i = 0; i < HGI_ENTRY_COUNT; i++)
    if (!all->without[i])
      functions[count++] = (struct hgi_function){i, base + TABLE_BYTES + 16u * i};
  hgi_table_build(table, all->abi, all->legacy, &facts, functions, count);
  hgi_table_seal(&table->header);
}

static void resolve(const struct hgi_copy *copy, const struct hgi_guest *guest,
                    struct judgement *judgement) {
  struct hgi_bound *const bound = fuzz_exact(NULL, guest->needs->entry_count * sizeof *bound);

  judgement->accepted = hgi_validate(copy, guest, &judgement->finding);
  if (judgement->accepted) {
    judgement->accepted = hgi_resolve(copy, guest, bound, &judgement->finding);
    memcpy(judgement->bound, bound, guest->needs->entry_count * sizeof *bound);
  }
  free(bound);
}

static void check_sentences(const struct notes *all, const struct hgi_guest *guest,
                            const struct judgement *a, const struct judgement *b) {
  struct hgi_verdict verdict;
  char one[HGI_SENTENCE_SIZE];
  char other[HGI_SENTENCE_SIZE];

  hgi_report(&verdict, guest, &a->finding, all->abi);
  hgi_sentence(&verdict, one, sizeof one);
  hgi_report(&verdict, guest, &b->finding, all->abi);
  hgi_sentence(&verdict, other, sizeof other);
  FUZZ_CHECK(strcmp(one, other) == 0);
}

static void check_same(const struct notes *all, const struct hgi_guest *guest,
                       const struct judgement *a, const struct judgement *b) {
  FUZZ_CHECK(a->accepted == b->accepted);
  FUZZ_CHECK(a->finding.reason == b->finding.reason && a->finding.slot == b->finding.slot);
  check_sentences(all, guest, a, b);
}

void notes_check_agreement(const struct notes *all, const struct hgi_guest *guest,
                           const struct hgi_offers_read *offers) {
  static const struct judgement none = {.finding = {HGI_REASON_NONE, HGI_ENTRY_NONE, 0, 0}};
  static struct judgement by_check, by_host, by_guest;
  static struct hgi_copy copy;
  /* What a guest goes by is in its own constants, not in its note. */
  const struct hgi_guest itself = {&all->needs,       all->entries,      all->shims,
                                   guest->image_base, guest->image_size, UINT64_MAX};
  bool *const without = fuzz_exact(NULL, offers->head.entry_count);

  memset(without, 0, offers->head.entry_count);
  memcpy(without, all->without, sizeof all->without);
  by_check = by_host = by_guest = none;
  hgi_offers_copy(offers, all->abi, all->legacy, without, &copy);
  resolve(&copy, guest, &by_check);
  build(all);
  by_host.accepted =
      hgi_precheck(memory_of_table(), (uintptr_t)memory_of_table(), guest, &by_host.finding);
  if (hgi_fetch((uintptr_t)memory_of_table(), UINT64_MAX, &copy, &by_guest.finding))
    resolve(&copy, &itself, &by_guest);
  check_same(all, guest, &by_host, &by_guest);
  check_same(all, guest, &by_check, &by_guest);
  FUZZ_CHECK(memcmp(by_check.bound, by_guest.bound, sizeof by_check.bound) == 0);
  free(without);
}
