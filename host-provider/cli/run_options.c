/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief The command line of hgi run.
 */
#define _POSIX_C_SOURCE 200809L
#include <cli/run_values.h>

#include <cli/installed.h>
#include <cli/message.h>
#include <cli/options.h>

#include <stdio.h>
#include <string.h>

#define TIMEOUT_DEFAULT 60u

enum {
  ABI = 1,
  RAM,
  CPUS,
  CMDLINE,
  CONFIG,
  TRAPS,
  TRACE,
  FAULT,
  NAME,
  CHANNEL,
  WITHOUT,
  LEGACY,
  RNG,
  WATCHDOG,
  CLOCK_START,
  LIMIT,
  GUARD,
  ICOUNT,
  TIMEOUT,
  INPUT,
  REPORT,
  GDB,
  VALGRIND,
  HOST,
  QEMU,
  MONITOR
};

static const struct option options[] = {{"abi", required_argument, NULL, ABI},
                                        {"ram-size", required_argument, NULL, RAM},
                                        {"cpus", required_argument, NULL, CPUS},
                                        {"cmdline", required_argument, NULL, CMDLINE},
                                        {"config", required_argument, NULL, CONFIG},
                                        {"traps", no_argument, NULL, TRAPS},
                                        {"trace", optional_argument, NULL, TRACE},
                                        {"fault", required_argument, NULL, FAULT},
                                        {"name", required_argument, NULL, NAME},
                                        {"channel", required_argument, NULL, CHANNEL},
                                        {"without", required_argument, NULL, WITHOUT},
                                        {"legacy", no_argument, NULL, LEGACY},
                                        {"rng", no_argument, NULL, RNG},
                                        {"guard", no_argument, NULL, GUARD},
                                        {"limit", required_argument, NULL, LIMIT},
                                        {"watchdog-restarts", required_argument, NULL, WATCHDOG},
                                        {"clock-start", required_argument, NULL, CLOCK_START},
                                        {"icount", no_argument, NULL, ICOUNT},
                                        {"timeout", required_argument, NULL, TIMEOUT},
                                        {"input", required_argument, NULL, INPUT},
                                        {"report", required_argument, NULL, REPORT},
                                        {"exit-file", required_argument, NULL, REPORT},
                                        {"gdb", optional_argument, NULL, GDB},
                                        {"valgrind", optional_argument, NULL, VALGRIND},
                                        {"host", required_argument, NULL, HOST},
                                        {"qemu", required_argument, NULL, QEMU},
                                        {"monitor", required_argument, NULL, MONITOR},
                                        {"help", no_argument, NULL, HGI_OPTION_HELP},
                                        {NULL, 0, NULL, 0}};

static bool take(struct hgi_run *run, int option, const char *value) {
  switch (option) {
  case ABI:
    return hgi_run_add_option(run, "abi", value);
  case RAM:
    return hgi_run_take_ram_size(run, value);
  case CPUS:
    return hgi_run_take_cpus(run, value);
  case CMDLINE:
    return hgi_run_add_option(run, "cmdline", value);
  case CONFIG:
    return hgi_run_add_config(run, value);
  case TRAPS:
    return hgi_run_add_option(run, "traps", "1");
  case TRACE:
    run->trace = value;
    return hgi_run_add_option(run, "trace", value == NULL ? "console" : "report");
  case FAULT:
    return hgi_run_add_option(run, "fault", value);
  case NAME:
    return hgi_run_add_option(run, "name", value);
  case CHANNEL:
    return hgi_run_add_option(run, "channel", value);
  case WITHOUT:
    return hgi_run_add_option(run, "without", value);
  case LEGACY:
    return hgi_run_add_option(run, "legacy", "1");
  case RNG:
    run->rng = true;
    return true;
  case WATCHDOG:
    return hgi_run_add_option(run, "watchdog-restarts", value);
  case CLOCK_START:
    return hgi_run_add_option(run, "clock-start", value);
  case GUARD:
    return hgi_run_add_option(run, "guard", "1");
  case LIMIT:
    return hgi_run_add_option(run, "limit", value);
  case ICOUNT:
    run->icount = true;
    return true;
  case TIMEOUT:
    return hgi_run_take_timeout(run, value);
  case INPUT:
    run->input = strcmp(value, "-") == 0 ? NULL : value;
    return run->input == NULL || hgi_run_readable("--input ", value, false);
  case REPORT:
    run->report = value;
    return true;
  case GDB:
    return hgi_run_take_gdb(run, value);
  case VALGRIND:
    run->valgrind = value == NULL ? "memcheck" : value;
    return true;
  case HOST:
    return hgi_run_take_host(run, value);
  case QEMU:
    run->qemu = value;
    return true;
  case MONITOR:
    run->monitor = value;
    return hgi_run_readable("--monitor ", value, true);
  default:
    return false;
  }
}

bool hgi_run_options(int argc, char **argv, struct hgi_run *run, int *status) {
  static const struct hgi_command command = {"run", hgi_run_usage, options};
  int option;
  bool timeout_given = false;
  memset(run, 0, sizeof(*run));
  run->timeout = TIMEOUT_DEFAULT;
  run->cpus = 1;
  *status = HGI_EXIT_USAGE;
  while ((option = hgi_option_next(&command, argc, argv, status)) != HGI_OPTION_END) {
    if (option == HGI_OPTION_STOP || !take(run, option, optarg)) {
      return false;
    }
    timeout_given |= option == TIMEOUT;
  }
  if ((run->gdb != NULL || run->valgrind != NULL) && !timeout_given) {
    run->timeout = 0;
  }
  if (argc - optind != 1) {
    hgi_say("%s, wanted one guest image",
            argc == optind ? "no guest image" : "more than one guest");
    return false;
  }
  run->guest = argv[optind];
  if (!hgi_run_readable("guest image ", run->guest, true)) {
    return false;
  }
  if (run->monitor == NULL && !run->process) {
    run->monitor = hgi_installed_monitor(run->guest);
  }
  return run->monitor != NULL || run->process;
}
