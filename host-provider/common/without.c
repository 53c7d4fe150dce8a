/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Names and groups of entries. Hosts and `hgi check` use this same code.
 */
#include <common/without.h>

#include <common/text.h>

bool hgi_without_means(const char *entry, const char *word, size_t length) {
  size_t same = 0;
  while (same < length && entry[same] != '\0' && entry[same] == word[same]) {
    same++;
  }
  return length > 0 && same == length && (entry[same] == '\0' || entry[same] == '_');
}

size_t hgi_without_next(const char **list, size_t *length, const char **word) {
  size_t size = 0;
  *word = *list;
  while (size < *length && (*list)[size] != ',') {
    size++;
  }
  const size_t used = size + (size < *length); /* the comma */
  *list += used;
  *length -= used;
  return size;
}
