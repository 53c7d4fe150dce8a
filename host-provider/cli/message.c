/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief Messages to stderr.
 */
#include <cli/message.h>

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Bytes of the end of a message that is too long. */
#define TAIL 400u

static char last[1024];

/* What is wanted stands behind what was given, which may be of any length: the middle goes. */
static void keep(const char *text, size_t length) {
  if (length < sizeof(last)) {
    memcpy(last, text, length + 1);
  } else {
    snprintf(last, sizeof(last), "%.200s...%s", text, text + length - TAIL);
  }
}

void hgi_say(const char *format, ...) {
  static char text[65536];
  va_list arguments;
  va_start(arguments, format);
  const int length = vsnprintf(text, sizeof(text), format, arguments);
  va_end(arguments);
  keep(text, length < (int)sizeof(text) ? (size_t)length : sizeof(text) - 1);
  fprintf(stderr, "hgi: %s\n", last);
}

const char *hgi_said(void) {
  return last;
}
