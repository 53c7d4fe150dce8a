/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief The program hgi: picks the subcommand.
 */
#include <cli/message.h>
#include <cli/run.h>

#include <stdio.h>
#include <string.h>

static const struct command {
  const char *name;
  const char *purpose;
  int (*main)(int argc, char **argv);
} commands[] = {
    {"run", "boot a guest on a host in QEMU", hgi_run_main},
};

#define COMMANDS (sizeof(commands) / sizeof(commands[0]))

static void usage(FILE *to) {
  fputs("usage: hgi COMMAND [OPTION]... [ARGUMENT]...\n\ncommands:\n", to);
  for (size_t i = 0; i < COMMANDS; i++) {
    fprintf(to, "  %-10s %s\n", commands[i].name, commands[i].purpose);
  }
  fputs("\nhgi COMMAND --help tells more.\n", to);
}

int main(int argc, char **argv) {
  if (argc < 2) {
    usage(stderr);
    return HGI_EXIT_USAGE;
  }
  if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0) {
    usage(stdout);
    return 0;
  }
  for (size_t i = 0; i < COMMANDS; i++) {
    if (strcmp(argv[1], commands[i].name) == 0) {
      return commands[i].main(argc - 1, argv + 1);
    }
  }
  hgi_say("unknown command '%s', wanted one of: run", argv[1]);
  return HGI_EXIT_USAGE;
}
