/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief Messages to stderr.
 */
#include <cli/message.h>

#include <stdarg.h>
#include <stdio.h>

void hgi_say(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  fputs("hgi: ", stderr);
  vfprintf(stderr, format, arguments);
  fputc('\n', stderr);
  va_end(arguments);
}
