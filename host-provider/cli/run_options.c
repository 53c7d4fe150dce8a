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

static const char usage[] =
    "usage: hgi run [--monitor FILE] [OPTION]... GUEST\n"
    "       hgi run --host process [OPTION]... GUEST\n"
    "\n"
    "Boots the guest image GUEST on a host image in QEMU, or runs an i386 guest as a Linux "
    "process.\n"
    "The guest's console is stdout and stdin.\n"
    "\n"
    "  --abi MAJOR.MINOR   ABI version that the host presents; default: its newest\n"
    "  --ram-size N[K|M|G]\n"
    "                      guest RAM; default: the host's\n"
    "  --cpus N            CPUs of the guest, 1 to 8; default: 1\n"
    "  --cmdline TEXT      command line for the guest\n"
    "  --config KEY=VALUE  configuration value for the guest; may be repeated\n"
    "  --traps             have the host print its trap counts at the end\n"
    "  --trace[=FILE]      have the host print each call of the guest's with arguments and result, "
    "or\n"
    "                      write it to FILE\n"
    "  --name NAME         name of the guest's partition; default: guest\n"
    "  --channel NAME:sampling:SIZE:REFRESH_NS\n"
    "  --channel NAME:queuing:SIZE:DEPTH\n"
    "                      a channel with the ports NAME.out and NAME.in; may be repeated\n"
    "  --without LIST      leave out entries, or groups as 'queuing': "
    "ENTRY|GROUP[,ENTRY|GROUP]...\n"
    "  --legacy            serve retired entries to old guests\n"
    "  --rng               give the machine a random number generator\n"
    "  --watchdog-restarts N  restarts by the watchdog before the guest ends; default: the host's\n"
    "  --clock-start NS    what the guest's clock reads when it starts, in nanoseconds; default: "
    "0\n"
    "  --limit MILLISECONDS  the most that the guest may take by its own clock: then the host ends "
    "it,\n"
    "                      and says where it is\n"
    "  --guard             have the host look at the end whether its memory is what it was\n"
    "  --fault MODE        have the host do something wrong, for tests: null, unaligned, "
    "unmapped,\n"
    "                      random:SEED, sealed:SEED, flip:OFFSET, patch:OFFSET=HEX, "
    "no-entry:NAME,\n"
    "                      newer:MAJOR.MINOR, insert:SLOT, away:MILLISECONDS, overlap,\n"
    "                      moved:RAM_BASE:TIMER_IRQ:CONSOLE_IRQ, clock-back, clock-stops, storm,\n"
    "                      claim-none, claim-other; outside:, empty:, unavailable:, hollow:, "
    "faults:\n"
    "                      or hangs: with an entry's name\n"
    "  --valgrind[=TOOL]   process host: run it in valgrind, default: memcheck\n"
    "  --icount            guest time by instructions: the same in every run\n"
    "  --timeout SECONDS   end QEMU after that time, 0: never; default: 60, with --gdb never\n"
    "  --input FILE        console input from FILE; -: stdin, the default\n"
    "  --report FILE       copy the exit channel's lines to FILE (also --exit-file)\n"
    "  --gdb[=PORT]        wait for gdb on TCP port PORT, default 1234; process host: run it in "
    "gdb\n"
    "  --qemu PATH         QEMU to run; for the process host: qemu-i386, where Linux runs no "
    "programs of\n"
    "                      32 bits\n"
    "  --host HOST         qemu, the default, or process\n"
    "  --monitor FILE      host image; default: the one for GUEST's machine, or hgi-process.elf, "
    "that\n"
    "                      is installed with hgi or in its build tree\n"
    "\n"
    "exit status: 0 to 63 the guest's own; 64 refused by the host before entry; 65 refused by the\n"
    "guest; 66 fault; 67 fatal; 68 stopped without a refusal; 69 timeout; 70 host error; 71 "
    "watchdog;\n"
    "72 the host's memory has changed (--guard); 2 bad usage\n";

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
    return run->input == NULL || hgi_run_readable("--input ", value);
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
    return hgi_run_readable("--monitor ", value);
  default:
    return false;
  }
}

bool hgi_run_options(int argc, char **argv, struct hgi_run *run, int *status) {
  static const struct hgi_command command = {"run", usage, options};
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
  if (!hgi_run_readable("guest image ", run->guest)) {
    return false;
  }
  if (run->monitor == NULL && !run->process) {
    run->monitor = hgi_installed_monitor(run->guest);
  }
  return run->monitor != NULL || run->process;
}
