/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief A matrix as text.
 */
#include <cli/matrix.h>

#include <string.h>

/* Bytes of a column: "refused" with a mark and a space. */
#define COLUMN 9

static bool is_of(const cJSON *cell, const cJSON *host, const cJSON *guest, const cJSON *column) {
  return strcmp(hgi_matrix_string(cell, "host"), hgi_matrix_string(host, "name")) == 0 &&
         (guest == NULL ||
          strcmp(hgi_matrix_string(cell, "guest"), hgi_matrix_string(guest, "name")) == 0) &&
         (column == NULL ||
          (strcmp(hgi_matrix_string(cell, "abi"), hgi_matrix_string(column, "abi")) == 0 &&
           cJSON_IsTrue(cJSON_GetObjectItem(cell, "legacy")) ==
               cJSON_IsTrue(cJSON_GetObjectItem(column, "legacy"))));
}

static void print_word(const char *word, bool last, FILE *to) {
  fprintf(to, " %-*s", last ? 0 : COLUMN - 1, word);
}

static void print_cell(const cJSON *cell, bool last, FILE *to) {
  const cJSON *const found = cJSON_GetObjectItem(cell, "found");
  const bool differs = cJSON_GetArraySize(cJSON_GetObjectItem(cell, "differs")) > 0;
  char text[32];
  snprintf(text, sizeof(text), "%s%s", hgi_matrix_string(found, "outcome"), differs ? "!" : "");
  print_word(text, last, to);
}

static int name_width(const cJSON *host) {
  const cJSON *guest;
  size_t width = strlen("guest");
  cJSON_ArrayForEach(guest, cJSON_GetObjectItem(host, "guests")) {
    const size_t length = strlen(hgi_matrix_string(guest, "name"));
    width = length > width ? length : width;
  }
  return (int)width;
}

static void print_head(const cJSON *host, int width, FILE *to) {
  const cJSON *const columns = cJSON_GetObjectItem(host, "columns");
  const cJSON *column;
  static const char without[] = "without the legacy view ";
  const int columns_width = cJSON_GetArraySize(columns) / 2 * COLUMN;
  const int half = columns_width < (int)strlen(without) ? (int)strlen(without) : columns_width;
  fprintf(to, "%s: %s, %s\n", hgi_matrix_string(host, "name"), hgi_matrix_string(host, "is"),
          hgi_matrix_string(host, "image"));
  fprintf(to, "%-*s %-*swith the legacy view\n%-*s", width, "", half, without, width, "guest");
  cJSON_ArrayForEach(column, columns) {
    print_word(hgi_matrix_string(column, "abi"), column->next == NULL, to);
  }
  fputc('\n', to);
}

static void print_host(const cJSON *report, const cJSON *host, FILE *to) {
  const cJSON *guest, *column, *cell;
  const int width = name_width(host);
  print_head(host, width, to);
  cJSON_ArrayForEach(guest, cJSON_GetObjectItem(host, "guests")) {
    fprintf(to, "%-*s", width, hgi_matrix_string(guest, "name"));
    cJSON_ArrayForEach(column, cJSON_GetObjectItem(host, "columns")) {
      cJSON_ArrayForEach(cell, cJSON_GetObjectItem(report, "cells")) {
        if (is_of(cell, host, guest, column)) {
          print_cell(cell, column->next == NULL, to);
        }
      }
    }
    fputc('\n', to);
  }
  const cJSON *const missing = cJSON_GetObjectItem(host, "missing");
  if (cJSON_GetArraySize(missing) > 0) {
    fprintf(to, "in the table, and no image here:");
    cJSON_ArrayForEach(guest, missing) {
      fprintf(to, " %s", cJSON_GetStringValue(guest));
    }
    fputc('\n', to);
  }
  fputc('\n', to);
}

static bool is_same_row(const cJSON *cell, const cJSON *other) {
  return strcmp(hgi_matrix_string(cell, "guest"), hgi_matrix_string(other, "guest")) == 0 &&
         strcmp(hgi_matrix_string(cell, "host"), hgi_matrix_string(other, "host")) == 0;
}

/* A sentence, and the cells that end with it: a line for each guest and host. */
static void print_sentence(const cJSON *first, FILE *to) {
  const char *const sentence = hgi_matrix_string(cJSON_GetObjectItem(first, "found"), "sentence");
  const cJSON *before = NULL;
  fputs(sentence, to);
  for (const cJSON *cell = first; cell != NULL; cell = cell->next) {
    const cJSON *const found = cJSON_GetObjectItem(cell, "found");
    if (strcmp(hgi_matrix_string(found, "sentence"), sentence) != 0) {
      continue;
    }
    if (before == NULL || !is_same_row(cell, before)) {
      fprintf(to, "\n  %s on %s%s:", hgi_matrix_string(cell, "guest"),
              hgi_matrix_string(cell, "host"),
              strcmp(hgi_matrix_string(found, "by"), "guest") == 0 ? ", by the guest" : "");
    }
    fprintf(to, " %s%s", hgi_matrix_string(cell, "abi"),
            cJSON_IsTrue(cJSON_GetObjectItem(cell, "legacy")) ? "+legacy" : "");
    before = cell;
  }
  fputc('\n', to);
}

static void print_sentences(const cJSON *cells, FILE *to) {
  const cJSON *cell, *before;
  cJSON_ArrayForEach(cell, cells) {
    const char *const sentence = hgi_matrix_string(cJSON_GetObjectItem(cell, "found"), "sentence");
    bool told = sentence[0] == '\0';
    for (before = cells->child; before != cell && !told; before = before->next) {
      told = strcmp(hgi_matrix_string(cJSON_GetObjectItem(before, "found"), "sentence"),
                    sentence) == 0;
    }
    if (!told) {
      print_sentence(cell, to);
    }
  }
  fputc('\n', to);
}

static void print_differences(const cJSON *cells, FILE *to) {
  const cJSON *cell, *text;
  cJSON_ArrayForEach(cell, cells) {
    const cJSON *const differs = cJSON_GetObjectItem(cell, "differs");
    if (cJSON_GetArraySize(differs) == 0) {
      continue;
    }
    fprintf(to, "differs: %s on %s: %s%s\n", hgi_matrix_string(cell, "guest"),
            hgi_matrix_string(cell, "host"), hgi_matrix_string(cell, "abi"),
            cJSON_IsTrue(cJSON_GetObjectItem(cell, "legacy")) ? "+legacy" : "");
    cJSON_ArrayForEach(text, differs) {
      fprintf(to, "  %s\n", cJSON_GetStringValue(text));
    }
    fprintf(to, "  %s\n", hgi_matrix_string(cell, "run"));
  }
}

static int number(const cJSON *sum, const char *name) {
  const cJSON *const item = cJSON_GetObjectItem(sum, name);
  return item != NULL ? item->valueint : 0;
}

void hgi_matrix_text(const cJSON *report, FILE *to) {
  const cJSON *const cells = cJSON_GetObjectItem(report, "cells");
  const cJSON *const sum = cJSON_GetObjectItem(report, "sum");
  const cJSON *host;
  cJSON_ArrayForEach(host, cJSON_GetObjectItem(report, "hosts")) {
    print_host(report, host, to);
  }
  print_sentences(cells, to);
  print_differences(cells, to);
  if (number(sum, "booted_twice") > 0) {
    fprintf(to, "booted a second time, since the first differed: %d\n",
            number(sum, "booted_twice"));
  }
  fprintf(to, "matrix: %d cells: %d boot, %d refused, %d failed; %d differ\n", number(sum, "cells"),
          number(sum, "boots"), number(sum, "refused"), number(sum, "failed"),
          number(sum, "differ"));
}
