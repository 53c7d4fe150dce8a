/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief Where in a file it is that an image is refused for.
 */
#ifndef HGI_CLI_WHERE_H
#define HGI_CLI_WHERE_H

#include <cli/file.h>

/** @brief Bytes of what hgi_where_text writes. */
#define HGI_WHERE_SIZE 96u

/**
 * @brief Finds the field of a file that a finding is about.
 * @param file an open file
 * @param note type of the note that was read: ::HGI_NOTE_TYPE_NEEDS or ::HGI_NOTE_TYPE_OFFERS
 * @param finding why the image is refused
 * @param[out] offset bytes from the file's start
 * @return false: it is about no one field, or about none of the file's
 */
bool hgi_where(const struct hgi_file *file, uint32_t note, const struct hgi_finding *finding,
               uint64_t *offset);

/**
 * @brief What there is to say behind a finding's sentence: where in the file, and machines by name.
 * @param file, note, finding as of hgi_where
 * @param[out] text begins with a comma; empty if there is nothing to say
 */
void hgi_where_text(const struct hgi_file *file, uint32_t note, const struct hgi_finding *finding,
                    char text[HGI_WHERE_SIZE]);

#endif
