/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tiny
 * @brief The guest's ELF file (Tool Interface Standard, ELF 1.2; System V ABI for 64 bits).
 */
#include <machine.h>

#include "tiny.h"

#define SEGMENTS_MAX 32u
#define ALIGNMENT    4u
#define ET_EXEC      2u
#define PT_LOAD      1u
#define PT_NOTE      4u
#define PF_X         1u

struct file_header {
  uint8_t magic[4], class, data, version, rest[9];
  uint16_t type, machine;
  uint32_t version_again;
  uint64_t entry, segments, sections;
  uint32_t flags;
  uint16_t size, segment_size, segment_count, section_size, section_count, names;
};

struct segment {
  uint32_t type, flags;
  uint64_t offset, virtual_address, address, file_size, memory_size, alignment;
};

static struct segment segments[SEGMENTS_MAX];
static uint32_t segment_count;

bool tiny_refuse(struct hgi_verdict *why, uint32_t reason, uint64_t wanted, uint64_t found) {
  why->reason = reason;
  why->slot = HGI_ENTRY_NONE;
  why->wanted = wanted;
  why->found = found;
  return false;
}

static bool check_header(const struct tiny_file *file, struct file_header *elf,
                         struct hgi_verdict *why) {
  if (!tiny_file_read(file, 0, elf, sizeof *elf))
    return tiny_refuse(why, HGI_REASON_ELF_TRUNCATED, sizeof *elf, file->size);

  const uint32_t magic = (uint32_t)elf->magic[0] << 24 | (uint32_t)elf->magic[1] << 16 |
                         (uint32_t)elf->magic[2] << 8 | elf->magic[3];

  if (magic != UINT32_C(0x7f454c46))
    return tiny_refuse(why, HGI_REASON_ELF_MAGIC, UINT32_C(0x7f454c46), magic);
  if (elf->class != HGI_ARCH_ELF_CLASS)
    return tiny_refuse(why, HGI_REASON_ELF_CLASS, HGI_ARCH_ELF_CLASS, elf->class);
  if (elf->data != HGI_ARCH_ELF_DATA)
    return tiny_refuse(why, HGI_REASON_ELF_BYTE_ORDER, HGI_ARCH_ELF_DATA, elf->data);
  if (elf->machine != HGI_ARCH_ELF_MACHINE)
    return tiny_refuse(why, HGI_REASON_ELF_MACHINE, HGI_ARCH_ELF_MACHINE, elf->machine);
  if (elf->type != ET_EXEC)
    return tiny_refuse(why, HGI_REASON_ELF_TYPE, ET_EXEC, elf->type);
  if (elf->segment_count == 0 || elf->segment_count > SEGMENTS_MAX)
    return tiny_refuse(why, HGI_REASON_ELF_HEADERS, SEGMENTS_MAX, elf->segment_count);
  if (elf->segment_size != sizeof(struct segment))
    return tiny_refuse(why, HGI_REASON_ELF_HEADER_SIZE, sizeof(struct segment), elf->segment_size);
  return true;
}

static bool check_overlap(uint32_t index, struct hgi_verdict *why) {
  const struct segment *const one = &segments[index];

  for (uint32_t i = 0; i < index; i++) {
    const struct segment *const other = &segments[i];

    if (other->type == PT_LOAD && one->address < other->address + other->memory_size &&
        other->address < one->address + one->memory_size)
      return tiny_refuse(why, HGI_REASON_ELF_SEGMENT_OVERLAP, other->address, one->address);
  }
  return true;
}

/* RAM does not wrap, and so does nothing that is in it. */
static bool check_segment(uint32_t index, const struct tiny_file *file, struct hgi_verdict *why) {
  const struct segment *const one = &segments[index];

  if (one->offset > file->size || one->file_size > file->size - one->offset)
    return tiny_refuse(why, HGI_REASON_ELF_TRUNCATED, one->offset + one->file_size, file->size);
  if (one->type != PT_LOAD || one->memory_size == 0)
    return true;
  if (one->file_size > one->memory_size)
    return tiny_refuse(why, HGI_REASON_ELF_SEGMENT_SIZE, one->memory_size, one->file_size);
  if (!tiny_in_ram(one->address, one->memory_size))
    return tiny_refuse(why, HGI_REASON_ELF_SEGMENT_RAM, TINY_RAM_BASE, one->address);
  return check_overlap(index, why);
}

static bool check_entry(uint64_t entry, struct hgi_verdict *why) {
  if (entry % ALIGNMENT != 0)
    return tiny_refuse(why, HGI_REASON_ELF_ENTRY_ALIGNMENT, ALIGNMENT, entry);
  for (uint32_t i = 0; i < segment_count; i++)
    if (segments[i].type == PT_LOAD && (segments[i].flags & PF_X) != 0 &&
        entry >= segments[i].address && entry - segments[i].address < segments[i].file_size)
      return true;
  return tiny_refuse(why, HGI_REASON_ELF_ENTRY, 0, entry);
}

bool tiny_image_check(struct tiny_image *image, struct hgi_verdict *why) {
  struct file_header elf;

  image->notes = image->notes_size = 0;
  if (!check_header(&image->file, &elf, why))
    return false;
  segment_count = elf.segment_count;
  if (!tiny_file_read(&image->file, elf.segments, segments, segment_count * sizeof segments[0]))
    return tiny_refuse(why, HGI_REASON_ELF_TRUNCATED,
                       elf.segments + segment_count * sizeof segments[0], image->file.size);
  for (uint32_t i = 0; i < segment_count; i++)
    if (!check_segment(i, &image->file, why) ||
        (segments[i].type == PT_NOTE &&
         !tiny_note_find(image, segments[i].offset, segments[i].file_size, segments[i].alignment,
                         why)))
      return false;
  image->entry = elf.entry;
  return check_entry(elf.entry, why);
}

bool tiny_image_load(const struct tiny_image *image) {
  for (uint32_t i = 0; i < segment_count; i++) {
    const struct segment *const one = &segments[i];

    if (one->type != PT_LOAD)
      continue;
    if (!tiny_file_read(&image->file, one->offset, (void *)(uintptr_t)one->address, one->file_size))
      return false;
    for (uint64_t at = one->file_size; at < one->memory_size; at++)
      *(volatile uint8_t *)(uintptr_t)(one->address + at) = 0;
  }
  return true;
}
