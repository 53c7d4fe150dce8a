/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief A matrix as one page: matrix.html with the JSON and the text in it.
 */
#define _POSIX_C_SOURCE 200809L
#include <cli/matrix.h>

#include <stdlib.h>
#include <string.h>

/* Where the page has what. */
#define MARK_JSON "@HGI_MATRIX_JSON@"
#define MARK_TEXT "@HGI_MATRIX_TEXT@"

/* JSON in a script element ends with the first "</script", whatever it stands in: none of the
 * characters that a page has a meaning for is left, in strings that is all the same to JSON. */
static void write_json(const cJSON *report, FILE *to) {
  char *const text = cJSON_PrintUnformatted(report);
  for (const char *at = text; *at != '\0'; at++) {
    if (strchr("<>&", *at) != NULL) {
      fprintf(to, "\\u%04x", (unsigned)*at);
    } else {
      fputc(*at, to);
    }
  }
  cJSON_free(text);
}

/* For readers without scripts. */
static void write_text(const cJSON *report, FILE *to) {
  char *text = NULL;
  size_t size = 0;
  FILE *const memory = open_memstream(&text, &size);
  if (memory == NULL) {
    return;
  }
  hgi_matrix_text(report, memory);
  fclose(memory);
  for (const char *at = text; *at != '\0'; at++) {
    switch (*at) {
    case '<':
      fputs("&lt;", to);
      break;
    case '>':
      fputs("&gt;", to);
      break;
    case '&':
      fputs("&amp;", to);
      break;
    default:
      fputc(*at, to);
    }
  }
  free(text);
}

void hgi_matrix_html(const cJSON *report, FILE *to) {
  static const struct {
    const char *mark;
    void (*write)(const cJSON *report, FILE *to);
  } marks[] = {{MARK_TEXT, write_text}, {MARK_JSON, write_json}};
  const char *at = hgi_matrix_template;
  for (;;) {
    const char *next = NULL;
    size_t which = 0;
    for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
      const char *const mark = strstr(at, marks[i].mark);
      if (mark != NULL && (next == NULL || mark < next)) {
        next = mark;
        which = i;
      }
    }
    if (next == NULL) {
      fputs(at, to);
      return;
    }
    fwrite(at, 1, (size_t)(next - at), to);
    marks[which].write(report, to);
    at = next + strlen(marks[which].mark);
  }
}
