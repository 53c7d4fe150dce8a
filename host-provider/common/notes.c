/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Finds the needs note among an image's notes and checks what it says.
 */
#include <common/notes.h>

#define HEAD_SIZE ((uint32_t)sizeof(struct hgi_needs))

/* Head of an ELF note (System V ABI, "Note Section"). */
struct note_head {
  uint32_t name_size;
  uint32_t data_size;
  uint32_t type;
};

/* Bytes of the file. */
struct piece {
  uint64_t offset;
  uint64_t size;
};

static bool truncated(struct hgi_finding *finding, uint64_t wanted, uint64_t found) {
  return hgi_found(finding, HGI_REASON_NOTE_TRUNCATED, wanted, found);
}

static bool read(const struct hgi_image *image, const struct piece *piece, uint64_t offset,
                 void *buffer, size_t length, struct hgi_finding *finding) {
  if (!hgi_inside(offset, length, piece->size) ||
      !image->read(image->context, piece->offset + offset, buffer, length)) {
    return truncated(finding, hgi_sum(offset, length), piece->size);
  }
  return true;
}

/* Looks at the notes of one segment; sets data if the needs note is among them. */
static bool find(const struct hgi_image *image, const struct hgi_elf_segment *segment,
                 struct hgi_notes *notes, struct piece *data, struct hgi_finding *finding) {
  const struct piece piece = {segment->offset, segment->file_size};
  uint64_t mask = segment->alignment == 8 ? 7 : 3;
  for (uint64_t offset = 0; offset < piece.size;) {
    struct note_head head;
    char name[4] = {0};
    if (!read(image, &piece, offset, &head, sizeof(head), finding)) {
      return false;
    }
    uint64_t start = (offset + sizeof(head) + head.name_size + mask) & ~mask;
    if (!hgi_inside(start, head.data_size, piece.size)) {
      return truncated(finding, hgi_sum(start, head.data_size), piece.size);
    }
    if (head.name_size == sizeof(name) &&
        !read(image, &piece, offset + sizeof(head), name, sizeof(name), finding)) {
      return false;
    }
    if (head.type == HGI_NOTE_TYPE_NEEDS && head.name_size == sizeof(name) &&
        __builtin_memcmp(name, HGI_NOTE_NAME, sizeof(name)) == 0) {
      if (notes->present) {
        return hgi_found(finding, HGI_REASON_NOTE_TWICE, 1, 2);
      }
      notes->present = true;
      *data = (struct piece){piece.offset + start, head.data_size};
    }
    offset = (start + head.data_size + mask) & ~mask;
  }
  return true;
}

/* One list of the note: where it is, and records at least as long as known here. */
struct list {
  uint32_t count, count_max, offset, stride, known;
};

static bool check_list(const struct hgi_needs *needs, const struct list *list,
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
  if (list->offset < HEAD_SIZE) {
    return hgi_found(finding, HGI_REASON_NOTE_OFFSET, HEAD_SIZE, list->offset);
  }
  uint64_t end = list->offset + (uint64_t)list->count * list->stride;
  return end <= needs->size || truncated(finding, end, needs->size);
}

static bool check_head(const struct hgi_needs *needs, const struct piece *data,
                       const struct hgi_elf_target *target, struct hgi_finding *finding) {
  if (needs->size < HEAD_SIZE) {
    return truncated(finding, HEAD_SIZE, needs->size);
  }
  if (needs->size > data->size) {
    return truncated(finding, needs->size, data->size);
  }
  if (needs->oldest_abi > needs->built_abi) {
    return hgi_found(finding, HGI_REASON_NOTE_VERSION, needs->oldest_abi, needs->built_abi);
  }
  if (needs->verdict == 0) {
    return true;
  }
  if (needs->verdict_size < sizeof(struct hgi_verdict) || needs->verdict < target->ram_base ||
      !hgi_inside(needs->verdict - target->ram_base, needs->verdict_size, target->ram_size)) {
    return hgi_found(finding, HGI_REASON_NOTE_VERDICT, sizeof(struct hgi_verdict), needs->verdict);
  }
  return true;
}

static bool read_list(const struct hgi_image *image, const struct piece *data,
                      const struct list *list, void *records, struct hgi_finding *finding) {
  uint8_t *record = records;
  for (uint32_t i = 0; i < list->count; i++) {
    if (!read(image, data, list->offset + (uint64_t)i * list->stride, record, list->known,
              finding)) {
      return false;
    }
    record += list->known;
  }
  return true;
}

static bool check_entries(struct hgi_notes *notes, struct hgi_finding *finding) {
  const uint16_t known = HGI_NEED_MUST | HGI_NEED_HOST_ONLY;
  for (uint32_t i = 0; i < notes->needs.entry_count; i++) {
    notes->entries[i].name[HGI_NAME_SIZE - 1] = '\0';
    if ((notes->entries[i].flags & ~known) != 0) {
      *finding = (struct hgi_finding){HGI_REASON_NOTE_FLAGS, i, known, notes->entries[i].flags};
      return false;
    }
  }
  return true;
}

static bool check_shims(const struct hgi_notes *notes, struct hgi_finding *finding) {
  for (uint32_t i = 0; i < notes->needs.shim_count; i++) {
    const struct hgi_shim_note *shim = &notes->shims[i];
    if (shim->slot >= notes->needs.entry_count) {
      return hgi_found(finding, HGI_REASON_NOTE_SHIM, i, shim->slot);
    }
    if (shim->twin > notes->needs.entry_count) {
      return hgi_found(finding, HGI_REASON_NOTE_SHIM, i, shim->twin - 1u);
    }
    for (uint32_t d = 0; d < HGI_SHIM_DEPENDS_MAX; d++) {
      if (shim->depends[d] != HGI_SHIM_DEPENDS_NONE &&
          shim->depends[d] >= notes->needs.entry_count) {
        return hgi_found(finding, HGI_REASON_NOTE_SHIM, i, shim->depends[d]);
      }
    }
  }
  return true;
}

bool hgi_notes_read(const struct hgi_image *image, const struct hgi_elf *elf,
                    const struct hgi_elf_target *target, struct hgi_notes *notes,
                    struct hgi_guest *guest, struct hgi_finding *finding) {
  struct piece data = {0, 0};
  notes->present = false;
  *guest = (struct hgi_guest){&notes->needs, notes->entries,
                              notes->shims,  elf->base,
                              elf->size,     target->elf_class == 2 ? UINT64_MAX : UINT32_MAX};
  __builtin_memset(&notes->needs, 0, sizeof(notes->needs));
  for (uint32_t i = 0; i < elf->count; i++) {
    if (elf->segments[i].type == HGI_ELF_NOTE &&
        !find(image, &elf->segments[i], notes, &data, finding)) {
      return false;
    }
  }
  if (!notes->present) {
    return true;
  }
  struct hgi_needs *needs = &notes->needs;
  if (!read(image, &data, 0, needs, sizeof(*needs), finding) ||
      !check_head(needs, &data, target, finding)) {
    needs->entry_count = 0; /* whoever reports the finding must not look at entries */
    return false;
  }
  const struct list entries = {needs->entry_count, HGI_SLOTS_MAX, needs->entry_offset,
                               needs->entry_size, (uint32_t)sizeof(struct hgi_need)};
  const struct list shims = {needs->shim_count, HGI_SHIMS_MAX, needs->shim_offset, needs->shim_size,
                             (uint32_t)sizeof(struct hgi_shim_note)};
  if (!check_list(needs, &entries, finding) || !check_list(needs, &shims, finding) ||
      !read_list(image, &data, &entries, notes->entries, finding) ||
      !read_list(image, &data, &shims, notes->shims, finding)) {
    needs->entry_count = 0;
    return false;
  }
  needs->name[HGI_NOTE_NAME_SIZE - 1] = '\0';
  return check_entries(notes, finding) && check_shims(notes, finding);
}
