/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Finds the needs note among an image's notes and checks what it says.
 */
#include <common/elf_notes.h>
#include <common/notes.h>

#define HEAD_SIZE ((uint32_t)sizeof(struct hgi_needs))

static bool check_head(const struct hgi_needs *needs, const struct hgi_piece *data,
                       const struct hgi_elf_target *target, struct hgi_finding *finding) {
  if (needs->size < HEAD_SIZE) {
    return hgi_found(finding, HGI_REASON_NOTE_TRUNCATED, HEAD_SIZE, needs->size);
  }
  if (needs->size > data->size) {
    return hgi_found(finding, HGI_REASON_NOTE_TRUNCATED, needs->size, data->size);
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

static bool check_entries(struct hgi_notes *notes, struct hgi_finding *finding) {
  const uint16_t known = HGI_NEED_MUST | HGI_NEED_HOST_ONLY;
  for (uint32_t i = 0; i < notes->needs.entry_count; i++) {
    hgi_note_clean(notes->entries[i].name, sizeof(notes->entries[i].name));
  }
  for (uint32_t i = 0; i < notes->needs.entry_count; i++) {
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
  struct hgi_piece data = {0, 0};
  *guest = (struct hgi_guest){&notes->needs, notes->entries,
                              notes->shims,  elf->base,
                              elf->size,     target->elf_class == 2 ? UINT64_MAX : UINT32_MAX};
  __builtin_memset(&notes->needs, 0, sizeof(notes->needs));
  if (!hgi_note_find(image, elf, HGI_NOTE_NAME, HGI_NOTE_TYPE_NEEDS, &notes->present, &data,
                     finding)) {
    return false;
  }
  if (!notes->present) {
    return true;
  }
  struct hgi_needs *needs = &notes->needs;
  if (!hgi_note_read(image, &data, 0, needs, sizeof(*needs), finding) ||
      !check_head(needs, &data, target, finding)) {
    needs->entry_count = 0; /* whoever reports the finding must not look at entries */
    return false;
  }
  const struct hgi_note_list entries = {needs->entry_count, HGI_SLOTS_MAX, needs->entry_offset,
                                        needs->entry_size, (uint32_t)sizeof(struct hgi_need)};
  const struct hgi_note_list shims = {needs->shim_count, HGI_SHIMS_MAX, needs->shim_offset,
                                      needs->shim_size, (uint32_t)sizeof(struct hgi_shim_note)};
  if (!hgi_note_check_list(&entries, HEAD_SIZE, needs->size, finding) ||
      !hgi_note_check_list(&shims, HEAD_SIZE, needs->size, finding) ||
      !hgi_note_read_list(image, &data, &entries, notes->entries, finding) ||
      !hgi_note_read_list(image, &data, &shims, notes->shims, finding)) {
    needs->entry_count = 0;
    return false;
  }
  hgi_note_clean(needs->name, sizeof(needs->name));
  return check_entries(notes, finding) && check_shims(notes, finding);
}
