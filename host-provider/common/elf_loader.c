/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Places the segments of a checked ELF file.
 */
#include <common/elf_loader.h>

bool hgi_elf_load(const struct hgi_image *image, const struct hgi_elf *elf, hgi_place_fn *place,
                  void *context, struct hgi_finding *finding) {
  for (uint32_t i = 0; i < elf->count; i++) {
    const struct hgi_elf_segment *segment = &elf->segments[i];
    if (segment->type != HGI_ELF_LOAD || segment->memory_size == 0) {
      continue;
    }
    uint8_t *memory = place(context, segment->address, segment->memory_size);
    if (segment->file_size > 0 &&
        !image->read(image->context, segment->offset, memory, (size_t)segment->file_size)) {
      return hgi_found(finding, HGI_REASON_ELF_TRUNCATED, segment->offset + segment->file_size,
                       segment->offset);
    }
    __builtin_memset(memory + segment->file_size, 0,
                     (size_t)(segment->memory_size - segment->file_size));
  }
  return true;
}
