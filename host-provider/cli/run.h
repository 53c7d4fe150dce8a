/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief hgi run: its options, and the steps of a run.
 */
#ifndef HGI_CLI_RUN_H
#define HGI_CLI_RUN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cli/arguments.h>
#include <common/offers.h>
#include <monitor/options.h>

/** @brief Exit status of QEMU's process if it did not become QEMU, and said why. */
#define HGI_QEMU_NOT_STARTED 127

/** @brief What hgi run was asked to do. */
struct hgi_run {
  const char *monitor;            /**< host image */
  const char *guest;              /**< guest image */
  const char *qemu;               /**< NULL: the architecture's; process: none */
  const char *input;              /**< file for the guest's console input; NULL: stdin */
  const char *report;             /**< file for the exit channel's lines, or NULL */
  const char *trace;              /**< file for the trace, or NULL */
  const char *gdb;                /**< port for gdb, or NULL */
  bool gdb_port;                  /**< whether the user chose it */
  const char *valgrind;           /**< process host: valgrind's tool, or NULL */
  bool process;                   /**< the guest runs as a process, not in QEMU */
  uint64_t ram_size;              /**< bytes of guest RAM; 0: the host's default */
  unsigned cpus;                  /**< CPUs of the machine, and so of the guest */
  unsigned timeout;               /**< seconds; 0: for ever */
  bool rng;                       /**< the machine has a random number generator */
  bool icount;                    /**< count instructions instead of time */
  char options[HGI_OPTIONS_SIZE]; /**< for the monitor, a line each */
  size_t options_length;          /**< bytes in use */
};

/** @brief Files of a run, in a private folder. */
struct hgi_session {
  char folder[64];       /**< path of the folder; empty: none yet */
  char options_file[96]; /**< the monitor's options */
  char exit_file[96];    /**< what comes from the exit channel */
};

/** @brief What came of QEMU, or of the process host. */
enum hgi_outcome {
  HGI_OUTCOME_ENDED,      /**< it ended by itself */
  HGI_OUTCOME_TIMEOUT,    /**< it was ended after the timeout */
  HGI_OUTCOME_INTERRUPTED /**< a signal asked hgi to end */
};

/** @brief The subcommand. @return the exit status */
int hgi_run_main(int argc, char **argv);

/**
 * @brief Reads the command line.
 * @param argc, argv as of main
 * @param[out] run what was asked for
 * @param[out] status exit status if false is returned
 * @return whether there is something to run
 */
bool hgi_run_options(int argc, char **argv, struct hgi_run *run, int *status);

/** @brief Makes the folder and the options file. @return false if that failed; it was said */
bool hgi_session_open(struct hgi_session *session, const struct hgi_run *run);
/** @brief Removes all of it. */
void hgi_session_close(const struct hgi_session *session);

/**
 * @brief Makes QEMU's arguments for the host image's architecture.
 * @param run, session what is run, and where its files are
 * @param[out] arguments valid until the next call
 * @return false if the host image is none that hgi knows; it was said
 */
bool hgi_qemu_arguments(const struct hgi_run *run, const struct hgi_session *session,
                        struct hgi_arguments *arguments);

/**
 * @brief Appends what passes guest and options to the monitor.
 * @param run, session what is run, and where its files are
 * @param in_memory whether QEMU's loader leaves them in memory; else they are fw_cfg's
 * @param[in,out] arguments of QEMU; they point into memory that lives until the next call
 * @return false if a path is too long or a file too large; it was said
 */
bool hgi_qemu_files(const struct hgi_run *run, const struct hgi_session *session, bool in_memory,
                    struct hgi_arguments *arguments);

/**
 * @brief Makes the process host's arguments, or those of gdb or valgrind that start it.
 * @param run what is run; its input is taken over where a debugger has stdin
 * @param session where its files are
 * @param[out] arguments valid until the next call
 * @return false if it can't be run so, or is not found; it was said
 */
bool hgi_process_arguments(struct hgi_run *run, const struct hgi_session *session,
                           struct hgi_arguments *arguments);

/**
 * @brief Whether a file is an image of an ELF machine that has an offers note, and takes the
 *   options.
 * @param run what is run
 * @param path of the file
 * @param machine ELF e_machine of guests that it is to run; 0: any
 * @return false: it was said why
 */
bool hgi_run_is_host(const struct hgi_run *run, const char *path, unsigned machine);

/**
 * @brief Whether the options that are the host's are good, as far as hgi can tell: of a host of a
 *   newer ABI it can't tell much, and the host says the rest.
 * @param run what is run
 * @param offers what the host says of itself
 * @return false: it was said which option is bad, and what is wanted
 */
bool hgi_run_judge(const struct hgi_run *run, const struct hgi_offers_read *offers);

/** @brief How a run ended. */
struct hgi_ending {
  enum hgi_outcome outcome; /**< what ended it */
  int detail;               /**< wait status of what ended by itself */
  int signal;               /**< that asked hgi to end */
  bool lost;                /**< standard output can't be written; it was said */
};

/**
 * @brief Runs QEMU, or what stands for it, to its end, to the timeout, or to a signal.
 * @param run what is run
 * @param arguments as hgi_qemu_arguments made them
 * @param[out] ending what came of it
 * @return false if it could not be started; it was said
 */
bool hgi_qemu_run(const struct hgi_run *run, const char *const *arguments,
                  struct hgi_ending *ending);

/**
 * @brief Opens the file of --report or --trace, before there is anything to write.
 * @param option what is said before the path if it can't be written
 * @param path of the file, or NULL
 * @param[out] report the file; NULL if @a path is
 * @return false if it can't be written; it was said
 */
bool hgi_report_open(const char *option, const char *path, FILE **report);

/** @brief Closes it, if it is open. @return false if it could not be written; it was said */
bool hgi_report_close(const char *option, const char *path, FILE *report);

/**
 * @brief Makes an exit status out of the exit channel's lines, and copies them to --report and
 * --trace.
 * @param session where the lines are
 * @param report the copy, or NULL
 * @param trace where lines of a trace go, or NULL
 * @param[out] status the exit status
 * @return false if there is none
 */
bool hgi_report_status(const struct hgi_session *session, FILE *report, FILE *trace, int *status);

#endif
