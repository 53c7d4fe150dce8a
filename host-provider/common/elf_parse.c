/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Checks a guest's ELF headers: every way to be malformed has a reason of its own.
 */
#include <common/elf_loader.h>

#define ELF_IDENT_SIZE       16u
#define ELF_MAGIC            UINT32_C(0x7f454c46)
#define ELF_VERSION          1u
#define ELF_EXECUTABLE       2u
#define ELF_SHARED_OBJECT    3u
#define ELF_FLAG_EXECUTE     1u
#define ELF_BIG_ENDIAN       2u
#define ELF_HEADER_BYTES_MAX 64u
#define ELF_MACHINE_AARCH64  183u
#define ELF_MACHINE_RISCV    243u

/* Where the fields lie that the two classes place differently. */
struct layout {
  uint8_t word; /* bytes of an address */
  uint8_t header_size, entry, phoff, phentsize, phnum;
  uint8_t segment_size, flags, offset, address, file_size, memory_size, alignment;
};

static const struct layout layouts[] = {
    {4, 52, 24, 28, 42, 44, 32, 24, 4, 12, 16, 20, 28},
    {8, 64, 24, 32, 54, 56, 56, 4, 8, 24, 32, 40, 48},
};

static uint64_t number(const uint8_t *bytes, unsigned count, bool big) {
  uint64_t value = 0;
  for (unsigned i = 0; i < count; i++) {
    value = value << 8 | bytes[big ? i : count - 1 - i];
  }
  return value;
}

static bool read(const struct hgi_image *image, uint64_t offset, void *buffer, size_t length,
                 struct hgi_finding *finding) {
  if (!hgi_inside(offset, length, image->size) ||
      !image->read(image->context, offset, buffer, length)) {
    return hgi_found(finding, HGI_REASON_ELF_TRUNCATED, hgi_sum(offset, length), image->size);
  }
  return true;
}

/* Whether the last of these bytes has a number that an address of the class has no room for. */
static bool wraps(const struct hgi_elf_target *target, uint64_t first, uint64_t bytes) {
  const uint64_t last = target->elf_class == 2 ? UINT64_MAX : UINT32_MAX;

  return bytes > 0 && bytes - 1 > last - first;
}

static bool check_in_file(const struct hgi_image *image, const struct hgi_elf_target *target,
                          uint64_t offset, uint64_t bytes, struct hgi_finding *finding) {
  if (wraps(target, offset, bytes)) {
    return hgi_found(finding, HGI_REASON_ELF_FILE_WRAP, offset, bytes);
  }
  return hgi_inside(offset, bytes, image->size) ||
         hgi_found(finding, HGI_REASON_ELF_TRUNCATED, hgi_sum(offset, bytes), image->size);
}

static bool check_ident(const uint8_t *bytes, const struct hgi_elf_target *target,
                        struct hgi_finding *finding) {
  uint32_t magic = (uint32_t)number(bytes, 4, true);
  if (magic != ELF_MAGIC) {
    return hgi_found(finding, HGI_REASON_ELF_MAGIC, ELF_MAGIC, magic);
  }
  if (bytes[4] != target->elf_class) {
    return hgi_found(finding, HGI_REASON_ELF_CLASS, target->elf_class, bytes[4]);
  }
  if (bytes[5] != target->byte_order) {
    return hgi_found(finding, HGI_REASON_ELF_BYTE_ORDER, target->byte_order, bytes[5]);
  }
  if (bytes[6] != ELF_VERSION) {
    return hgi_found(finding, HGI_REASON_ELF_VERSION, ELF_VERSION, bytes[6]);
  }
  return true;
}

static bool check_header(const uint8_t *bytes, const struct layout *at, bool big,
                         const struct hgi_elf_target *target, struct hgi_finding *finding) {
  uint64_t type = number(bytes + 16, 2, big);
  uint64_t machine = number(bytes + 18, 2, big);
  uint64_t version = number(bytes + 20, 4, big);
  uint64_t count = number(bytes + at->phnum, 2, big);
  uint64_t size = number(bytes + at->phentsize, 2, big);
  if (machine != target->machine) {
    return hgi_found(finding, HGI_REASON_ELF_MACHINE, target->machine, machine);
  }
  if (version != ELF_VERSION) {
    return hgi_found(finding, HGI_REASON_ELF_VERSION, ELF_VERSION, version);
  }
  if (type != ELF_EXECUTABLE && !(target->shared_object && type == ELF_SHARED_OBJECT)) {
    return hgi_found(finding, HGI_REASON_ELF_TYPE, ELF_EXECUTABLE, type);
  }
  if (count == 0 || count > HGI_ELF_SEGMENTS_MAX) {
    return hgi_found(finding, HGI_REASON_ELF_HEADERS, HGI_ELF_SEGMENTS_MAX, count);
  }
  if (size != at->segment_size) {
    return hgi_found(finding, HGI_REASON_ELF_HEADER_SIZE, at->segment_size, size);
  }
  return true;
}

static void take_segment(const uint8_t *bytes, const struct layout *at, bool big,
                         struct hgi_elf_segment *segment) {
  segment->type = (uint32_t)number(bytes, 4, big);
  segment->executable = (number(bytes + at->flags, 4, big) & ELF_FLAG_EXECUTE) != 0;
  segment->offset = number(bytes + at->offset, at->word, big);
  segment->address = number(bytes + at->address, at->word, big);
  segment->file_size = number(bytes + at->file_size, at->word, big);
  segment->memory_size = number(bytes + at->memory_size, at->word, big);
  segment->alignment = number(bytes + at->alignment, at->word, big);
}

/* Where a segment ends is not computed: RAM, and so a segment, may end where 64 bits do. */
static bool overlap(const struct hgi_elf_segment *a, const struct hgi_elf_segment *b) {
  return a->address < b->address ? b->address - a->address < a->memory_size
                                 : a->address - b->address < b->memory_size;
}

static bool check_segment(const struct hgi_elf *elf, uint32_t index, const struct hgi_image *image,
                          const struct hgi_elf_target *target, struct hgi_finding *finding) {
  const struct hgi_elf_segment *segment = &elf->segments[index];
  if (!check_in_file(image, target, segment->offset, segment->file_size, finding)) {
    return false;
  }
  if (segment->type != HGI_ELF_LOAD) {
    return true;
  }
  if (segment->file_size > segment->memory_size) {
    return hgi_found(finding, HGI_REASON_ELF_SEGMENT_SIZE, segment->memory_size,
                     segment->file_size);
  }
  if (segment->memory_size == 0) {
    return true;
  }
  if (wraps(target, segment->address, segment->memory_size)) {
    return hgi_found(finding, HGI_REASON_ELF_SEGMENT_WRAP, segment->memory_size, segment->address);
  }
  if (segment->address < target->ram_base ||
      !hgi_inside(segment->address - target->ram_base, segment->memory_size, target->ram_size)) {
    return hgi_found(finding, HGI_REASON_ELF_SEGMENT_RAM, target->ram_base, segment->address);
  }
  for (uint32_t i = 0; i < index; i++) {
    const struct hgi_elf_segment *other = &elf->segments[i];
    if (other->type == HGI_ELF_LOAD && other->memory_size > 0 && overlap(segment, other)) {
      return hgi_found(finding, HGI_REASON_ELF_SEGMENT_OVERLAP, other->address, segment->address);
    }
  }
  return true;
}

/* What every instruction of a machine is aligned to. A machine that wants more faults by itself. */
static uint64_t instruction_alignment(uint16_t machine) {
  switch (machine) {
  case ELF_MACHINE_AARCH64:
    return 4;
  case ELF_MACHINE_RISCV:
    return 2; /* with compressed instructions */
  default:
    return 1;
  }
}

/* Whether the entry can be executed. */
static bool check_entry(const struct hgi_elf *elf, const struct hgi_elf_target *target, bool inside,
                        struct hgi_finding *finding) {
  const uint64_t alignment = instruction_alignment(target->machine);

  if (!inside) {
    return hgi_found(finding, HGI_REASON_ELF_ENTRY, 0, elf->entry);
  }
  return elf->entry % alignment == 0 ||
         hgi_found(finding, HGI_REASON_ELF_ENTRY_ALIGNMENT, alignment, elf->entry);
}

/* The whole of what is loaded, and its entry. */
static bool check_whole(struct hgi_elf *elf, const struct hgi_elf_target *target,
                        struct hgi_finding *finding) {
  uint64_t lowest = UINT64_MAX;
  uint64_t last = 0; /* the highest byte */
  bool any = false;
  bool entry = false;
  for (uint32_t i = 0; i < elf->count; i++) {
    const struct hgi_elf_segment *segment = &elf->segments[i];
    if (segment->type != HGI_ELF_LOAD || segment->memory_size == 0) {
      continue;
    }
    uint64_t end = segment->address + (segment->memory_size - 1);
    lowest = segment->address < lowest ? segment->address : lowest;
    last = end > last ? end : last;
    any = true;
    /* Code beyond the file's bytes would be zeros. */
    entry |= segment->executable && elf->entry >= segment->address &&
             elf->entry - segment->address < segment->file_size;
  }
  if (!any) {
    return hgi_found(finding, HGI_REASON_ELF_EMPTY, 0, 0);
  }
  elf->base = lowest;
  elf->size = last - lowest + 1;
  return check_entry(elf, target, entry, finding);
}

bool hgi_elf_parse(const struct hgi_image *image, const struct hgi_elf_target *target,
                   struct hgi_elf *elf, struct hgi_finding *finding) {
  uint8_t bytes[ELF_HEADER_BYTES_MAX];
  const struct layout *at = &layouts[target->elf_class == 2];
  bool big = target->byte_order == ELF_BIG_ENDIAN;
  if (!read(image, 0, bytes, ELF_IDENT_SIZE, finding) || !check_ident(bytes, target, finding) ||
      !read(image, 0, bytes, at->header_size, finding) ||
      !check_header(bytes, at, big, target, finding)) {
    return false;
  }
  uint64_t offset = number(bytes + at->phoff, at->word, big);
  elf->shared_object = number(bytes + 16, 2, big) == ELF_SHARED_OBJECT;
  elf->entry = number(bytes + at->entry, at->word, big);
  elf->count = (uint32_t)number(bytes + at->phnum, 2, big);
  uint64_t all = (uint64_t)elf->count * at->segment_size;
  if (!check_in_file(image, target, offset, all, finding)) {
    return false;
  }
  for (uint32_t i = 0; i < elf->count; i++) {
    if (!read(image, offset + (uint64_t)i * at->segment_size, bytes, at->segment_size, finding)) {
      return false;
    }
    take_segment(bytes, at, big, &elf->segments[i]);
    if (!check_segment(elf, i, image, target, finding)) {
      return false;
    }
  }
  return check_whole(elf, target, finding);
}
