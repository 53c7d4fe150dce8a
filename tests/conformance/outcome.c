/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief What an assertion notes while it runs.
 */
#include <conformance/conform.h>

static struct {
  const char *text;
  const char *file;
  uint32_t line;
  bool failed;
  const char *skipped;
} outcome;

bool hgi_want(bool holds, const char *text, const char *file, uint32_t line) {
  if (!holds && !outcome.failed) {
    outcome.text = text;
    outcome.file = file;
    outcome.line = line;
    outcome.failed = true;
  }
  return holds;
}

void hgi_skip(const char *reason) {
  outcome.skipped = reason;
}

void hgi_outcome_clear(void) {
  outcome.failed = false;
  outcome.skipped = NULL;
}

const char *hgi_outcome_skipped(void) {
  return outcome.skipped;
}

bool hgi_outcome_bad(void) {
  return outcome.failed;
}

bool hgi_outcome_failed(void) {
  if (!outcome.failed)
    return false;
  hgi_print("# wanted ");
  hgi_print(outcome.text);
  hgi_print(", ");
  hgi_print(outcome.file);
  hgi_print(":");
  hgi_print_decimal(outcome.line);
  hgi_print("\n");
  return true;
}
