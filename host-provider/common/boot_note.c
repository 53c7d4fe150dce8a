/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Reads a host's boot note. Any bytes may be in it.
 */
#include <common/boot_note.h>

bool hgi_boot_note_read(const struct hgi_image *image, const struct hgi_elf *elf,
                        char list[HGI_BOOT_NOTE_MAX], struct hgi_finding *finding) {
  struct hgi_piece piece = {0, 0};
  bool present = false;

  list[0] = '\0';
  if (!hgi_note_find(image, elf, HGI_BOOT_NOTE_OWNER, HGI_BOOT_NOTE_TYPE, &present, &piece,
                     finding)) {
    return false;
  }
  if (!present || piece.size == 0) {
    return true;
  }
  if (piece.size > HGI_BOOT_NOTE_MAX) {
    return hgi_found(finding, HGI_REASON_NOTE_TRUNCATED, piece.size, HGI_BOOT_NOTE_MAX);
  }
  if (!hgi_note_read(image, &piece, 0, list, (size_t)piece.size, finding)) {
    list[0] = '\0';
    return false;
  }
  hgi_note_clean(list, (size_t)piece.size);
  return true;
}
