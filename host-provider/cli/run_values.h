/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief Values of the options of hgi run. Each function says what is wrong if it returns false.
 */
#ifndef HGI_CLI_RUN_VALUES_H
#define HGI_CLI_RUN_VALUES_H

#include <cli/run.h>

/** @brief The help. */
extern const char hgi_run_usage[];

/**
 * @brief Whether a file can be read; a folder can't.
 * @param option, path what is said, and the file
 * @param image whether it is to be an image, which is read more than once: no pipe
 */
bool hgi_run_readable(const char *option, const char *path, bool image);
/** @brief Appends a line `key=value` to the monitor's options. */
bool hgi_run_add_option(struct hgi_run *run, const char *key, const char *value);
/** @brief --config. */
bool hgi_run_add_config(struct hgi_run *run, const char *value);
/** @brief --ram-size. */
bool hgi_run_take_ram_size(struct hgi_run *run, const char *value);
/** @brief --cpus. @param run is written @param value 1 to ::HGI_CPUS_MAX */
bool hgi_run_take_cpus(struct hgi_run *run, const char *value);
/** @brief --timeout. */
bool hgi_run_take_timeout(struct hgi_run *run, const char *value);
/** @brief Values of --host, the default first; ends in NULL. */
extern const char *const hgi_run_hosts[];
/** @brief --host. @param run is written @param value "qemu" or "process" */
bool hgi_run_take_host(struct hgi_run *run, const char *value);
/** @brief --gdb; @a value may be NULL. */
bool hgi_run_take_gdb(struct hgi_run *run, const char *value);

#endif
