/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Walks the notes of an image, and the lists in a note.
 */
#include <common/elf_notes.h>

/* Head of an ELF note (System V ABI, "Note Section"). */
struct note_head {
  uint32_t name_size;
  uint32_t data_size;
  uint32_t type;
};

static bool truncated(struct hgi_finding *finding, uint64_t wanted, uint64_t found) {
  return hgi_found(finding, HGI_REASON_NOTE_TRUNCATED, wanted, found);
}

bool hgi_note_read(const struct hgi_image *image, const struct hgi_piece *piece, uint64_t offset,
                   void *buffer, size_t length, struct hgi_finding *finding) {
  if (!hgi_inside(offset, length, piece->size) ||
      !image->read(image->context, piece->offset + offset, buffer, length)) {
    return truncated(finding, hgi_sum(offset, length), piece->size);
  }
  return true;
}

/* Looks at the notes of one segment; sets data if the wanted one is among them. */
static bool find(const struct hgi_image *image, const struct hgi_elf_segment *segment,
                 const char *owner, uint32_t type, bool *present, struct hgi_piece *data,
                 struct hgi_finding *finding) {
  const struct hgi_piece piece = {segment->offset, segment->file_size};
  uint64_t mask = segment->alignment == 8 ? 7 : 3;
  for (uint64_t offset = 0; offset < piece.size;) {
    struct note_head head;
    char name[4] = {0};
    if (!hgi_note_read(image, &piece, offset, &head, sizeof(head), finding)) {
      return false;
    }
    uint64_t start = (offset + sizeof(head) + head.name_size + mask) & ~mask;
    if (head.name_size == sizeof(name) &&
        !hgi_note_read(image, &piece, offset + sizeof(head), name, sizeof(name), finding)) {
      return false;
    }
    const bool wanted = head.type == type && head.name_size == sizeof(name) &&
                        __builtin_memcmp(name, owner, sizeof(name)) == 0;
    const bool twice = wanted && *present;
    *present |= wanted;
    if (!hgi_inside(start, head.data_size, piece.size)) {
      return truncated(finding, hgi_sum(start, head.data_size), piece.size);
    }
    if (wanted) {
      if (twice) {
        return hgi_found(finding, HGI_REASON_NOTE_TWICE, 1, 2);
      }
      *data = (struct hgi_piece){piece.offset + start, head.data_size};
    }
    offset = (start + head.data_size + mask) & ~mask;
  }
  return true;
}

bool hgi_note_find(const struct hgi_image *image, const struct hgi_elf *elf, const char *owner,
                   uint32_t type, bool *present, struct hgi_piece *piece,
                   struct hgi_finding *finding) {
  *present = false;
  for (uint32_t i = 0; i < elf->count; i++) {
    if (elf->segments[i].type == HGI_ELF_NOTE &&
        !find(image, &elf->segments[i], owner, type, present, piece, finding)) {
      return false;
    }
  }
  return true;
}

bool hgi_note_begins(const struct hgi_image *image, const struct hgi_elf *elf, uint32_t type) {
  struct hgi_finding why;
  struct hgi_piece piece;
  bool present;

  (void)hgi_note_find(image, elf, HGI_NOTE_NAME, type, &present, &piece, &why);
  return present;
}

bool hgi_note_check_list(const struct hgi_note_list *list, uint32_t head, uint32_t size,
                         struct hgi_finding *finding) {
  if (list->count > list->count_max) {
    return hgi_found(finding, HGI_REASON_NOTE_COUNT, list->count_max, list->count);
  }
  if (list->count == 0) {
    return true;
  }
  if (list->stride < list->known) {
    return hgi_found(finding, HGI_REASON_NOTE_RECORD, list->known, list->stride);
  }
  if (list->offset < head) {
    return hgi_found(finding, HGI_REASON_NOTE_OFFSET, head, list->offset);
  }
  uint64_t end = list->offset + (uint64_t)list->count * list->stride;
  return end <= size || truncated(finding, end, size);
}

bool hgi_note_read_list(const struct hgi_image *image, const struct hgi_piece *data,
                        const struct hgi_note_list *list, void *records,
                        struct hgi_finding *finding) {
  uint8_t *record = records;
  for (uint32_t i = 0; i < list->count; i++) {
    if (!hgi_note_read(image, data, list->offset + (uint64_t)i * list->stride, record, list->known,
                       finding)) {
      return false;
    }
    record += list->known;
  }
  return true;
}

void hgi_note_clean(char *name, size_t size) {
  name[size - 1] = '\0';
  for (; *name != '\0'; name++) {
    *name = *name >= ' ' && *name <= '~' ? *name : '?';
  }
}
