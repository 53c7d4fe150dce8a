/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief Compares what was found in a cell, and what was foretold, with the table written by hand.
 */
#include <cli/matrix.h>

#include <string.h>

/* Whether a sentence has the word. */
static bool names(const char *sentence, const char *word) {
  static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";
  const size_t length = strlen(word);
  for (const char *at = sentence; (at = strstr(at, word)) != NULL; at++) {
    if ((at == sentence || strchr(letters, at[-1]) == NULL) &&
        (at[length] == '\0' || strchr(letters, at[length]) == NULL)) {
      return true;
    }
  }
  return false;
}

/* Why: an entry that the sentence names, or a reason by its name. What is not told can't differ. */
static bool is_because(const cJSON *what, const char *why) {
  const char *const reason = hgi_matrix_string(what, "reason");
  const char *const entry = hgi_matrix_string(what, "entry");
  const bool told = reason[0] != '\0';
  if (told && strcmp(reason, why) == 0) {
    return true;
  }
  return names(hgi_matrix_string(what, "sentence"), why) && (!told || strcmp(entry, why) == 0);
}

static void compare_refusal(const struct hgi_matrix_cell *cell, const cJSON *what,
                            const char *whose) {
  const size_t by = strcspn(cell->by_hand, ":");
  const char *const sentence = hgi_matrix_string(what, "sentence");
  const char *const who = hgi_matrix_string(what, "by"); /* hgi check does not tell */
  if (strcmp(hgi_matrix_string(what, "outcome"), "refused") != 0 ||
      !is_because(what, cell->by_hand + by + 1) ||
      (who[0] != '\0' && (strlen(who) != by || memcmp(who, cell->by_hand, by) != 0))) {
    hgi_matrix_say(cell, "by hand: %s; %s: %s%s%s", cell->by_hand, whose,
                   sentence[0] != '\0' ? sentence : hgi_matrix_string(what, "outcome"),
                   who[0] != '\0' ? ", by the " : "", who);
  }
}

static void compare_boot(const struct hgi_matrix_cell *cell, const cJSON *what, const char *whose,
                         const char *bindings) {
  const char *const is = hgi_matrix_string(what, "bindings");
  if (strcmp(hgi_matrix_string(what, "outcome"), "boots") != 0) {
    hgi_matrix_say(cell, "by hand: boots; %s: %s", whose, hgi_matrix_string(what, "sentence"));
  } else if (bindings == NULL) {
    return;
  } else if (is[0] == '\0') {
    hgi_matrix_say(cell, "by hand: %s; no bindings were told", cell->by_hand);
  } else {
    const bool found = strcmp(whose, "found") == 0;
    hgi_matrix_compare_bindings(cell, found ? "" : "hgi check foretold: ", is, "by hand", bindings);
  }
}

void hgi_matrix_compare_by_hand(const struct hgi_matrix *matrix, const struct hgi_matrix_cell *cell,
                                const cJSON *what, const char *whose) {
  char bindings[HGI_ORACLE_SLOTS_MAX + 1];
  if (strchr(cell->by_hand, ':') != NULL &&
      !hgi_oracle_bindings(&matrix->oracle, cell->by_hand, cell->host->name, bindings)) {
    compare_refusal(cell, what, whose);
  } else if (strcmp(cell->by_hand, "boots") == 0) {
    compare_boot(cell, what, whose, NULL);
  } else {
    hgi_oracle_bindings(&matrix->oracle, cell->by_hand, cell->host->name, bindings);
    compare_boot(cell, what, whose, bindings);
  }
}
