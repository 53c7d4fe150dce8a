/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Reads a host image's boot note.
 */
#ifndef HGI_COMMON_BOOT_NOTE_H
#define HGI_COMMON_BOOT_NOTE_H

#include <hgi/boot_note.h>

#include <common/elf_notes.h>

/**
 * @brief Reads the boot note of a host image.
 * @param image the file
 * @param elf as hgi_elf_parse made it out of @a image
 * @param[out] list what a boot without options leaves out, printable ASCII that ends in NUL; empty
 * if there is no note
 * @param[out] finding why it can't be read
 */
bool hgi_boot_note_read(const struct hgi_image *image, const struct hgi_elf *elf,
                        char list[HGI_BOOT_NOTE_MAX], struct hgi_finding *finding);

#endif
