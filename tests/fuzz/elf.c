/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Fuzz target: the ELF loader, on images of both classes and byte orders.
 *
 * The input edits a valid image field by field, and then its bytes. What is loaded goes into a RAM
 * of exactly the bytes that the host has, and is compared byte by byte.
 */
#include "elf.h"

#include <common/boot_note.h>

#include <stdlib.h>
#include <string.h>

#define RAM_LOADED_MAX      65536u
#define FILE_BYTES          1024u
#define FIELDS(struct_type) (sizeof(struct_type) / 8u)

struct ram {
  uint8_t *bytes;
  uint64_t base, size;
};

static bool read_file(void *context, uint64_t offset, void *buffer, size_t length) {
  memcpy(buffer, (const uint8_t *)context + offset, length);
  return true;
}

static void *place(void *context, uint64_t address, uint64_t length) {
  const struct ram *const ram = context;

  FUZZ_CHECK(length > 0 && address >= ram->base && length <= ram->size &&
             address - ram->base <= ram->size - length);
  return ram->bytes + (address - ram->base);
}

/* Two segments to load and one of notes, in a file of 1 KiB. */
static void make(struct elf_image *image, const struct hgi_elf_target *target) {
  const uint64_t base = target->ram_base;

  *image = (struct elf_image){.magic = 0x7f454c46,
                              .elf_class = target->elf_class,
                              .byte_order = target->byte_order,
                              .ident_version = 1,
                              .type = 2,
                              .machine = target->machine,
                              .version = 1,
                              .entry = base + 0x20,
                              .headers = 64,
                              .header_size = target->elf_class == 2 ? 56 : 32,
                              .count = 3,
                              .segments = {{1, 5, 0x100, base, 0x80, 0x80, 16},
                                           {1, 6, 0x180, base + 0x100, 0x40, 0x90, 16},
                                           {4, 4, 0x200, 0, 0x40, 0x40, 4}}};
}

static void make_target(struct fuzz_input *input, struct hgi_elf_target *target) {
  static const struct {
    uint64_t base, size;
  } rams[] = {{0x40000000, 0x1000},
              {0, 0x1000},
              {UINT64_MAX - 0xfff, 0x1000},
              {0xfffff000, 0x1000},
              {0x1000, UINT64_MAX - 0x1000},
              {0x44000000, 0x8000000},
              {0, UINT64_MAX},
              {0x40000000, 0x10000}};
  const uint8_t kind = fuzz_byte(input);
  const uint8_t ram = kind / 4 % 8;

  *target = (struct hgi_elf_target){
      (uint8_t)(1 + kind % 2), (uint8_t)(1 + kind / 2 % 2), 183, rams[ram].base,
      rams[ram].size,          kind / 32 % 2 != 0};
}

static void edit(struct elf_image *image, struct fuzz_input *input,
                 const struct hgi_elf_target *target, uint64_t *size) {
  const struct elf_segment *const first = image->segments;
  const uint64_t values[] = {target->ram_base,
                             target->ram_base + target->ram_size,
                             first->address + first->memory_size,
                             *size,
                             image->headers,
                             image->entry,
                             first[1].address + first[1].memory_size,
                             first[1].address,
                             target->ram_base + target->ram_size - first[1].address,
                             0};
  const struct fuzz_anchors anchors = {values, sizeof values / sizeof values[0]};
  const uint8_t what = fuzz_byte(input);
  uint64_t *const fields = (uint64_t *)(void *)image;

  if (what < 16) {
    fuzz_edit(input, &fields[fuzz_below(input, offsetof(struct elf_image, segments) / 8)], 8,
              &anchors);
  } else if (what < 32) { /* a file of another size */
    *size = fuzz_below(input, ELF_FILE_MAX + 1);
  } else if (what < 48) { /* one segment more, like another */
    image->segments[image->count % ELF_SEGMENTS] = image->segments[fuzz_below(input, 3)];
    image->count++;
  } else if (what < 64) { /* a segment up to the end of RAM */
    struct elf_segment *const last = &image->segments[what % 4];
    last->memory_size = target->ram_base + target->ram_size - last->address;
  } else if (what < 72) { /* an empty segment inside another */
    struct elf_segment *const empty = &image->segments[what % 4];
    empty->address = image->segments[fuzz_below(input, 2)].address + fuzz_below(input, 0x90);
    empty->file_size = empty->memory_size = 0;
  } else {
    uint64_t *const segment = (uint64_t *)(void *)&image->segments[what % 5];
    fuzz_edit(input, &segment[fuzz_below(input, FIELDS(struct elf_segment))], 8, &anchors);
  }
}

/* What RAM must hold: the files' bytes, zeros behind them, and else what was there. */
static void check_loaded(const struct elf_image *image, const uint8_t *file,
                         const struct ram *ram) {
  uint8_t *const wanted = malloc(ram->size);

  FUZZ_CHECK(wanted != NULL);
  memset(wanted, 0xaa, ram->size);
  for (uint32_t i = 0; i < image->count; i++) {
    const struct elf_segment *const segment = &image->segments[i];
    if (elf_loads(segment)) {
      uint8_t *const to = wanted + (segment->address - ram->base);
      memcpy(to, file + segment->offset, segment->file_size);
      memset(to + segment->file_size, 0, segment->memory_size - segment->file_size);
    }
  }
  FUZZ_CHECK(memcmp(wanted, ram->bytes, ram->size) == 0);
  free(wanted);
}

static void check_load(const struct hgi_image *image, const struct hgi_elf *elf,
                       const struct hgi_elf_target *target, const struct elf_image *fields) {
  struct ram ram = {NULL, target->ram_base, target->ram_size};
  struct hgi_finding finding;

  if (ram.size > RAM_LOADED_MAX)
    return;
  ram.bytes = fuzz_exact(NULL, ram.size);
  memset(ram.bytes, 0xaa, ram.size);
  FUZZ_CHECK(hgi_elf_load(image, elf, place, &ram, &finding));
  check_loaded(fields, image->context, &ram);
  free(ram.bytes);
}

static void check_whole(const struct hgi_elf *elf, const struct elf_image *fields) {
  uint64_t lowest = UINT64_MAX;
  uint64_t last = 0; /* the highest byte */

  FUZZ_CHECK(elf->entry == fields->entry && elf->count == fields->count);
  for (uint32_t i = 0; i < elf->count; i++) {
    const struct elf_segment *const segment = &fields->segments[i];
    if (!elf_loads(segment))
      continue;
    lowest = segment->address < lowest ? segment->address : lowest;
    if (segment->address + (segment->memory_size - 1) > last)
      last = segment->address + (segment->memory_size - 1);
  }
  FUZZ_CHECK(elf->base == lowest && elf->size - 1 == last - lowest);
}

static void check_notes(const struct hgi_image *image, const struct hgi_elf *elf) {
  for (uint32_t type = 0; type < 3; type++) {
    struct hgi_finding finding;
    struct hgi_piece piece = {0, 0};
    bool present = false;
    if (hgi_note_find(image, elf, HGI_NOTE_NAME, type, &present, &piece, &finding) && present)
      FUZZ_CHECK(piece.offset <= image->size && piece.size <= image->size - piece.offset);
  }
  char list[HGI_BOOT_NOTE_MAX];
  struct hgi_finding finding;

  FUZZ_CHECK(!hgi_boot_note_read(image, elf, list, &finding) ||
             memchr(list, '\0', sizeof list) != NULL);
}

static void check(uint8_t *file, uint64_t size, const struct hgi_elf_target *target) {
  const struct hgi_image image = {read_file, file, size};
  struct hgi_finding finding = {HGI_REASON_NONE, HGI_ENTRY_NONE, 0, 0};
  struct elf_image fields;
  struct hgi_elf elf;

  elf_read(&fields, target->elf_class == 2, target->byte_order == 2, file, size);
  const bool accepted = hgi_elf_parse(&image, target, &elf, &finding);
  FUZZ_CHECK(accepted == elf_good(&fields, target, size));
  if (!accepted) {
    FUZZ_CHECK(finding.reason >= HGI_REASON_ELF_TRUNCATED &&
               finding.reason < HGI_REASON_NOTE_TRUNCATED);
    elf_check_wrap(&fields, target->elf_class == 2, &finding);
    return;
  }
  check_whole(&elf, &fields);
  check_load(&image, &elf, target, &fields);
  check_notes(&image, &elf);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
  struct fuzz_input input = {bytes, size};
  struct hgi_elf_target target;
  struct elf_image image;
  uint64_t file_size = FILE_BYTES;

  make_target(&input, &target);
  make(&image, &target);
  for (uint32_t edits = fuzz_below(&input, 16); edits > 0; edits--)
    edit(&image, &input, &target, &file_size);
  uint8_t *const file = fuzz_exact(NULL, file_size);
  for (uint32_t i = 0; i < file_size; i++)
    file[i] = (uint8_t)(i * 37 + 11);
  elf_write(&image, target.elf_class == 2, target.byte_order == 2, file, file_size);
  while (input.left > 0 && file_size > 0)
    file[fuzz_below(&input, (uint32_t)file_size)] = fuzz_byte(&input);
  check(file, file_size, &target);
  free(file);
  return 0;
}
