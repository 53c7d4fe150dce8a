/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup process
 * @brief The program that hgi run --host process starts: its arguments, and its first steps.
 */
#define _GNU_SOURCE
#include <process/arch.h>
#include <process/process.h>

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <monitor/arch.h>

struct hgi_process hgi_process;

static const char usage[] =
    "usage: hgi-process [--options FILE] [--report FILE] [--input FILE] [--rng] [--open] GUEST\n"
    "\n"
    "Runs an i386 guest as this process. hgi run --host process starts it, and says what it "
    "needs:\n"
    "\n"
    "  --options FILE  options, key=value, a line each, as the monitor has them\n"
    "  --report FILE   where the exit channel's lines go\n"
    "  --input FILE    console input; default: stdin\n"
    "  --rng           gives the guest random numbers\n"
    "  --open          lets the guest's own system calls pass, which debuggers need\n";

void hgi_process_error(const char *what, const char *why) {
  fprintf(stderr, "hgi-process: %s: %s\n", what, why);
  exit(2);
}

enum { OPTIONS = 1, REPORT, INPUT, RNG, OPEN, HELP };

static bool take(int option, const char *value) {
  switch (option) {
  case OPTIONS:
    hgi_process.options = value;
    return true;
  case REPORT:
    hgi_process.report = value;
    return true;
  case INPUT:
    hgi_process.input = value;
    return true;
  case RNG:
    hgi_process.rng = true;
    return true;
  case OPEN:
    hgi_process.open = true;
    return true;
  default:
    return false; /* getopt has said why */
  }
}

static void parse(int argc, char **argv) {
  static const struct option known[] = {{"options", required_argument, NULL, OPTIONS},
                                        {"report", required_argument, NULL, REPORT},
                                        {"input", required_argument, NULL, INPUT},
                                        {"rng", no_argument, NULL, RNG},
                                        {"open", no_argument, NULL, OPEN},
                                        {"help", no_argument, NULL, HELP},
                                        {NULL, 0, NULL, 0}};
  int option;
  while ((option = getopt_long(argc, argv, "", known, NULL)) != -1) {
    if (option == HELP) {
      fputs(usage, stdout);
      exit(0);
    }
    if (!take(option, optarg)) {
      exit(2);
    }
  }
  if (argc - optind != 1) {
    hgi_process_error("arguments", argc == optind ? "no guest image, wanted one"
                                                  : "more than one guest image, wanted one");
  }
  hgi_process.guest = argv[optind];
}

int main(int argc, char **argv) {
  hgi_process_defined_thread();
  parse(argc, argv);
  hgi_process_block();
  hgi_process_map_file(HGI_FILE_GUEST, hgi_process.guest);
  if (hgi_process.options != NULL) {
    hgi_process_map_file(HGI_FILE_OPTIONS, hgi_process.options);
  }
  hgi_process_open_console();
  hgi_process_open_timer();
  hgi_process_start();
}
