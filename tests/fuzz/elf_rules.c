/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief The layout of ELF files (System V ABI, "Object Files") and the rules of the loader,
 * written apart from it: in 128 bits, where nothing wraps.
 */
#include "elf.h"

#include <string.h>

__extension__ typedef unsigned __int128 wide_number;

/* Where a field is: of the header, or of a program header. */
struct field {
  size_t member;   /* offset in struct elf_image or struct elf_segment */
  uint8_t at[2];   /* offset in the file, ELF32 and ELF64 */
  uint8_t size[2]; /* bytes there */
};

#define HEADER(name, at32, at64, size32, size64)                                                   \
  {                                                                                                \
    offsetof(struct elf_image, name), {at32, at64}, {                                              \
      size32, size64                                                                               \
    }                                                                                              \
  }
#define SEGMENT(name, at32, at64, size32, size64)                                                  \
  {                                                                                                \
    offsetof(struct elf_segment, name), {at32, at64}, {                                            \
      size32, size64                                                                               \
    }                                                                                              \
  }

static const struct field header_fields[] = {
    HEADER(elf_class, 4, 4, 1, 1),     HEADER(byte_order, 5, 5, 1, 1),
    HEADER(ident_version, 6, 6, 1, 1), HEADER(type, 16, 16, 2, 2),
    HEADER(machine, 18, 18, 2, 2),     HEADER(version, 20, 20, 4, 4),
    HEADER(entry, 24, 24, 4, 8),       HEADER(headers, 28, 32, 4, 8),
    HEADER(header_size, 42, 54, 2, 2), HEADER(count, 44, 56, 2, 2)};
static const struct field segment_fields[] = {
    SEGMENT(type, 0, 0, 4, 4),          SEGMENT(offset, 4, 8, 4, 8),
    SEGMENT(address, 12, 24, 4, 8),     SEGMENT(file_size, 16, 32, 4, 8),
    SEGMENT(memory_size, 20, 40, 4, 8), SEGMENT(flags, 24, 4, 4, 4),
    SEGMENT(alignment, 28, 48, 4, 8)};

#define COUNT_OF(array) (sizeof(array) / sizeof(array)[0])

static uint32_t step(bool wide) {
  return wide ? 56 : 32;
}

static void put(uint8_t *file, uint64_t size, wide_number at, uint64_t value, uint8_t bytes,
                bool big) {
  for (uint8_t i = 0; i < bytes; i++)
    if (at + i < size)
      file[(size_t)(at + i)] = (uint8_t)(value >> 8 * (big ? bytes - 1 - i : i));
}

static uint64_t get(const uint8_t *file, uint64_t size, wide_number at, uint8_t bytes, bool big) {
  uint64_t value = 0;

  for (uint8_t i = 0; i < bytes; i++)
    if (at + i < size)
      value |= (uint64_t)file[(size_t)(at + i)] << 8 * (big ? bytes - 1 - i : i);
  return value;
}

void elf_write(const struct elf_image *image, bool wide, bool big, uint8_t *file, uint64_t size) {
  put(file, size, 0, image->magic, 4, true);
  for (size_t i = 0; i < COUNT_OF(header_fields); i++) {
    const struct field *const field = &header_fields[i];
    uint64_t value;
    memcpy(&value, (const char *)image + field->member, 8);
    put(file, size, field->at[wide], value, field->size[wide], big);
  }
  for (uint32_t n = 0; n < ELF_SEGMENTS && n < image->count; n++)
    for (size_t i = 0; i < COUNT_OF(segment_fields); i++) {
      const struct field *const field = &segment_fields[i];
      uint64_t value;
      memcpy(&value, (const char *)&image->segments[n] + field->member, 8);
      put(file, size, (wide_number)image->headers + step(wide) * n + field->at[wide], value,
          field->size[wide], big);
    }
}

void elf_read(struct elf_image *image, bool wide, bool big, const uint8_t *file, uint64_t size) {
  memset(image, 0, sizeof *image);
  image->magic = get(file, size, 0, 4, true);
  for (size_t i = 0; i < COUNT_OF(header_fields); i++) {
    const struct field *const field = &header_fields[i];
    const uint64_t value = get(file, size, field->at[wide], field->size[wide], big);
    memcpy((char *)image + field->member, &value, 8);
  }
  for (uint32_t n = 0; n < ELF_SEGMENTS && n < image->count; n++)
    for (size_t i = 0; i < COUNT_OF(segment_fields); i++) {
      const struct field *const field = &segment_fields[i];
      const uint64_t value =
          get(file, size, (wide_number)image->headers + step(wide) * n + field->at[wide],
              field->size[wide], big);
      memcpy((char *)&image->segments[n] + field->member, &value, 8);
    }
}

bool elf_loads(const struct elf_segment *segment) {
  return segment->type == 1 && segment->memory_size > 0;
}

static bool beyond(bool wide, uint64_t first, uint64_t bytes) {
  return (wide_number)first + bytes > (wide_number)1 << (wide ? 64 : 32);
}

void elf_check_wrap(const struct elf_image *image, bool wide, const struct hgi_finding *finding) {
  bool file = beyond(wide, image->headers, (uint64_t)step(wide) * image->count);
  bool memory = false;
  bool outside = false;

  for (uint32_t i = 0; i < image->count && i < ELF_SEGMENTS; i++) {
    const struct elf_segment *const one = &image->segments[i];
    const bool past = elf_loads(one) && beyond(wide, one->address, one->memory_size);
    file = file || beyond(wide, one->offset, one->file_size);
    memory = memory || past;
    outside = outside || (elf_loads(one) && !past && one->address == finding->found);
  }
  FUZZ_CHECK(finding->reason != HGI_REASON_ELF_FILE_WRAP ||
             (file && beyond(wide, finding->wanted, finding->found)));
  FUZZ_CHECK(finding->reason != HGI_REASON_ELF_SEGMENT_WRAP ||
             (memory && beyond(wide, finding->found, finding->wanted)));
  FUZZ_CHECK(finding->reason != HGI_REASON_ELF_SEGMENT_RAM || outside);
}

static bool segment_good(const struct elf_image *image, uint32_t number,
                         const struct hgi_elf_target *target, uint64_t size) {
  const struct elf_segment *const one = &image->segments[number];
  const wide_number end = (wide_number)one->address + one->memory_size;

  if ((wide_number)one->offset + one->file_size > size)
    return false;
  if (one->type != 1)
    return true;
  if (one->file_size > one->memory_size)
    return false;
  if (!elf_loads(one))
    return true;
  /* The host's RAM may go further than addresses of the image's class. */
  if (beyond(target->elf_class == 2, one->address, one->memory_size))
    return false;
  if (one->address < target->ram_base || end > (wide_number)target->ram_base + target->ram_size)
    return false;
  for (uint32_t i = 0; i < number; i++) {
    const struct elf_segment *const other = &image->segments[i];
    if (elf_loads(other) && other->address < end &&
        one->address < (wide_number)other->address + other->memory_size)
      return false;
  }
  return true;
}

/* Instructions of aarch64 and riscv begin at multiples of 4 and 2. */
static bool entry_aligned(const struct elf_image *image) {
  return (image->machine != 183 || image->entry % 4 == 0) &&
         (image->machine != 243 || image->entry % 2 == 0);
}

bool elf_good(const struct elf_image *image, const struct hgi_elf_target *target, uint64_t size) {
  const bool wide = target->elf_class == 2;
  bool entry = false;

  if (size < (wide ? 64 : 52) || image->magic != 0x7f454c46 ||
      image->elf_class != target->elf_class || image->byte_order != target->byte_order ||
      image->ident_version != 1 ||
      !(image->type == 2 || (image->type == 3 && target->shared_object)) ||
      image->machine != target->machine || image->version != 1 ||
      image->header_size != step(wide) || image->count < 1 || image->count > 32 ||
      (wide_number)image->headers + step(wide) * image->count > size)
    return false;
  for (uint32_t i = 0; i < image->count; i++) {
    const struct elf_segment *const segment = &image->segments[i];
    if (!segment_good(image, i, target, size))
      return false;
    entry = entry ||
            (elf_loads(segment) && (segment->flags & 1) != 0 && image->entry >= segment->address &&
             image->entry - segment->address < segment->file_size);
  }
  return entry && entry_aligned(image);
}
