/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Entries that a host leaves out: names, or groups of names.
 */
#ifndef HGI_COMMON_WITHOUT_H
#define HGI_COMMON_WITHOUT_H

#include <stdbool.h>
#include <stddef.h>

/**
 * @brief Whether a word means an entry: its name, or its group, which is what stands in a name
 * before a '_'.
 * @param entry NUL-terminated name of the entry, e.g. queuing_open
 * @param word, length bytes, e.g. queuing_open or queuing
 */
bool hgi_without_means(const char *entry, const char *word, size_t length);

/**
 * @brief Takes the next word off a list ENTRY|GROUP[,ENTRY|GROUP]...
 * @param[in,out] list where the rest of it starts
 * @param[in,out] length its bytes
 * @param[out] word the word, not NUL-terminated
 * @return bytes of the word; 0 at the end, or if it is empty
 */
size_t hgi_without_next(const char **list, size_t *length, const char **word);

#endif
