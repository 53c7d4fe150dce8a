/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief The tables of docs/faults.md: every fault mode and every field of the header has a row,
 * which tells what contrary_rows.c has.
 */
#include "contrary.h"

#include <criterion/criterion.h>
#include <monitor/fault_modes.h>
#include <stdio.h>
#include <string.h>

#define LINE 1024u
#define ROWS 100u

static const char *const modes[] = {
#define MODE(name, fault, value) name,
    HGI_FAULT_MODES(MODE)
#undef MODE
};
#define MODES (sizeof modes / sizeof modes[0])

static char rows[ROWS][LINE];
static size_t row_count;

static void read_rows(void) {
  FILE *const file = fopen(HGI_FAULTS_MD, "r");

  cr_assert_not_null(file, "no %s", HGI_FAULTS_MD);
  while (row_count < ROWS && fgets(rows[row_count], LINE, file) != NULL)
    if (strncmp(rows[row_count], "| `", 3) == 0)
      row_count++;
  fclose(file);
}

/* Whether a row is of that mode, or of that field: its name in backticks, or with its value. */
static bool is_of(const char *row, const char *name) {
  const char *const behind = row + 3 + strlen(name);

  return strncmp(row + 3, name, strlen(name)) == 0 &&
         (*behind == '`' || (behind[-1] == ':' && *behind != ' '));
}

static const char *row_of(const char *name) {
  const char *found = NULL;

  for (size_t i = 0; i < row_count; i++)
    if (is_of(rows[i], name)) {
      cr_expect_null(found, "two rows of %s", name);
      found = rows[i];
    }
  cr_assert_not_null(found, "no row of %s", name);
  return found;
}

/* In the third cell, as a number of its own. */
static bool has_status(const char *row, int status) {
  char text[16];
  const char *cell = row;

  for (unsigned i = 0; i < 2u && cell != NULL; i++)
    cell = strchr(cell + 1, '|');
  snprintf(text, sizeof text, " %d", status);
  for (const char *at = cell; at != NULL && (at = strstr(at, text)) != NULL; at++)
    if (strchr(" ,", at[strlen(text)]) != NULL && at < strchr(cell + 1, '|'))
      return true;
  return false;
}

/* Without the line's end, which is none in a table. */
static bool tells(const char *row, const char *says) {
  char text[LINE];

  snprintf(text, sizeof text, "`%.*s", (int)strcspn(says, "\n"), says);
  return strstr(row, text) != NULL;
}

Test(docs, rows_of_modes, .init = read_rows) {
  size_t tested[MODES] = {0};

  for (size_t i = 0; i < contrary_host_count; i++) {
    const struct contrary *const host = &contrary_hosts[i];
    size_t version = CONTRARY_VERSIONS - 1u;
    size_t mode = 0;

    while (host->on[version].status == NOT_RUN)
      version--;
    while (mode < MODES && strncmp(host->fault, modes[mode], strlen(modes[mode])) != 0)
      mode++;
    cr_assert_lt(mode, MODES, "%s is of no mode", host->fault);
    tested[mode]++;
    cr_expect(has_status(row_of(modes[mode]), host->on[version].status),
              "%s: status %d is not in: %s", host->fault, host->on[version].status,
              row_of(modes[mode]));
    cr_expect(tells(row_of(modes[mode]), host->on[version].says), "%s: '%s' is not in: %s",
              host->fault, host->on[version].says, row_of(modes[mode]));
  }
  for (size_t i = 0; i < MODES; i++)
    cr_expect(tested[i] != 0 || strcmp(modes[i], "moved:") == 0, "%s has no test", modes[i]);
}

Test(docs, rows_of_fields, .init = read_rows) {
  for (size_t i = 0; i < contrary_field_count; i++) {
    const struct contrary_field *const field = &contrary_fields[i];
    const char *const row = row_of(field->name);

    cr_expect(field->says != NULL ? tells(row, field->says) : strstr(row, "| boots |") != NULL,
              "%s: '%s' is not in: %s", field->name, field->says, row);
  }
}

/* No row of what there is not. */
Test(docs, no_other_rows, .init = read_rows) {
  for (size_t i = 0; i < row_count; i++) {
    bool known = false;

    for (size_t j = 0; j < MODES; j++)
      known = known || is_of(rows[i], modes[j]);
    for (size_t j = 0; j < contrary_field_count; j++)
      known = known || is_of(rows[i], contrary_fields[j].name);
    cr_expect(known, "a row of nothing: %s", rows[i]);
  }
}
