/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief `hgi check` and a boot never disagree: every row of the table, by both.
 */
#include "expected.h"
#include "boot.h"

#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/** @brief What `hgi check --json` says. */
struct checked {
  int status;     /**< exit status */
  cJSON *verdict; /**< NULL if it says nothing */
};

static struct checked check(const struct expected *row) {
  static char text[65536];
  char command[2048];
  struct checked result = {-1, NULL};
  const bool legacy = row->option && strcmp(row->option, LEGACY) == 0;

  snprintf(command, sizeof command, "'%s' check --json --abi %s %s %s%s '%s' '%s' 2>/dev/null",
           HGI_TOOL, row->abi, legacy ? LEGACY : "", row->without ? "--without=" : "",
           row->without ? row->without : "", guest_path(row->guest), HGI_MONITOR);
  FILE *const out = popen(command, "r");

  cr_assert_not_null(out);
  text[fread(text, 1, sizeof text - 1, out)] = '\0';
  result.status = pclose(out) >> 8;
  result.verdict = cJSON_Parse(text);
  return result;
}

/* Each slot that the boot printed has the binding that was foretold, and there are as many. */
static void compare_bindings(const struct boot *boot, const cJSON *verdict) {
  const cJSON *const slots = cJSON_GetObjectItem(verdict, "slots");
  const cJSON *slot;
  char line[96];

  cr_expect_eq((int)count(boot, "bare: slot "), cJSON_GetArraySize(slots), "%s", boot->transcript);
  cJSON_ArrayForEach(slot, slots) {
    snprintf(line, sizeof line, "bare: slot %d %s %s\n",
             cJSON_GetObjectItem(slot, "slot")->valueint,
             cJSON_GetObjectItem(slot, "entry")->valuestring,
             cJSON_GetObjectItem(slot, "binding")->valuestring);
    cr_expect(says(boot, line), "foretold was %s in: %s", line, boot->transcript);
  }
}

ParameterizedTestParameters(boot, check_agrees) {
  return numbers_below(sizeof expected / sizeof expected[0]);
}

ParameterizedTest(const size_t *number, boot, check_agrees) {
  const struct expected *const row = &expected[*number];
  const struct checked checked = check(row);

  if (strstr(row->guest, "nonote")) {
    cr_expect_eq(checked.status, STATUS_USAGE, "without a note only a boot can tell");
    return;
  }
  const struct boot result = boot(row->guest, row->abi, WITH(row->option), NULL);

  cr_assert_not_null(checked.verdict, "%s on %s: status %d", row->guest, row->abi, checked.status);
  cr_expect_eq(checked.status, result.status == STATUS_REFUSED_BY_HOST ? 1 : result.status);
  cr_expect_eq(checked.status, row->outcome == BOOTS ? 0 : 1);
  if (result.status == 0)
    compare_bindings(&result, checked.verdict);
  else
    cr_expect(says(&result, cJSON_GetObjectItem(checked.verdict, "sentence")->valuestring), "%s",
              result.transcript);
}
