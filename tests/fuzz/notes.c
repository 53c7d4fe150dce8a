/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Fuzz target: needs and offers notes, and what is concluded from them before a boot.
 *
 * The input edits what a guest needs, what its host leaves out, and then, if it goes on, the notes'
 * bytes. As long as the bytes are as written, three judges must agree.
 */
#include "notes.h"

#include <stdlib.h>
#include <string.h>

#define COUNT_OF(array) (sizeof(array) / sizeof(array)[0])

static bool read_file(void *context, uint64_t offset, void *buffer, size_t length) {
  memcpy(buffer, (const uint8_t *)context + offset, length);
  return true;
}

static void edit(struct notes *all, struct fuzz_input *input) {
  const uint64_t values[] = {all->target.ram_base, all->target.ram_base + all->target.ram_size,
                             all->target.ram_size, all->needs.entry_count,
                             all->needs.built_abi, all->abi};
  const struct fuzz_anchors anchors = {values, COUNT_OF(values)};
  static const uint32_t versions[] = {HGI_ABI_VERSION, HGI_ABI_FIRST, HGI_SINCE_console_write,
                                      HGI_SINCE_irq_save, HGI_SINCE_entropy};

  switch (fuzz_below(input, 8)) {
  case 0:
    fuzz_edit_bytes(input, &all->needs, sizeof all->needs, &anchors);
    break;
  case 1:
    fuzz_edit_bytes(input, all->entries, sizeof all->entries, &anchors);
    break;
  case 2:
    fuzz_edit_bytes(input, all->shims, sizeof all->shims, &anchors);
    break;
  case 3:
    all->abi = versions[fuzz_below(input, COUNT_OF(versions))];
    break;
  case 4:
    all->legacy = fuzz_below(input, 2) != 0;
    all->newer = fuzz_below(input, 2) != 0;
    break;
  case 5:
    all->without[fuzz_below(input, HGI_ENTRY_COUNT)] ^= true;
    break;
  case 6:
    all->grown = 8u * fuzz_below(input, 6);
    break;
  default: /* must, may, host only */
    all->entries[fuzz_below(input, NOTES_ENTRIES)].flags = (uint16_t)fuzz_below(input, 5);
    break;
  }
}

static void check_names(const struct hgi_needs_read *notes) {
  FUZZ_CHECK(notes->head.entry_count <= HGI_SLOTS_MAX && notes->head.shim_count <= HGI_SHIMS_MAX);
  FUZZ_CHECK(memchr(notes->head.name, '\0', sizeof notes->head.name) != NULL);
  for (uint32_t i = 0; i < notes->head.entry_count; i++)
    FUZZ_CHECK(memchr(notes->entries[i].name, '\0', HGI_NAME_SIZE) != NULL &&
               notes->entries[i].flags <= (HGI_NEED_MUST | HGI_NEED_HOST_ONLY));
  for (uint32_t i = 0; i < notes->head.shim_count; i++)
    FUZZ_CHECK(notes->shims[i].slot < notes->head.entry_count);
}

/* What a refused note leaves behind is looked at by whoever reports it. */
static void check_report(const struct hgi_guest *guest, const struct hgi_finding *finding) {
  struct hgi_verdict verdict;
  char sentence[HGI_SENTENCE_SIZE];

  FUZZ_CHECK(finding->reason >= HGI_REASON_NOTE_TRUNCATED);
  hgi_report(&verdict, guest, finding, 0);
  FUZZ_CHECK(hgi_sentence(&verdict, sentence, sizeof sentence) < sizeof sentence - 1);
  for (const char *at = sentence; *at != '\0'; at++)
    FUZZ_CHECK(*at >= ' ' && *at <= '~');
}

/* Reads a guest's file. @return whether it is good and has a note */
static bool read_needs(const struct notes_file *file, const struct hgi_elf_target *target,
                       struct hgi_needs_read *notes, struct hgi_guest *guest) {
  const struct hgi_image image = {read_file, file->bytes, file->size};
  struct hgi_finding finding = {HGI_REASON_NONE, HGI_ENTRY_NONE, 0, 0};
  struct hgi_elf elf;

  memset(notes, 0x5a, offsetof(struct hgi_needs_read, entries[NOTES_ENTRIES]));
  FUZZ_CHECK(hgi_elf_parse(&image, target, &elf, &finding));
  if (!hgi_needs_read(&image, &elf, target, notes, guest, &finding)) {
    check_report(guest, &finding);
    return false;
  }
  if (notes->present)
    check_names(notes);
  return notes->present;
}

/* Reads a host's file, and makes every table of it that there is. */
static bool read_offers(const struct notes_file *file, const struct hgi_elf_target *target,
                        const struct hgi_guest *guest, struct hgi_offers_read *offers) {
  const struct hgi_image image = {read_file, file->bytes, file->size};
  static struct hgi_bound bound[HGI_SLOTS_MAX];
  static struct hgi_copy copy;
  struct hgi_finding finding;
  struct hgi_elf elf;
  bool present = false;

  memset(offers, 0x5a, offsetof(struct hgi_offers_read, entries[NOTES_ENTRIES]));
  FUZZ_CHECK(hgi_elf_parse(&image, target, &elf, &finding));
  if (!hgi_offers_read(&image, &elf, &present, offers, &finding) || !present)
    return false;
  FUZZ_CHECK(offers->head.entry_count <= HGI_SLOTS_MAX);
  for (uint32_t i = 0; i < offers->head.entry_count; i++) {
    FUZZ_CHECK(memchr(offers->entries[i].name, '\0', HGI_NAME_SIZE) != NULL);
    if ((i < 4 || i + 4 > offers->head.entry_count) &&
        hgi_offers_abi(offers, offers->entries[i].since)) {
      hgi_offers_copy(offers, offers->entries[i].since, i % 2 == 0, NULL, &copy);
      FUZZ_CHECK(copy.header.size <= HGI_TABLE_SIZE_MAX && copy.slot_count <= HGI_ENTRY_COUNT);
      if (guest != NULL && hgi_validate(&copy, guest, &finding))
        hgi_resolve(&copy, guest, bound, &finding);
    }
  }
  return true;
}

static void spoil(struct fuzz_input *input, uint8_t *note, size_t *size) {
  const uint64_t values[] = {*size, *size - 16, HGI_SLOTS_MAX, HGI_SHIMS_MAX};
  const struct fuzz_anchors anchors = {values, COUNT_OF(values)};

  if (fuzz_below(input, 4) == 1) { /* a list as long as there are bytes behind the head */
    const uint32_t count = (uint32_t)fuzz_value(input, &anchors);
    const uint32_t list[] = {count, (uint32_t)sizeof(struct hgi_needs),
                             (uint32_t)sizeof(struct hgi_shim_note)};
    memcpy(note + 16 + offsetof(struct hgi_needs, shim_count), list, sizeof list);
  }
  for (uint32_t edits = fuzz_below(input, 4); edits > 0; edits--)
    fuzz_edit_bytes(input, note, fuzz_below(input, 2) == 0 ? 128 : *size, &anchors);
  if (fuzz_below(input, 4) == 1)
    *size -= fuzz_below(input, (uint32_t)*size);
  if (fuzz_below(input, 4) == 1 && *size <= NOTES_SIZE_MAX / 2) { /* twice the same */
    memcpy(note + *size, note, *size);
    *size *= 2;
  }
}

static void check(const struct notes *all, struct fuzz_input *input) {
  static struct hgi_needs_read notes;
  static struct hgi_offers_read offers;
  static uint8_t needs_note[NOTES_SIZE_MAX], offers_note[NOTES_SIZE_MAX];
  size_t needs_size = notes_put_needs(all, needs_note);
  size_t offers_size = notes_put_offers(all, offers_note);
  const bool spoiled = input->left > 0;
  struct hgi_guest guest;

  if (spoiled) {
    spoil(input, needs_note, &needs_size);
    spoil(input, offers_note, &offers_size);
  }
  const struct notes_file guest_file = notes_file(all, needs_note, needs_size);
  const struct notes_file host_file = notes_file(all, offers_note, offers_size);
  const bool good = read_needs(&guest_file, &all->target, &notes, &guest);
  const bool offered = read_offers(&host_file, &all->target, good ? &guest : NULL, &offers);
  if (!spoiled) {
    FUZZ_CHECK(offered && good == notes_needs_good(all));
    if (good) {
      notes_check_needs(all, &notes);
      notes_check_agreement(all, &guest, &offers);
    }
  }
  free(guest_file.bytes);
  free(host_file.bytes);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
  static const struct {
    uint64_t base, size;
  } rams[] = {{0x40000000, 0x8000000},    {0, 0x8000000},
              {0, UINT64_C(0x200000000)}, {UINT64_C(0x100000000), 0x40000000},
              {0xf0000000, 0x10000000},   {0x80000000, 0x200000},
              {0x10000, 0x10000000},      {0x10000, UINT64_C(0x100000000)}};
  struct fuzz_input input = {bytes, size};
  struct notes all;
  const uint32_t ram = fuzz_below(&input, COUNT_OF(rams));

  notes_init(&all, rams[ram].base, rams[ram].size);
  for (uint32_t edits = fuzz_below(&input, 24); edits > 0 && input.left > 0; edits--)
    edit(&all, &input);
  all.needs.entry_count %= NOTES_ENTRIES + 1u;
  all.needs.shim_count %= HGI_SHIM_COUNT + 1u;
  check(&all, &input);
  return 0;
}
