/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup process
 * @brief The process host: a monitor whose machine is a Linux process.
 *
 * One process, one thread. The guest runs at its own addresses; all of the host runs in signal
 * handlers on a stack of their own, with all signals blocked. The files of monitor/ do what any
 * monitor does; those of this folder are the machine below them.
 */
#ifndef HGI_PROCESS_PROCESS_H
#define HGI_PROCESS_PROCESS_H

#include <stdbool.h>
#include <stdint.h>

/** @brief What the program was started with. */
struct hgi_process {
  const char *guest;   /**< path of the guest's image */
  const char *options; /**< path of the monitor's options; NULL: none */
  const char *report;  /**< path for the exit channel's lines; NULL: none */
  const char *input;   /**< path of console input; NULL: stdin */
  bool rng;            /**< the guest is given random numbers */
  bool open;           /**< the guest's own system calls are not kept from it: for debuggers */
};

/** @brief The one. */
extern struct hgi_process hgi_process;

/** @brief Prints a line to stderr and ends the program, before there is a guest. */
_Noreturn void hgi_process_error(const char *what, const char *why);

/** @brief Maps a file that hgi_arch_file_find finds by that name. */
void hgi_process_map_file(const char *name, const char *path);
/** @brief Opens the console's input and the exit channel. */
void hgi_process_open_console(void);
/** @brief Writes what the console and the exit channel hold, and sets the terminal back. */
void hgi_process_close_console(void);
/** @brief Writes what the console holds: before each way back to the guest. */
void hgi_process_flush(void);

/** @brief Makes the machine's timer, and looks at its clocks. */
void hgi_process_open_timer(void);
/** @brief Sets the rate of the guest's clock by what has passed since. @return Hz; 0: not told */
uint64_t hgi_process_measure(void);

/** @brief Has signals wait until the guest runs. */
void hgi_process_block(void);

/** @brief Begins with hgi_monitor_main, in a signal handler. */
_Noreturn void hgi_process_start(void);
/** @brief Goes to the guest, out of a signal handler. */
_Noreturn void hgi_process_enter(uint64_t entry, uint64_t table);

/** @brief From now on system calls come from the host's own code alone. */
void hgi_process_seal(void);

#endif
