/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief Reads the table of `hgi matrix` that is written by hand.
 */
#define _POSIX_C_SOURCE 200809L
#include <cli/oracle_line.h>

#include <cli/message.h>

#include <stdlib.h>
#include <string.h>

static const struct kind {
  const char *name;
  bool (*take)(struct hgi_oracle_line *line);
  size_t words; /* that are split off; the last is the rest of the line */
} kinds[] = {
    {"bindings", hgi_oracle_take_sets, HGI_ORACLE_WORDS_MAX + 1},
    {"slot", hgi_oracle_take_slot, HGI_ORACLE_WORDS_MAX + 1},
    {"letter", hgi_oracle_take_letter, HGI_ORACLE_WORDS_MAX + 1},
    {"hosts", hgi_oracle_take_hosts, HGI_ORACLE_WORDS_MAX + 1},
    {"guest", hgi_oracle_take_guest, HGI_ORACLE_WORDS_MAX + 1},
    {"cmdline", hgi_oracle_take_remark, 3},
    {"config", hgi_oracle_take_remark, 3},
    {"says", hgi_oracle_take_remark, 3},
    {"type", hgi_oracle_take_remark, 3},
};

/* Splits text into at most that many words, the last with all that is left. */
static void split(struct hgi_oracle_line *line, char *text, size_t words) {
  line->count = 0;
  for (;;) {
    text += strspn(text, " \t");
    if (*text == '\0' || line->count == words) {
      return;
    }
    line->words[line->count++] = text;
    if (line->count == words) {
      return;
    }
    text += strcspn(text, " \t");
    if (*text != '\0') {
      *text++ = '\0';
    }
  }
}

static bool take_line(struct hgi_oracle_line *line, char *text) {
  const size_t first = strspn(text, " \t");
  const size_t length = strcspn(text + first, " \t");
  if (text[first] == '#' || text[first] == '\0') {
    return true;
  }
  for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
    if (length == strlen(kinds[i].name) && memcmp(text + first, kinds[i].name, length) == 0) {
      split(line, text, kinds[i].words);
      return kinds[i].take(line);
    }
  }
  return hgi_oracle_wrong(line, "no line begins with", text + first);
}

/* The file's text with a NUL behind; NULL: said why not. */
static char *read_text(const char *path) {
  FILE *const file = fopen(path, "r");
  char *text = NULL;
  size_t size = 0;
  const bool read = file != NULL && getdelim(&text, &size, '\0', file) > 0;
  if (!read) {
    hgi_say("--oracle %s: can't be read, or is empty", path);
  }
  if (file != NULL) {
    fclose(file);
  }
  if (!read) {
    free(text);
    return NULL;
  }
  return text;
}

bool hgi_oracle_read(struct hgi_oracle *oracle, const char *path) {
  struct hgi_oracle_line line = {.oracle = oracle, .path = path};
  oracle->text = read_text(path);
  for (char *at = oracle->text; at != NULL && *at != '\0';) {
    const size_t length = strcspn(at, "\n");
    char *const next = at + length + (at[length] == '\n');
    at[length] = '\0';
    line.number++;
    if (!take_line(&line, at)) {
      return false;
    }
    at = next;
  }
  return oracle->text != NULL;
}
