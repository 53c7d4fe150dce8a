/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief The loop around getopt_long that all commands have.
 */
#define _POSIX_C_SOURCE 200809L
#include <cli/options.h>

#include <cli/message.h>

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

/* There are no options of one letter, so that optopt is one only where there is no such option. */
static void say_wrong(const char *command, int found, char **argv) {
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

int hgi_option_next(const struct hgi_command *command, int argc, char **argv, int *status) {
  opterr = 0;
  const int found = getopt_long(argc, argv, ":", command->options, NULL);
  if (found == HGI_OPTION_HELP) {
    fputs(command->usage, stdout);
    *status = 0;
    return HGI_OPTION_STOP;
  }
  if (found == '?' || found == ':') {
    say_wrong(command->name, found, argv);
    *status = HGI_EXIT_USAGE;
    return HGI_OPTION_STOP;
  }
  return found == -1 ? HGI_OPTION_END : found;
}
