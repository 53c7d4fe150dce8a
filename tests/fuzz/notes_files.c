/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Writes notes and the files around them; the rules of notes, stated again.
 */
#include "notes.h"

#include <common/table_builder.h>

#include <string.h>

#define NOTE_AT 0x200u

void notes_init(struct notes *all, uint64_t ram, uint64_t ram_size) {
  const uint8_t order = __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__ ? 2 : 1;

  memset(all, 0, sizeof *all);
  all->target = (struct hgi_elf_target){2, order, 183, ram, ram_size, false};
  all->needs = hgi_guest_note.needs;
  all->needs.verdict = ram + 0x100;
  memcpy(all->entries, hgi_guest_note.entries, sizeof hgi_guest_note.entries);
  for (uint32_t i = HGI_ENTRY_COUNT; i < NOTES_ENTRIES; i++)
    all->entries[i] = (struct hgi_need){i, 1, 0, HGI_ABI_VERSION + 1, 0, "newer"};
  memcpy(all->shims, hgi_guest_note.shims, sizeof all->shims);
  all->abi = HGI_ABI_VERSION;
}

static size_t put_head(uint8_t *note, uint32_t type, size_t size) {
  const uint32_t head[] = {4, (uint32_t)size, type};

  memcpy(note, head, sizeof head);
  memcpy(note + sizeof head, "HGI", 4);
  return sizeof head + 4;
}

/* Records a little further apart than these headers know. */
static uint32_t put_records(uint8_t *note, uint32_t at, const void *records, uint32_t count,
                            uint32_t size, uint32_t grown) {
  for (uint32_t i = 0; i < count; i++) {
    memcpy(note + at, (const uint8_t *)records + i * size, size);
    memset(note + at + size, 0x5a, grown);
    at += size + grown;
  }
  return at;
}

size_t notes_put_needs(const struct notes *all, uint8_t *note) {
  struct hgi_needs needs = all->needs;
  uint8_t *const data = note + 16;
  const uint32_t grown = all->grown;

  needs.entry_offset = (uint32_t)sizeof needs + grown;
  needs.entry_size = (uint32_t)sizeof(struct hgi_need) + grown;
  needs.shim_size = (uint32_t)sizeof(struct hgi_shim_note) + grown;
  needs.shim_offset = put_records(data, needs.entry_offset, all->entries, needs.entry_count,
                                  sizeof(struct hgi_need), grown);
  needs.size = put_records(data, needs.shim_offset, all->shims, needs.shim_count,
                           sizeof(struct hgi_shim_note), grown);
  memset(data + sizeof needs, 0x5a, grown);
  memcpy(data, &needs, sizeof needs);
  return put_head(note, HGI_NOTE_TYPE_NEEDS, needs.size) + needs.size;
}

size_t notes_put_offers(const struct notes *all, uint8_t *note) {
  const uint32_t count = all->newer ? NOTES_ENTRIES : HGI_ENTRY_COUNT;
  struct hgi_offers head = {.oldest_abi = HGI_ABI_FIRST,
                            .newest_abi = HGI_ABI_VERSION + all->newer,
                            .machine = all->target.machine,
                            .ram_base = all->target.ram_base,
                            .ram_size = all->target.ram_size,
                            .entry_count = count,
                            .entry_offset = sizeof head + all->grown,
                            .entry_size = sizeof(struct hgi_offer) + all->grown,
                            .vendor = "fuzz",
                            .host_name = "fuzz"};
  struct hgi_offer entries[NOTES_ENTRIES];

  memset(entries, 0, sizeof entries);
  for (uint32_t i = 0; i < HGI_ENTRY_COUNT; i++) {
    const struct hgi_entry_facts *const facts = &hgi_entry_facts[i];
    entries[i] = (struct hgi_offer){.hash = facts->hash,
                                    .revision = facts->revision,
                                    .flags = HGI_SLOT_AVAILABLE,
                                    .since = facts->since,
                                    .retired = facts->retired};
    strcpy(entries[i].name, facts->name);
  }
  for (uint32_t i = HGI_ENTRY_COUNT; i < NOTES_ENTRIES; i++)
    entries[i] = (struct hgi_offer){.hash = i,
                                    .revision = 1,
                                    .flags = HGI_SLOT_AVAILABLE,
                                    .since = HGI_ABI_VERSION + 1,
                                    .retired = HGI_NEVER,
                                    .name = "newer"};
  memset(note + 16 + sizeof head, 0x5a, all->grown);
  head.size =
      put_records(note + 16, head.entry_offset, entries, count, sizeof entries[0], all->grown);
  memcpy(note + 16, &head, sizeof head);
  return put_head(note, HGI_NOTE_TYPE_OFFERS, head.size) + head.size;
}

struct notes_file notes_file(const struct notes *all, const uint8_t *note, size_t size) {
  const uint64_t base = all->target.ram_base;
  const struct elf_image image = {
      .magic = 0x7f454c46,
      .elf_class = 2,
      .byte_order = all->target.byte_order,
      .ident_version = 1,
      .type = 2,
      .machine = all->target.machine,
      .version = 1,
      .entry = base,
      .headers = 64,
      .header_size = 56,
      .count = 2,
      .segments = {{1, 5, 0x100, base, 0x10, 0x8000, 16}, {4, 4, NOTE_AT, 0, size, size, 8}}};
  struct notes_file file = {NULL, NOTE_AT + size};

  file.bytes = fuzz_exact(NULL, file.size);
  memset(file.bytes, 0, NOTE_AT);
  memcpy(file.bytes + NOTE_AT, note, size);
  elf_write(&image, true, all->target.byte_order == 2, file.bytes, file.size);
  return file;
}

static bool shim_good(const struct hgi_shim_note *shim, uint32_t count) {
  for (uint32_t i = 0; i < HGI_SHIM_DEPENDS_MAX; i++)
    if (shim->depends[i] != 0xffff && shim->depends[i] >= count)
      return false;
  return shim->slot < count && shim->twin <= count;
}

bool notes_needs_good(const struct notes *all) {
  const struct hgi_needs *const needs = &all->needs;
  const uint64_t offset = needs->verdict - all->target.ram_base;

  if (needs->oldest_abi > needs->built_abi)
    return false;
  if (needs->verdict != 0 &&
      (needs->verdict_size < 80 || needs->verdict < all->target.ram_base ||
       offset > all->target.ram_size || needs->verdict_size > all->target.ram_size - offset))
    return false;
  for (uint32_t i = 0; i < needs->entry_count; i++)
    if (all->entries[i].flags > (HGI_NEED_MUST | HGI_NEED_HOST_ONLY))
      return false;
  for (uint32_t i = 0; i < needs->shim_count; i++)
    if (!shim_good(&all->shims[i], needs->entry_count))
      return false;
  return true;
}

void notes_check_needs(const struct notes *all, const struct hgi_needs_read *read) {
  const struct hgi_needs *const needs = &read->head;

  FUZZ_CHECK(read->present);
  FUZZ_CHECK(needs->oldest_abi == all->needs.oldest_abi &&
             needs->built_abi == all->needs.built_abi);
  FUZZ_CHECK(needs->verdict == all->needs.verdict && needs->ram_min == all->needs.ram_min);
  FUZZ_CHECK(needs->entry_count == all->needs.entry_count);
  FUZZ_CHECK(needs->shim_count == all->needs.shim_count);
  for (uint32_t i = 0; i < needs->entry_count; i++)
    FUZZ_CHECK(memcmp(&read->entries[i], &all->entries[i], offsetof(struct hgi_need, name)) == 0);
  FUZZ_CHECK(memcmp(read->shims, all->shims, needs->shim_count * sizeof all->shims[0]) == 0);
}
