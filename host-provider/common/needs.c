/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Reads and checks the needs note of a guest image.
 */
#include <common/elf_notes.h>
#include <common/needs.h>

#define HEAD_SIZE ((uint32_t)sizeof(struct hgi_needs))

static bool check_head(const struct hgi_needs *head, const struct hgi_piece *data,
                       const struct hgi_elf_target *target, struct hgi_finding *finding) {
  if (head->size < HEAD_SIZE) {
    return hgi_found(finding, HGI_REASON_NOTE_TRUNCATED, HEAD_SIZE, head->size);
  }
  if (head->size > data->size) {
    return hgi_found(finding, HGI_REASON_NOTE_TRUNCATED, head->size, data->size);
  }
  if (head->oldest_abi > head->built_abi) {
    return hgi_found(finding, HGI_REASON_NOTE_VERSION, head->oldest_abi, head->built_abi);
  }
  if (head->verdict == 0) {
    return true;
  }
  if (head->verdict_size < sizeof(struct hgi_verdict) || head->verdict < target->ram_base ||
      !hgi_inside(head->verdict - target->ram_base, head->verdict_size, target->ram_size)) {
    return hgi_found(finding, HGI_REASON_NOTE_VERDICT, sizeof(struct hgi_verdict), head->verdict);
  }
  return true;
}

static bool check_entries(struct hgi_needs_read *needs, struct hgi_finding *finding) {
  const uint16_t known = HGI_NEED_MUST | HGI_NEED_HOST_ONLY;
  for (uint32_t i = 0; i < needs->head.entry_count; i++) {
    hgi_note_clean(needs->entries[i].name, sizeof(needs->entries[i].name));
  }
  for (uint32_t i = 0; i < needs->head.entry_count; i++) {
    if ((needs->entries[i].flags & ~known) != 0) {
      *finding = (struct hgi_finding){HGI_REASON_NOTE_FLAGS, i, known, needs->entries[i].flags};
      return false;
    }
  }
  return true;
}

static bool check_shims(const struct hgi_needs_read *needs, struct hgi_finding *finding) {
  for (uint32_t i = 0; i < needs->head.shim_count; i++) {
    const struct hgi_shim_note *shim = &needs->shims[i];
    if (shim->slot >= needs->head.entry_count) {
      return hgi_found(finding, HGI_REASON_NOTE_SHIM, i, shim->slot);
    }
    if (shim->twin > needs->head.entry_count) {
      return hgi_found(finding, HGI_REASON_NOTE_SHIM, i, shim->twin - 1u);
    }
    for (uint32_t d = 0; d < HGI_SHIM_DEPENDS_MAX; d++) {
      if (shim->depends[d] != HGI_SHIM_DEPENDS_NONE &&
          shim->depends[d] >= needs->head.entry_count) {
        return hgi_found(finding, HGI_REASON_NOTE_SHIM, i, shim->depends[d]);
      }
    }
  }
  return true;
}

bool hgi_needs_read(const struct hgi_image *image, const struct hgi_elf *elf,
                    const struct hgi_elf_target *target, struct hgi_needs_read *needs,
                    struct hgi_guest *guest, struct hgi_finding *finding) {
  struct hgi_piece data = {0, 0};
  *guest = (struct hgi_guest){&needs->head, needs->entries,
                              needs->shims, elf->base,
                              elf->size,    target->elf_class == 2 ? UINT64_MAX : UINT32_MAX};
  __builtin_memset(&needs->head, 0, sizeof(needs->head));
  if (!hgi_note_find(image, elf, HGI_NOTE_NAME, HGI_NOTE_TYPE_NEEDS, &needs->present, &data,
                     finding)) {
    return false;
  }
  if (!needs->present) {
    return true;
  }
  struct hgi_needs *head = &needs->head;
  if (!hgi_note_read(image, &data, 0, head, sizeof(*head), finding) ||
      !check_head(head, &data, target, finding)) {
    head->entry_count = 0; /* whoever reports the finding must not look at entries */
    return false;
  }
  const struct hgi_note_list entries = {head->entry_count, HGI_SLOTS_MAX, head->entry_offset,
                                        head->entry_size, (uint32_t)sizeof(struct hgi_need)};
  const struct hgi_note_list shims = {head->shim_count, HGI_SHIMS_MAX, head->shim_offset,
                                      head->shim_size, (uint32_t)sizeof(struct hgi_shim_note)};
  if (!hgi_note_check_list(&entries, HEAD_SIZE, head->size, finding) ||
      !hgi_note_check_list(&shims, HEAD_SIZE, head->size, finding) ||
      !hgi_note_read_list(image, &data, &entries, needs->entries, finding) ||
      !hgi_note_read_list(image, &data, &shims, needs->shims, finding)) {
    head->entry_count = 0;
    return false;
  }
  hgi_note_clean(head->name, sizeof(head->name));
  return check_entries(needs, finding) && check_shims(needs, finding);
}
