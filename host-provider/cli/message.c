/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief Messages to stderr.
 */
#include <cli/message.h>

#include <stdarg.h>
#include <stdio.h>

static char last[1024];

void hgi_say(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(last, sizeof(last), format, arguments);
  va_end(arguments);
  fprintf(stderr, "hgi: %s\n", last);
}

const char *hgi_said(void) {
  return last;
}
