/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief The process host's arguments, and those of gdb and valgrind.
 */
#define _POSIX_C_SOURCE 200809L
#include <cli/run.h>

#include <cli/installed.h>
#include <cli/message.h>

#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define PROGRAM "hgi-process.elf"
/* ELF e_machine of the guests that it runs: EM_386. */
#define MACHINE 3u

/* Beside hgi, where it is installed, or in the build tree beside hgi's. */
static const char *find_program(void) {
  static const char *const places[] = {"/" PROGRAM, "/../libexec/hgi/" PROGRAM,
                                       "/../process-i386/" PROGRAM, NULL};
  const char *const path = hgi_installed_file(places);
  if (path == NULL) {
    hgi_say("--host process: no " PROGRAM
            " beside hgi, nor in the build tree of process-i386; wanted "
            "it there, or --monitor FILE");
  }
  return path;
}

/* What only a machine of QEMU's can do, and what not together. */
static bool is_possible(const struct hgi_run *run) {
  if (run->icount) {
    hgi_say("--icount: is QEMU's, not the process host's");
  } else if (run->cpus > 1) {
    hgi_say("--cpus %u: the process host has one", run->cpus);
  } else if (run->gdb_port) {
    hgi_say("--gdb=%s: the port is QEMU's, the process host runs in gdb: wanted --gdb", run->gdb);
  } else if (run->gdb != NULL && run->valgrind != NULL) {
    hgi_say("--gdb and --valgrind: wanted one of them");
  } else if (run->qemu != NULL && (run->gdb != NULL || run->valgrind != NULL)) {
    hgi_say("--qemu and --%s: wanted one of them", run->gdb != NULL ? "gdb" : "valgrind");
  } else {
    return true;
  }
  return false;
}

/* gdb stops where the guest has been loaded and has not begun: then its symbols can be used. */
static void add_gdb(const struct hgi_run *run, struct hgi_arguments *arguments) {
  static char symbols[PATH_MAX + 32];
  snprintf(symbols, sizeof(symbols), "add-symbol-file %s", run->guest);
  const char *const gdb[] = {
      "gdb",
      "-q",
      "-ex",
      "set confirm off",
      "-ex",
      "set pagination off", /* RTEMS' images bring what gdb warns of at length */
      "-ex",
      "set libthread-db-search-path /nowhere", /* the guest is no thread of the C library's */
      "-ex",
      "handle SIGSEGV SIGALRM SIGIO nostop noprint pass", /* calls, the timer, input */
      "-ex",
      "tbreak hgi_process_enter",
      "-ex",
      "run",
      "-ex",
      symbols,
      "--args",
      NULL};
  hgi_arguments_add_all(arguments, gdb);
}

/* A guest that starts anew has its code written again, and has stacks beside each other. What the
 * C library does before main is left out by a file beside the program, if that is there. */
static void add_valgrind(const struct hgi_run *run, const char *program,
                         struct hgi_arguments *arguments) {
  static char tool[64];
  static char left_out[PATH_MAX + 96];
  const char *const end = strrchr(program, '.');
  const int length = (int)(end != NULL ? (size_t)(end - program) : strlen(program));
  snprintf(tool, sizeof(tool), "--tool=%s", run->valgrind);
  snprintf(left_out, sizeof(left_out), "--suppressions=%.*s.supp", length, program);
  const char *const valgrind[] = {"valgrind", tool, "--smc-check=all-non-file",
                                  "--max-stackframe=8000", NULL};
  hgi_arguments_add_all(arguments, valgrind);
  if (access(strchr(left_out, '=') + 1, R_OK) == 0) {
    hgi_arguments_add(arguments, left_out);
  }
}

bool hgi_process_arguments(struct hgi_run *run, const struct hgi_session *session,
                           struct hgi_arguments *arguments) {
  const char *const program = run->monitor != NULL ? run->monitor : find_program();
  arguments->count = 0;
  if (program == NULL || !is_possible(run) || !hgi_run_is_host(run, program, MACHINE)) {
    return false;
  }
  run->monitor = program;
  if (run->gdb != NULL) {
    add_gdb(run, arguments);
  } else if (run->valgrind != NULL) {
    add_valgrind(run, program, arguments);
  } else if (run->qemu != NULL) {
    const char *const emulator[] = {run->qemu, "-cpu", "max", NULL};
    hgi_arguments_add_all(arguments, emulator);
  }
  const char *const own[] = {program,    "--options",        session->options_file,
                             "--report", session->exit_file, NULL};
  hgi_arguments_add_all(arguments, own);
  if (run->gdb != NULL && run->input != NULL) {
    hgi_arguments_add(arguments, "--input"); /* stdin is gdb's */
    hgi_arguments_add(arguments, run->input);
    run->input = NULL;
  }
  if (run->rng) {
    hgi_arguments_add(arguments, "--rng");
  }
  if (run->valgrind != NULL || run->qemu != NULL) {
    hgi_arguments_add(arguments, "--open"); /* these make the calls, not the host's own code */
  }
  hgi_arguments_add(arguments, run->guest);
  return true;
}
