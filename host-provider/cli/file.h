/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief Guest and host images as files, read for their notes.
 */
#ifndef HGI_CLI_FILE_H
#define HGI_CLI_FILE_H

#include <common/boot_note.h>
#include <common/needs.h>
#include <common/offers.h>

/** @brief An image file that is open. */
struct hgi_file {
  const char *path;       /**< as the user gave it */
  int descriptor;         /**< -1: not open */
  struct hgi_image image; /**< for the readers of common/ */
};

/** @brief Opens a file; says why it can't. */
bool hgi_file_open(struct hgi_file *file, const char *path);

/** @brief Closes it, if it is open. */
void hgi_file_close(struct hgi_file *file);

/** @brief Class, byte order and machine of an ELF file; for anything else what hgi_elf_parse
 * refuses. */
struct hgi_elf_target hgi_file_target(const struct hgi_file *file);

/**
 * @brief Says why a file is no good image: the sentence of a finding.
 * @param file the file
 * @param kind "guest" or "host"; NULL: can't be told
 * @param guest for the names of entries, see hgi_report
 * @param finding what is wrong
 */
void hgi_file_bad(const struct hgi_file *file, const char *kind, const struct hgi_guest *guest,
                  const struct hgi_finding *finding);

/**
 * @brief Reads a host image's boot note.
 * @param file an open file
 * @param elf as hgi_elf_parse made it out of the file
 * @param[out] asked entries and groups that no boot has unless told so; empty if there is no note
 * @param[out] finding what is wrong with it
 * @return false: said why
 */
bool hgi_file_asked(const struct hgi_file *file, const struct hgi_elf *elf,
                    char asked[HGI_BOOT_NOTE_MAX], struct hgi_finding *finding);

/**
 * @brief Reads a host image's offers note, and its boot note.
 * @param file an open file
 * @param[out] offers what it says
 * @param[out] asked entries and groups that no boot has unless told so; empty if it has no such
 * note
 * @param[out] finding what is wrong with it; reason NONE if it has none
 * @return false: said why
 */
bool hgi_file_offers(const struct hgi_file *file, struct hgi_offers_read *offers,
                     char asked[HGI_BOOT_NOTE_MAX], struct hgi_finding *finding);

#endif
