/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief The command line of `hgi matrix`.
 */
#define _POSIX_C_SOURCE 200809L
#include <cli/matrix.h>

#include <cli/message.h>
#include <cli/options.h>
#include <common/text.h>

#include <string.h>
#include <unistd.h>

#define TIMEOUT_DEFAULT 120u

static const char usage[] =
    "usage: hgi matrix {--monitor FILE | --process FILE}... [OPTION]... GUEST...\n"
    "\n"
    "Boots every guest on every ABI version of each host of its architecture, with the legacy "
    "view\n"
    "and without, and compares each boot with what hgi check foretells of it, slot by slot; both\n"
    "with a table written by hand.\n"
    "\n"
    "  --monitor [NAME=]FILE  a host image for QEMU; NAME: of its architecture\n"
    "  --process [NAME=]FILE  a host whose guests are Linux processes; NAME: process\n"
    "  --qemu PATH            runs the hosts of --process, as hgi run --qemu does\n"
    "  --oracle FILE          the table\n"
    "  --abi V                an ABI version to boot with, may be repeated; default: all\n"
    "  --jobs N               boots at a time, 1 to 64; default: one for each CPU\n"
    "  --timeout SECONDS      for a boot, 1 to 86400; default: 120\n"
    "  --text FILE            writes the matrix as text; default: to standard output\n"
    "  --json FILE            writes it as JSON\n"
    "  --html FILE            writes it as one page\n"
    "\n"
    "exit status: 0 no cell differs; 1 some do; 2 bad usage, a file that can't be read or "
    "written,\n"
    "or a guest that the table says nothing of\n";

enum { MONITOR = 1, PROCESS, QEMU, ORACLE, ABI, JOBS, TIMEOUT, TEXT, JSON, HTML };

static const struct option options[] = {
    {"monitor", required_argument, NULL, MONITOR}, {"process", required_argument, NULL, PROCESS},
    {"qemu", required_argument, NULL, QEMU},       {"oracle", required_argument, NULL, ORACLE},
    {"abi", required_argument, NULL, ABI},         {"jobs", required_argument, NULL, JOBS},
    {"timeout", required_argument, NULL, TIMEOUT}, {"text", required_argument, NULL, TEXT},
    {"json", required_argument, NULL, JSON},       {"html", required_argument, NULL, HTML},
    {"help", no_argument, NULL, HGI_OPTION_HELP},  {NULL, 0, NULL, 0}};

static bool take_number(const char *option, const char *value, unsigned most, unsigned *number) {
  uint64_t read;
  if (!hgi_text_number(value, strlen(value), &read) || read < 1 || read > most) {
    hgi_say("--%s %s: wanted 1 to %u", option, value, most);
    return false;
  }
  *number = (unsigned)read;
  return true;
}

static bool take_abi(struct hgi_matrix *matrix, const char *value) {
  uint32_t *const version = &matrix->versions[matrix->version_count];
  if (matrix->version_count == HGI_MATRIX_VERSIONS_MAX ||
      !hgi_text_version(value, strlen(value), version)) {
    hgi_say("--abi %s: wanted MAJOR.MINOR, at most %d times", value, HGI_MATRIX_VERSIONS_MAX);
    return false;
  }
  for (size_t i = 0; i < matrix->version_count; i++) {
    if (matrix->versions[i] == *version) {
      return true;
    }
  }
  matrix->version_count++;
  return true;
}

static bool take(struct hgi_matrix *matrix, int option, const char *value) {
  switch (option) {
  case MONITOR:
  case PROCESS:
    return hgi_matrix_add_host(matrix, value, option == PROCESS);
  case QEMU:
    matrix->qemu = value;
    return true;
  case ORACLE:
    matrix->oracle_path = value;
    return true;
  case ABI:
    return take_abi(matrix, value);
  case JOBS:
    return take_number("jobs", value, 64, &matrix->jobs);
  case TIMEOUT:
    return take_number("timeout", value, 86400, &matrix->timeout);
  case TEXT:
    matrix->text = value;
    return true;
  case JSON:
    matrix->json = value;
    return true;
  case HTML:
    matrix->html = value;
    return true;
  default:
    return false;
  }
}

static void set_defaults(struct hgi_matrix *matrix) {
  const long cpus = sysconf(_SC_NPROCESSORS_ONLN);
  matrix->jobs = cpus < 1 ? 1 : cpus > 64 ? 64 : (unsigned)cpus;
  matrix->timeout = TIMEOUT_DEFAULT;
  matrix->text = "-";
}

bool hgi_matrix_options(int argc, char **argv, struct hgi_matrix *matrix, int *status) {
  static const struct hgi_command command = {"matrix", usage, options};
  int option;
  *status = HGI_MATRIX_BAD_INPUT;
  set_defaults(matrix);
  while ((option = hgi_option_next(&command, argc, argv, status)) != HGI_OPTION_END) {
    if (option == HGI_OPTION_STOP || !take(matrix, option, optarg)) {
      return false;
    }
  }
  if (matrix->host_count == 0 || optind == argc) {
    hgi_say("matrix: wants a host (--monitor, --process) and a guest, got %zu and %d",
            matrix->host_count, argc - optind);
    return false;
  }
  for (; optind < argc; optind++) {
    if (!hgi_matrix_add_guest(matrix, argv[optind])) {
      return false;
    }
  }
  return matrix->oracle_path == NULL || hgi_oracle_read(&matrix->oracle, matrix->oracle_path);
}
