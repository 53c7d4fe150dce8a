/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief Messages to stderr.
 */
#include <cli/message.h>

#include <getopt.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static char last[1024];

void hgi_say(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(last, sizeof(last), format, arguments);
  va_end(arguments);
  fprintf(stderr, "hgi: %s\n", last);
}

/* There are no options of one letter, so that optopt is one only where there is no such option. */
void hgi_say_option(const char *command, int found, char **argv) {
  const char *const word = argv[optind - 1];
  const bool long_one = strncmp(word, "--", 2) == 0;

  if (found == ':') {
    hgi_say("%s: option '%s' wants a value", command, word);
  } else if (optopt == 0) {
    hgi_say("%s: option '%s' is unknown or ambiguous", command, word);
  } else if (long_one && strchr(word, '=') != NULL) {
    hgi_say("%s: option '%s' takes no value", command, word);
  } else {
    hgi_say("%s: option '-%c' is unknown", command, optopt);
  }
}

const char *hgi_said(void) {
  return last;
}
