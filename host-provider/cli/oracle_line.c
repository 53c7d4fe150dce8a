/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief The lines of the table of `hgi matrix`, each kind by a function.
 */
#include <cli/oracle_line.h>

#include <cli/message.h>
#include <common/text.h>

#include <string.h>

bool hgi_oracle_wrong(const struct hgi_oracle_line *line, const char *what, const char *word) {
  hgi_say("%s:%u: %s '%s'", line->path, line->number, what, word);
  return false;
}

static bool is_room(const struct hgi_oracle_line *line, size_t used, size_t room) {
  return used < room || hgi_oracle_wrong(line, "too many lines or columns, at", line->words[0]);
}

/* bindings SET... */
bool hgi_oracle_take_sets(struct hgi_oracle_line *line) {
  struct hgi_oracle *const oracle = line->oracle;
  if (oracle->set_count > 0 || line->count < 2) {
    return hgi_oracle_wrong(line, "wanted one line with the names of sets, not", line->words[0]);
  }
  for (size_t i = 1; i < line->count; i++) {
    if (!is_room(line, oracle->set_count, HGI_ORACLE_COLUMNS_MAX)) {
      return false;
    }
    oracle->sets[oracle->set_count++] = line->words[i];
  }
  return true;
}

/* slot NUMBER ENTRY LETTER... */
bool hgi_oracle_take_slot(struct hgi_oracle_line *line) {
  struct hgi_oracle *const oracle = line->oracle;
  struct hgi_oracle_slot *const slot = &oracle->slots[oracle->slot_count];
  uint64_t number;
  if (!is_room(line, oracle->slot_count, HGI_ORACLE_SLOTS_MAX)) {
    return false;
  }
  if (line->count != oracle->set_count + 3 || oracle->set_count == 0) {
    return hgi_oracle_wrong(line, "wanted 'slot NUMBER ENTRY' and a letter for each set, not",
                            line->words[line->count - 1]);
  }
  if (!hgi_text_number(line->words[1], strlen(line->words[1]), &number) ||
      number != oracle->slot_count) {
    return hgi_oracle_wrong(line, "slots go by number from 0, not", line->words[1]);
  }
  slot->entry = line->words[2];
  for (size_t i = 0; i < oracle->set_count; i++) {
    if (strlen(line->words[i + 3]) != 1) {
      return hgi_oracle_wrong(line, "wanted one letter, not", line->words[i + 3]);
    }
    slot->letters[i] = line->words[i + 3][0];
  }
  oracle->slot_count++;
  return true;
}

/* letter LETTER MEANING HOST... */
bool hgi_oracle_take_letter(struct hgi_oracle_line *line) {
  struct hgi_oracle *const oracle = line->oracle;
  if (!is_room(line, oracle->letter_count, HGI_ORACLE_LINES_MAX - HGI_ORACLE_WORDS_MAX)) {
    return false;
  }
  if (line->count < 4 || strlen(line->words[1]) != 1 || strchr("hs-", line->words[1][0]) != NULL) {
    return hgi_oracle_wrong(
        line,
        "wanted a letter that is not h, s or -, what it means and on which hosts, "
        "not",
        line->words[line->count - 1]);
  }
  if (strlen(line->words[2]) != 1 || strchr("hs-", line->words[2][0]) == NULL) {
    return hgi_oracle_wrong(line, "a letter means h, s or -, not", line->words[2]);
  }
  for (size_t i = 3; i < line->count; i++) {
    oracle->letters[oracle->letter_count++] =
        (struct hgi_oracle_letter){line->words[1][0], line->words[2][0], line->words[i]};
  }
  return true;
}

/* hosts COLUMN...: VERSION without the legacy view, VERSION+legacy with, VERSION* is both. */
bool hgi_oracle_take_hosts(struct hgi_oracle_line *line) {
  struct hgi_oracle *const oracle = line->oracle;
  if (oracle->column_count > 0 || line->count < 2) {
    return hgi_oracle_wrong(line, "wanted one line with the hosts' columns, not", line->words[0]);
  }
  for (size_t i = 1; i < line->count; i++) {
    struct hgi_oracle_column *const column = &oracle->columns[oracle->column_count];
    const size_t length = strcspn(line->words[i], "*+");
    const char *const rest = line->words[i] + length;
    if (!is_room(line, oracle->column_count, HGI_ORACLE_COLUMNS_MAX)) {
      return false;
    }
    column->with = strcmp(rest, "*") == 0 || strcmp(rest, "+legacy") == 0;
    column->without = strcmp(rest, "*") == 0 || *rest == '\0';
    if (!hgi_text_version(line->words[i], length, &column->abi) ||
        (!column->with && !column->without)) {
      return hgi_oracle_wrong(line, "wanted VERSION, VERSION+legacy or VERSION*, not",
                              line->words[i]);
    }
    oracle->column_count++;
  }
  return true;
}

/* Whether a cell's word means something. */
static bool is_cell(const struct hgi_oracle *oracle, const char *word) {
  char bindings[HGI_ORACLE_SLOTS_MAX + 1];
  return strcmp(word, "boots") == 0 || (strncmp(word, "host:", 5) == 0 && word[5] != '\0') ||
         (strncmp(word, "guest:", 6) == 0 && word[6] != '\0') ||
         hgi_oracle_bindings(oracle, word, NULL, bindings);
}

/* guest NAME CELL... */
bool hgi_oracle_take_guest(struct hgi_oracle_line *line) {
  struct hgi_oracle *const oracle = line->oracle;
  struct hgi_oracle_guest *const guest = &oracle->guests[oracle->guest_count];
  if (!is_room(line, oracle->guest_count, HGI_ORACLE_LINES_MAX)) {
    return false;
  }
  if (line->count != oracle->column_count + 2 || oracle->column_count == 0) {
    return hgi_oracle_wrong(line,
                            "wanted a guest and a cell for each column of the hosts' line, not",
                            line->words[line->count - 1]);
  }
  guest->name = line->words[1];
  for (size_t i = 0; i < oracle->guest_count; i++) {
    if (strcmp(oracle->guests[i].name, guest->name) == 0) {
      return hgi_oracle_wrong(line, "a second line for", guest->name);
    }
  }
  for (size_t i = 0; i < oracle->column_count; i++) {
    guest->cells[i] = line->words[i + 2];
    if (!is_cell(oracle, guest->cells[i])) {
      return hgi_oracle_wrong(line, "wanted a set of bindings, boots, host:WHY or guest:WHY, not",
                              guest->cells[i]);
    }
  }
  oracle->guest_count++;
  return true;
}

/* cmdline, config, says or type: NAME TEXT */
bool hgi_oracle_take_remark(struct hgi_oracle_line *line) {
  struct hgi_oracle *const oracle = line->oracle;
  if (!is_room(line, oracle->remark_count, HGI_ORACLE_LINES_MAX)) {
    return false;
  }
  if (line->count != 3) {
    return hgi_oracle_wrong(line, "wanted a guest or host and a text behind", line->words[0]);
  }
  oracle->remarks[oracle->remark_count++] =
      (struct hgi_oracle_remark){line->words[0], line->words[1], line->words[2]};
  return true;
}
