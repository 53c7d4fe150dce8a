/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief The program hgi: picks the subcommand.
 */
#include <cli/abi.h>
#include <cli/check.h>
#include <cli/matrix.h>
#include <cli/message.h>
#include <cli/run.h>
#include <cli/values.h>

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static const struct command {
  const char *name;
  const char *purpose;
  int (*main)(int argc, char **argv);
} commands[] = {
    {"check", "tell without booting what a guest will meet on a host", hgi_check_main},
    {"describe", "print what a guest needs, or a host offers", hgi_describe_main},
    {"matrix", "boot guests on every version of hosts, and compare with what is foretold",
     hgi_matrix_main},
    {"run", "boot a guest on a host in QEMU", hgi_run_main},
};

#define COMMANDS (sizeof(commands) / sizeof(commands[0]))

static void usage(FILE *to) {
  fputs("usage: hgi COMMAND [OPTION]... [ARGUMENT]...\n"
        "       hgi --version\n"
        "       hgi --values OPTION\n\ncommands:\n",
        to);
  for (size_t i = 0; i < COMMANDS; i++) {
    fprintf(to, "  %-10s %s\n", commands[i].name, commands[i].purpose);
  }
  fputs(
      "\nhgi COMMAND --help tells more. hgi --values prints the values that an option can have, as "
      "far as\nthey are few: --abi, --channel, --fault, --host, --with, --without.\n",
      to);
}

static void print_version(void) {
  char oldest[HGI_ABI_TEXT_SIZE], newest[HGI_ABI_TEXT_SIZE];
  printf("hgi " HGI_PROGRAM_VERSION ", ABI %s to %s\n", hgi_abi_text(HGI_ABI_FIRST, oldest),
         hgi_abi_text(HGI_ABI_VERSION, newest));
}

static int print_values(int argc, char **argv) {
  if (argc == 3 && hgi_values_print(argv[2])) {
    return 0;
  }
  hgi_say("--values%s%s: wanted one of --abi, --channel, --fault, --host, --with, --without",
          argc > 2 ? " " : "", argc > 2 ? argv[2] : "");
  return HGI_EXIT_USAGE;
}

/* Runs what the command line asks for. */
static int obey(int argc, char **argv) {
  if (argc < 2) {
    usage(stderr);
    return HGI_EXIT_USAGE;
  }
  if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0) {
    usage(stdout);
    return 0;
  }
  if (strcmp(argv[1], "--version") == 0) {
    print_version();
    return 0;
  }
  if (strcmp(argv[1], "--values") == 0) {
    return print_values(argc, argv);
  }
  for (size_t i = 0; i < COMMANDS; i++) {
    if (strcmp(argv[1], commands[i].name) == 0) {
      return commands[i].main(argc - 1, argv + 1);
    }
  }
  char names[64] = "";
  for (size_t i = 0; i < COMMANDS; i++) {
    const size_t length = strlen(names);
    snprintf(names + length, sizeof(names) - length, "%s%s", i > 0 ? ", " : "", commands[i].name);
  }
  hgi_say("unknown command '%s', wanted one of: %s", argv[1], names);
  return HGI_EXIT_USAGE;
}

/* Whether all that was printed has left; where nothing was, stdout may be closed. */
static bool printed(void) {
  errno = 0;
  const bool failed = fflush(stdout) != 0 || ferror(stdout) != 0;
  const int why = errno;

  if (failed) {
    hgi_say("standard output: can't be written: %s", strerror(why != 0 ? why : EIO));
    return false;
  }
  if (fclose(stdout) != 0 && errno != EBADF) {
    hgi_say("standard output: can't be written: %s", strerror(errno));
    return false;
  }
  return true;
}

int main(int argc, char **argv) {
  const int status = obey(argc, argv);

  return printed() ? status : HGI_EXIT_USAGE;
}
