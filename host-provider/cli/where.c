/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief Where in a file it is that an image is refused for. The file was read as far as there.
 */
#include <cli/where.h>

#include <cli/architecture.h>

#include <elf.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

/* A field's place in the two classes of ELF files. */
#define FIELD(type, field)                                                                         \
  { offsetof(Elf32_##type, field), offsetof(Elf64_##type, field) }
#define IDENT(index)                                                                               \
  { index, index }

static bool read_number(const struct hgi_file *file, uint64_t offset, size_t size,
                        uint64_t *value) {
  *value = 0; /* what is read here is little-endian, as hosts are */
  return hgi_inside(offset, size, file->image.size) &&
         file->image.read(file->image.context, offset, value, size);
}

static bool is_64(const struct hgi_file *file) {
  return hgi_file_target(file).elf_class == 2;
}

/* Of the ELF header. */
static bool in_header(const struct hgi_file *file, const struct hgi_finding *finding,
                      uint64_t *offset) {
  static const struct {
    uint32_t reason;
    size_t at[2];
  } fields[] = {{HGI_REASON_ELF_MAGIC, IDENT(0)},
                {HGI_REASON_ELF_CLASS, IDENT(EI_CLASS)},
                {HGI_REASON_ELF_BYTE_ORDER, IDENT(EI_DATA)},
                {HGI_REASON_ELF_TYPE, FIELD(Ehdr, e_type)},
                {HGI_REASON_ELF_MACHINE, FIELD(Ehdr, e_machine)},
                {HGI_REASON_ELF_HEADERS, FIELD(Ehdr, e_phnum)},
                {HGI_REASON_ELF_HEADER_SIZE, FIELD(Ehdr, e_phentsize)},
                {HGI_REASON_ELF_ENTRY, FIELD(Ehdr, e_entry)},
                {HGI_REASON_ELF_ENTRY_ALIGNMENT, FIELD(Ehdr, e_entry)}};
  uint64_t version;
  for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++) {
    if (fields[i].reason == finding->reason) {
      *offset = fields[i].at[is_64(file)];
      return true;
    }
  }
  if (finding->reason == HGI_REASON_ELF_VERSION && read_number(file, EI_VERSION, 1, &version)) {
    *offset = version != EV_CURRENT ? EI_VERSION : offsetof(Elf64_Ehdr, e_version);
    return true;
  }
  return false;
}

/* Of the first program header that has the value which was found. */
static bool in_segments(const struct hgi_file *file, const struct hgi_finding *finding,
                        uint64_t *offset) {
  static const struct {
    uint32_t reason;
    size_t at[2];
  } fields[] = {{HGI_REASON_ELF_SEGMENT_SIZE, FIELD(Phdr, p_filesz)},
                {HGI_REASON_ELF_SEGMENT_RAM, FIELD(Phdr, p_paddr)},
                {HGI_REASON_ELF_SEGMENT_OVERLAP, FIELD(Phdr, p_paddr)},
                {HGI_REASON_ELF_SEGMENT_WRAP, FIELD(Phdr, p_paddr)},
                {HGI_REASON_ELF_FILE_WRAP, FIELD(Phdr, p_filesz)}};
  static const size_t phoff[2] = FIELD(Ehdr, e_phoff), phnum[2] = FIELD(Ehdr, e_phnum);
  const size_t sizes[2] = {sizeof(Elf32_Phdr), sizeof(Elf64_Phdr)}, words[2] = {4, 8};
  const bool wide = is_64(file);
  uint64_t headers = 0, count = 0, value;
  if (!read_number(file, phoff[wide], words[wide], &headers) ||
      !read_number(file, phnum[wide], 2, &count)) {
    return false;
  }
  for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++) {
    for (uint64_t n = 0; fields[i].reason == finding->reason && n < count; n++) {
      *offset = headers + n * sizes[wide] + fields[i].at[wide];
      if (!read_number(file, *offset, words[wide], &value)) {
        return false;
      }
      if (value == finding->found) {
        return true;
      }
    }
  }
  return false;
}

/* Of a field of the needs note, from its head on. */
static uint64_t in_needs(const struct hgi_needs *head, const struct hgi_finding *finding) {
  switch (finding->reason) {
  case HGI_REASON_NOTE_VERSION:
    return offsetof(struct hgi_needs, oldest_abi);
  case HGI_REASON_NOTE_VERDICT:
    return offsetof(struct hgi_needs, verdict);
  case HGI_REASON_NOTE_COUNT:
    return head->entry_count == finding->found ? offsetof(struct hgi_needs, entry_count)
                                               : offsetof(struct hgi_needs, shim_count);
  case HGI_REASON_NOTE_RECORD:
    return head->entry_size == finding->found ? offsetof(struct hgi_needs, entry_size)
                                              : offsetof(struct hgi_needs, shim_size);
  case HGI_REASON_NOTE_OFFSET:
    return head->entry_offset == finding->found ? offsetof(struct hgi_needs, entry_offset)
                                                : offsetof(struct hgi_needs, shim_offset);
  case HGI_REASON_NOTE_FLAGS:
    return head->entry_offset + (uint64_t)finding->slot * head->entry_size +
           offsetof(struct hgi_need, flags);
  case HGI_REASON_NOTE_SHIM:
    return head->shim_offset + finding->wanted * head->shim_size;
  default:
    return 0; /* its size: NOTE_TRUNCATED */
  }
}

static uint64_t in_offers(const struct hgi_finding *finding) {
  switch (finding->reason) {
  case HGI_REASON_NOTE_VERSION:
    return offsetof(struct hgi_offers, oldest_abi);
  case HGI_REASON_NOTE_COUNT:
    return offsetof(struct hgi_offers, entry_count);
  case HGI_REASON_NOTE_RECORD:
    return offsetof(struct hgi_offers, entry_size);
  case HGI_REASON_NOTE_OFFSET:
    return offsetof(struct hgi_offers, entry_offset);
  default:
    return 0;
  }
}

static bool in_note(const struct hgi_file *file, uint32_t note, const struct hgi_finding *finding,
                    uint64_t *offset) {
  struct hgi_elf_target target = hgi_file_target(file);
  struct hgi_piece piece = {0, 0};
  struct hgi_needs head = {.size = 0};
  struct hgi_finding other;
  struct hgi_elf elf;
  bool present = false;
  target.shared_object = true;
  if (finding->reason < HGI_REASON_NOTE_TRUNCATED || finding->reason == HGI_REASON_NOTE_TWICE ||
      !hgi_elf_parse(&file->image, &target, &elf, &other)) {
    return false;
  }
  if (!hgi_note_find(&file->image, &elf, HGI_NOTE_NAME, note, &present, &piece, &other) ||
      !present) {
    return false; /* it is about what is around the note */
  }
  const size_t known = piece.size < sizeof(head) ? (size_t)piece.size : sizeof(head);
  (void)hgi_note_read(&file->image, &piece, 0, &head, known, &other);
  *offset =
      piece.offset + (note == HGI_NOTE_TYPE_NEEDS ? in_needs(&head, finding) : in_offers(finding));
  return true;
}

bool hgi_where(const struct hgi_file *file, uint32_t note, const struct hgi_finding *finding,
               uint64_t *offset) {
  return finding->reason >= HGI_REASON_ELF_TRUNCATED &&
         (in_header(file, finding, offset) || in_segments(file, finding, offset) ||
          in_note(file, note, finding, offset));
}

void hgi_where_text(const struct hgi_file *file, uint32_t note, const struct hgi_finding *finding,
                    char text[HGI_WHERE_SIZE]) {
  char found[HGI_ARCHITECTURE_SIZE], wanted[HGI_ARCHITECTURE_SIZE];
  uint64_t offset;
  text[0] = '\0';
  if (!hgi_where(file, note, finding, &offset)) {
    return;
  }
  const size_t length = (size_t)snprintf(text, HGI_WHERE_SIZE, ", at byte %llu of the file",
                                         (unsigned long long)offset);
  if (finding->reason == HGI_REASON_ELF_MACHINE) {
    snprintf(text + length, HGI_WHERE_SIZE - length, ": %s, not %s",
             hgi_architecture_text((unsigned)finding->found, found),
             hgi_architecture_text((unsigned)finding->wanted, wanted));
  }
}
