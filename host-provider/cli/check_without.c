/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief `hgi check --without`.
 */
#include <cli/check.h>
#include <cli/message.h>
#include <common/without.h>

#include <string.h>

bool hgi_check_without(struct hgi_checked *checked, const struct hgi_offers_read *offers,
                       const char *list) {
  size_t length = strlen(list);
  do {
    const char *word;
    const size_t size = hgi_without_next(&list, &length, &word);
    bool known = false;

    for (uint32_t i = 0; i < offers->head.entry_count; i++) {
      if (hgi_without_means(offers->entries[i].name, word, size)) {
        checked->without[i] = true;
        known = true;
      }
    }
    if (!known) {
      hgi_say("--without: '%.*s' is no entry of %s, and no group of entries", (int)size, word,
              checked->host);
      return false;
    }
  } while (length > 0);
  return true;
}
