/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Offers against needs: makes a host's table out of its note, for the guest's own resolver.
 */
#include <common/offers.h>

#include <common/table_builder.h>

#define HEAD_SIZE ((uint32_t)sizeof(struct hgi_offers))

bool hgi_offers_read(const struct hgi_image *image, const struct hgi_elf *elf, bool *present,
                     struct hgi_offers_read *offers, struct hgi_finding *finding) {
  struct hgi_offers *const head = &offers->head;
  struct hgi_piece piece = {0, 0};

  if (!hgi_note_find(image, elf, HGI_NOTE_NAME, HGI_NOTE_TYPE_OFFERS, present, &piece, finding)) {
    return false;
  }
  if (!*present) {
    return true;
  }
  if (!hgi_note_read(image, &piece, 0, head, sizeof(*head), finding)) {
    return false;
  }
  if (head->size < HEAD_SIZE) {
    return hgi_found(finding, HGI_REASON_NOTE_TRUNCATED, HEAD_SIZE, head->size);
  }
  if (head->size > piece.size) {
    return hgi_found(finding, HGI_REASON_NOTE_TRUNCATED, head->size, piece.size);
  }
  if (head->oldest_abi > head->newest_abi) {
    return hgi_found(finding, HGI_REASON_NOTE_VERSION, head->oldest_abi, head->newest_abi);
  }
  const struct hgi_note_list list = {head->entry_count, HGI_SLOTS_MAX, head->entry_offset,
                                     head->entry_size, (uint32_t)sizeof(struct hgi_offer)};
  if (!hgi_note_check_list(&list, HEAD_SIZE, head->size, finding) ||
      !hgi_note_read_list(image, &piece, &list, offers->entries, finding)) {
    return false;
  }
  for (uint32_t i = 0; i < head->entry_count; i++) {
    hgi_note_clean(offers->entries[i].name, sizeof(offers->entries[i].name));
  }
  hgi_note_clean(head->vendor, sizeof(head->vendor));
  hgi_note_clean(head->host_name, sizeof(head->host_name));
  return true;
}

bool hgi_offers_abi(const struct hgi_offers_read *offers, uint32_t version) {
  if (version < offers->head.oldest_abi || version > offers->head.newest_abi) {
    return false;
  }
  for (uint32_t i = 0; i < offers->head.entry_count; i++) {
    if (offers->entries[i].since == version || offers->entries[i].retired == version) {
      return true;
    }
  }
  return version == offers->head.newest_abi;
}

/* The oldest ABI that a table of the version serves. */
static uint32_t compatible_with(const struct hgi_offers_read *offers, uint32_t version,
                                bool legacy) {
  uint32_t compatible = offers->head.oldest_abi;

  for (uint32_t i = 0; !legacy && i < offers->head.entry_count; i++) {
    const uint32_t retired = offers->entries[i].retired;
    if (retired <= version && retired > compatible) {
      compatible = retired;
    }
  }
  return compatible;
}

/* One page for a table and one for a provider: guests look at no more. Behind RAM; before it, if
 * behind it guests of 32 bits could not reach them and there is room. */
static void make_ranges(const struct hgi_offers *head, struct hgi_copy *copy) {
  const uint64_t page = HGI_TABLE_SIZE_MAX;
  const bool behind =
      head->ram_base + head->ram_size < UINT32_MAX - 2u * page || head->ram_base < 3u * page;
  const uint64_t base =
      behind ? (head->ram_base + head->ram_size + page - 1u) & ~(page - 1u) : page;

  copy->address = base;
  copy->header.range_count = 2;
  copy->header.ranges[0] = (struct hgi_range){base, page, HGI_ACCESS_READ_ONLY, HGI_MEMORY_TABLE};
  copy->header.ranges[1] =
      (struct hgi_range){base + page, page, HGI_ACCESS_EXECUTABLE, HGI_MEMORY_PROVIDER};
}

void hgi_offers_copy(const struct hgi_offers_read *offers, uint32_t version, bool legacy,
                     const bool *without, struct hgi_copy *copy) {
  const struct hgi_offers *const head = &offers->head;
  uint32_t slots = 0;

  __builtin_memset(copy, 0, sizeof(*copy));
  make_ranges(head, copy);
  for (; slots < head->entry_count && offers->entries[slots].since <= version; slots++) {
    const struct hgi_offer *const offer = &offers->entries[slots];
    const bool served = (offer->flags & HGI_SLOT_AVAILABLE) != 0 &&
                        (legacy || offer->retired > version) &&
                        (without == NULL || !without[slots]);

    if (slots < HGI_COPY_SLOTS) {
      copy->slots[slots] = (struct hgi_slot){served ? copy->header.ranges[1].base : 0, offer->hash,
                                             offer->revision, served ? HGI_SLOT_AVAILABLE : 0};
    }
  }
  copy->slot_count = slots < HGI_COPY_SLOTS ? slots : HGI_COPY_SLOTS;
  hgi_table_prefix(&copy->header, version, compatible_with(offers, version, legacy), slots);
  copy->header.ram_base = head->ram_base;
  copy->header.ram_size = head->ram_size;
  copy->header.timer_irq = HGI_IRQ_NONE;
  copy->header.console_irq = HGI_IRQ_NONE;
}
