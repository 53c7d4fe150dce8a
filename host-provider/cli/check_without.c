/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief `hgi check --with` and `--without`, and what a boot leaves out that was told neither.
 */
#include <cli/check.h>
#include <cli/message.h>
#include <common/without.h>

#include <string.h>

/* Sets the mark of each entry that a word of the list means. @return false: a word means none; it
 * was said, of an option or, without one, of the host's boot note */
static bool mark(bool *marks, bool value, const struct hgi_offers_read *offers, const char *list,
                 const char *option, const char *host) {
  size_t length = strlen(list);

  do {
    const char *word;
    const size_t size = hgi_without_next(&list, &length, &word);
    bool known = false;

    for (uint32_t i = 0; i < offers->head.entry_count; i++) {
      if (hgi_without_means(offers->entries[i].name, word, size)) {
        marks[i] = value;
        known = true;
      }
    }
    if (!known && option == NULL) {
      hgi_say(
          "%s: bad host image: its boot note names '%.*s', which is no entry that it offers, and "
          "no group of entries",
          host, (int)size, word);
      return false;
    }
    if (!known) {
      hgi_say("%s: '%.*s' is no entry of %s, and no group of entries", option, (int)size, word,
              host);
      return false;
    }
  } while (length > 0);
  return true;
}

bool hgi_check_asked(const struct hgi_offers_read *offers, const char *asked, const char *host,
                     bool untold[HGI_SLOTS_MAX]) {
  return *asked == '\0' || mark(untold, true, offers, asked, NULL, host);
}

bool hgi_check_left_out(struct hgi_checked *checked, const struct hgi_offers_read *offers,
                        const char *asked, const struct hgi_check_options *options) {
  if (!hgi_check_asked(offers, asked, checked->host, checked->untold)) {
    return false;
  }
  for (int i = 0; i < options->with_count; i++) {
    if (!mark(checked->untold, false, offers, options->with[i], "--with", checked->host)) {
      return false;
    }
  }
  memcpy(checked->without, checked->untold, sizeof(checked->without));
  for (int i = 0; i < options->without_count; i++) {
    if (!mark(checked->without, true, offers, options->without[i], "--without", checked->host)) {
      return false;
    }
  }
  return true;
}
