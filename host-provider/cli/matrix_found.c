/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief What came of a cell's boot: the exit channel's lines, the status, and the console.
 */
#include <cli/matrix.h>

#include <cli/message.h>
#include <common/table_builder.h>
#include <negotiate/negotiate.h>

#include <limits.h>
#include <stdio.h>
#include <string.h>

/* Bytes of the console that are kept of a boot that failed. */
#define TAIL 600

/* What the exit channel told. */
struct told {
  char kind[32];                               /* of the end */
  char bindings[HGI_ORACLE_SLOTS_MAX * 2 + 1]; /* of a guest that accepted */
  bool refused;                                /* there was a verdict that refuses */
  unsigned reason;                             /* why */
  unsigned slot;                               /* whose; UINT_MAX: none */
};

static void read_report(const char *path, struct told *told) {
  char *const text = hgi_matrix_read(path);
  memset(told, 0, sizeof(*told));
  for (char *line = strtok(text, "\n"); line != NULL; line = strtok(NULL, "\n")) {
    sscanf(line, "exit %31s", told->kind);
    sscanf(line, "verdict accepted %512s", told->bindings);
    if (strncmp(line, "verdict refused ", 16) != 0) {
      continue;
    }
    told->slot = UINT_MAX;
    told->refused = sscanf(line, "verdict refused %u %u", &told->reason, &told->slot) >= 1;
  }
  cJSON_free(text);
}

/* The sentence of whoever refused: "hgi-host: refused: ...", or the guest's; NULL: none. It is cut
 * off at its line's end. */
static char *sentence_of(char *console, const char *who) {
  char prefix[32];
  snprintf(prefix, sizeof(prefix), "%s: refused: ", who);
  char *const at = strstr(console, prefix);
  if (at == NULL) {
    return NULL;
  }
  char *end = at + strcspn(at, "\n");
  *end = '\0';
  while (end > at && end[-1] == ' ') {
    *--end = '\0';
  }
  return at + strlen(who) + 2;
}

static void add_failure(cJSON *found, const struct told *told, int status, const char *console) {
  const size_t length = strlen(console);
  char sentence[96];
  if (status < 64) {
    snprintf(sentence, sizeof(sentence), "ended with status %d", status);
  } else {
    snprintf(sentence, sizeof(sentence), "ended with status %d: %s", status,
             status == HGI_EXIT_TIMEOUT ? "timeout"
             : told->kind[0] != '\0'    ? told->kind
                                        : "the host told nothing");
  }
  cJSON_AddStringToObject(found, "outcome", "failed");
  cJSON_AddStringToObject(found, "sentence", sentence);
  cJSON_AddStringToObject(found, "console", console + (length > TAIL ? length - TAIL : 0));
}

static const char *entry_of(unsigned slot) {
  return slot < HGI_ENTRY_COUNT ? hgi_entry_facts[slot].name : "";
}

static void add_refusal(cJSON *found, const struct told *told, const char *by,
                        const char *sentence) {
  cJSON_AddStringToObject(found, "outcome", "refused");
  cJSON_AddStringToObject(found, "by", by);
  cJSON_AddStringToObject(found, "sentence", sentence);
  if (told->refused) {
    cJSON_AddStringToObject(found, "reason", hgi_reason_name(told->reason));
    cJSON_AddStringToObject(found, "entry", entry_of(told->slot));
  }
}

/* What the table has a guest say that boots. @return the first that it did not; NULL: all */
static const char *unsaid(const struct hgi_matrix *matrix, const struct hgi_matrix_cell *cell,
                          const char *console) {
  size_t at = 0;
  const char *text;
  while ((text = hgi_oracle_remark(&matrix->oracle, "says", cell->guest->name, cell->host->name,
                                   &at)) != NULL) {
    if (strstr(console, text) == NULL) {
      return text;
    }
  }
  return NULL;
}

static void add_boot(const struct hgi_matrix *matrix, const struct hgi_matrix_cell *cell,
                     cJSON *found, const struct told *told, const char *console) {
  const char *const text = unsaid(matrix, cell, console);
  cJSON_AddStringToObject(found, "outcome", "boots");
  if (told->bindings[0] != '\0') {
    cJSON_AddStringToObject(found, "bindings", told->bindings);
  }
  if (text != NULL) {
    cJSON_AddStringToObject(found, "unsaid", text);
  }
}

/* The host prints the sentence of the verdict that it read; a guest without a buffer for one says
 * itself why it stops, and the host does not know. */
void hgi_matrix_found(const struct hgi_matrix *matrix, const struct hgi_matrix_cell *cell,
                      int status) {
  char path[HGI_MATRIX_PATH_MAX];
  struct told told;
  cJSON *const found = cJSON_CreateObject();
  char *sentence = NULL;
  cJSON_DeleteItemFromObject(cell->json, "found");
  cJSON_AddItemToObject(cell->json, "found", found);
  cJSON_AddNumberToObject(found, "status", status);
  hgi_matrix_file(matrix, cell, "report", path);
  read_report(path, &told);
  hgi_matrix_file(matrix, cell, "out", path);
  char *const console = hgi_matrix_read(path);
  if (status == 0) {
    add_boot(matrix, cell, found, &told, console);
  } else if (status == HGI_EXIT_REFUSED_BY_HOST &&
             (sentence = sentence_of(console, "hgi-host")) != NULL) {
    add_refusal(found, &told, "host", sentence);
  } else if ((status == HGI_EXIT_REFUSED_BY_GUEST || status == HGI_EXIT_STOP) &&
             ((told.refused && (sentence = sentence_of(console, "hgi-host")) != NULL) ||
              (sentence = sentence_of(console, "hgi-guest")) != NULL)) {
    add_refusal(found, &told, "guest", sentence);
  } else {
    add_failure(found, &told, status, console);
  }
  cJSON_free(console);
}
