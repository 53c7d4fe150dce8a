/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tiny
 * @brief The guest's needs note against the table: who can't run is not entered.
 *
 * Records are read out of the file one by one, so that a note of any length needs no memory here.
 */
#include "tiny.h"

/* Head of an ELF note (System V ABI, "Note Section"). */
struct note {
  uint32_t name_size, data_size, type;
  char owner[4];
};

/* Where each slot would come from; as much as any table has. */
static uint8_t bound[HGI_SLOTS_MAX];

/* A note of another type or owner is nobody's business here. */
static bool is_needs(const struct note *note) {
  return note->type == HGI_NOTE_TYPE_NEEDS && note->name_size == sizeof note->owner &&
         note->owner[0] == 'H' && note->owner[1] == 'G' && note->owner[2] == 'I' &&
         note->owner[3] == '\0';
}

bool tiny_note_find(struct tiny_image *image, uint64_t offset, uint64_t size, uint64_t alignment,
                    struct hgi_verdict *why) {
  const uint64_t mask = alignment == 8u ? 7u : 3u;

  for (uint64_t at = 0; at < size;) {
    struct note note;
    uint64_t data;

    if (size - at < sizeof note || !tiny_file_read(&image->file, offset + at, &note, sizeof note))
      return tiny_refuse(why, HGI_REASON_NOTE_TRUNCATED, sizeof note, size - at);
    data = (at + 12u + note.name_size + mask) & ~mask;
    if (data > size || note.data_size > size - data)
      return tiny_refuse(why, HGI_REASON_NOTE_TRUNCATED, data + note.data_size, size);
    if (is_needs(&note)) {
      if (image->notes != 0)
        return tiny_refuse(why, HGI_REASON_NOTE_TWICE, 1, 2);
      image->notes = offset + data;
      image->notes_size = note.data_size;
    }
    at = (data + note.data_size + mask) & ~mask;
  }
  return true;
}

/* Whether a list of the note lies in it; then all of its records can be read. */
static bool check_list(uint32_t count, uint32_t count_max, uint32_t offset, uint32_t stride,
                       uint32_t known, const struct hgi_needs *needs, struct hgi_verdict *why) {
  const uint64_t end = offset + (uint64_t)count * stride;

  if (count > count_max)
    return tiny_refuse(why, HGI_REASON_NOTE_COUNT, count_max, count);
  if (count > 0 && stride < known)
    return tiny_refuse(why, HGI_REASON_NOTE_RECORD, known, stride);
  if (count > 0 && end > needs->size)
    return tiny_refuse(why, HGI_REASON_NOTE_TRUNCATED, end, needs->size);
  return true;
}

static bool check_head(const struct hgi_needs *needs, uint64_t size, struct hgi_verdict *why) {
  if (needs->size < sizeof *needs || needs->size > size)
    return tiny_refuse(why, HGI_REASON_NOTE_TRUNCATED, needs->size, size);
  if (needs->verdict != 0 && (needs->verdict % _Alignof(struct hgi_verdict) != 0 ||
                              needs->verdict_size < sizeof(struct hgi_verdict) ||
                              !tiny_in_ram(needs->verdict, needs->verdict_size)))
    return tiny_refuse(why, HGI_REASON_NOTE_VERDICT, sizeof(struct hgi_verdict), needs->verdict);
  if (needs->oldest_abi > TINY_ABI)
    return tiny_refuse(why, HGI_REASON_HOST_TOO_OLD, needs->oldest_abi, TINY_ABI);
  if (needs->built_abi < TINY_ABI)
    return tiny_refuse(why, HGI_REASON_GUEST_TOO_OLD, TINY_ABI, needs->built_abi);
  if (needs->ram_min > TINY_RAM_SIZE)
    return tiny_refuse(why, HGI_REASON_RAM_SMALL, needs->ram_min, TINY_RAM_SIZE);
  return check_list(needs->entry_count, HGI_SLOTS_MAX, needs->entry_offset, needs->entry_size,
                    sizeof(struct hgi_need), needs, why) &&
         check_list(needs->shim_count, UINT16_MAX, needs->shim_offset, needs->shim_size,
                    sizeof(struct hgi_shim_note), needs, why);
}

static void read_need(const struct tiny_image *image, const struct hgi_needs *needs, uint32_t slot,
                      struct hgi_need *need) {
  tiny_file_read(&image->file,
                 image->notes + needs->entry_offset + (uint64_t)slot * needs->entry_size, need,
                 sizeof *need);
}

static void read_shim(const struct tiny_image *image, const struct hgi_needs *needs, uint32_t index,
                      struct hgi_shim_note *shim) {
  tiny_file_read(&image->file,
                 image->notes + needs->shim_offset + (uint64_t)index * needs->shim_size, shim,
                 sizeof *shim);
}

/* Has the refusal name the slot, as the guest calls it. */
static bool refuse_slot(struct hgi_verdict *why, uint32_t slot, const struct hgi_need *need) {
  why->slot = slot;
  for (uint32_t i = 0; i < HGI_NAME_SIZE; i++)
    why->entry[i] = need->name[i];
  return false;
}

/* Whether the guest will find the host's entry in a slot, or why not. */
static bool check_slot(uint32_t slot, const struct hgi_need *need, struct hgi_verdict *why) {
  const struct hgi_slot *const have = &tiny_page.list.slots[slot];

  if (slot >= HGI_ENTRY_COUNT)
    tiny_refuse(why, HGI_REASON_ENTRY_BEYOND, need->since, TINY_ABI);
  else if (have->address == 0)
    tiny_refuse(why, HGI_REASON_ENTRY_ADDRESS, 1, 0);
  else if (have->hash != need->hash)
    tiny_refuse(why, HGI_REASON_ENTRY_HASH, need->hash, have->hash);
  else if (have->revision != need->revision)
    tiny_refuse(why, HGI_REASON_ENTRY_REVISION, need->revision, have->revision);
  else
    return true;
  return refuse_slot(why, slot, need);
}

static bool may_shim(const struct hgi_shim_note *shim, const struct hgi_needs *needs) {
  if (shim->slot >= needs->entry_count || bound[shim->slot] != HGI_BINDING_ABSENT)
    return false;
  for (uint32_t i = 0; i < HGI_SHIM_DEPENDS_MAX; i++)
    if (shim->depends[i] != HGI_SHIM_DEPENDS_NONE &&
        (shim->depends[i] >= needs->entry_count || bound[shim->depends[i]] == HGI_BINDING_ABSENT))
      return false;
  return true;
}

/* As the guest will do it: the host's, but no lone twins; then shims, in the note's order. */
static void bind(const struct tiny_image *image, const struct hgi_needs *needs,
                 struct hgi_verdict *why) {
  struct hgi_shim_note shim;
  struct hgi_need need;

  for (uint32_t slot = 0; slot < needs->entry_count; slot++) {
    read_need(image, needs, slot, &need);
    bound[slot] = check_slot(slot, &need, why) ? HGI_BINDING_HOST : HGI_BINDING_ABSENT;
  }
  for (uint32_t i = 0; i < needs->shim_count; i++) {
    read_shim(image, needs, i, &shim);
    if (shim.twin != 0 && shim.twin <= needs->entry_count && shim.slot < needs->entry_count &&
        (bound[shim.slot] != HGI_BINDING_HOST || bound[shim.twin - 1u] != HGI_BINDING_HOST))
      bound[shim.slot] = bound[shim.twin - 1u] = HGI_BINDING_ABSENT;
  }
  for (uint32_t i = 0; i < needs->shim_count; i++) {
    read_shim(image, needs, i, &shim);
    if (!may_shim(&shim, needs))
      continue;
    read_need(image, needs, shim.slot, &need);
    if ((need.flags & HGI_NEED_HOST_ONLY) == 0)
      bound[shim.slot] = HGI_BINDING_SHIM;
  }
}

/* The first entry that the guest must have and nothing binds. */
static bool check_bound(const struct tiny_image *image, const struct hgi_needs *needs,
                        struct hgi_verdict *why) {
  const uint32_t known = HGI_NEED_MUST | HGI_NEED_HOST_ONLY;
  struct hgi_need need;

  for (uint32_t slot = 0; slot < needs->entry_count; slot++) {
    read_need(image, needs, slot, &need);
    if ((need.flags & ~known) != 0) {
      tiny_refuse(why, HGI_REASON_NOTE_FLAGS, known, need.flags);
      return refuse_slot(why, slot, &need);
    }
    if ((need.flags & HGI_NEED_MUST) == 0 || bound[slot] != HGI_BINDING_ABSENT)
      continue;
    if (check_slot(slot, &need, why))
      tiny_refuse(why, HGI_REASON_ENTRY_TWIN, HGI_BINDING_HOST, HGI_BINDING_ABSENT);
    return refuse_slot(why, slot, &need);
  }
  return true;
}

bool tiny_needs_met(const struct tiny_image *image, struct hgi_verdict *why) {
  struct hgi_needs needs;

  if (image->notes == 0)
    return true; /* it judges for itself */
  if (image->notes_size < sizeof needs ||
      !tiny_file_read(&image->file, image->notes, &needs, sizeof needs))
    return tiny_refuse(why, HGI_REASON_NOTE_TRUNCATED, sizeof needs, image->notes_size);
  why->guest_abi = needs.built_abi;
  if (!check_head(&needs, image->notes_size, why))
    return false;
  bind(image, &needs, why);
  return check_bound(image, &needs, why);
}
