/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Boots a guest by `hgi run` and keeps what came of it.
 */
#ifndef HGI_TESTS_BOOT_BOOT_H
#define HGI_TESTS_BOOT_BOOT_H

#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <stdbool.h>
#include <stdint.h>

/** @brief Exit statuses of `hgi run` that are not the guest's. */
enum run_status {
  STATUS_USAGE = 2,             /**< bad options or files */
  STATUS_REFUSED_BY_HOST = 64,  /**< before entry */
  STATUS_REFUSED_BY_GUEST = 65, /**< stop trap with a verdict */
  STATUS_FAULT = 66,            /**< the guest did what it may not */
  STATUS_FATAL = 67,            /**< the guest called fatal */
  STATUS_STOPPED = 68,          /**< stop trap without a verdict */
  STATUS_TIMEOUT = 69           /**< `hgi run` lost patience */
};

/** @brief What came of a boot. */
struct boot {
  int status;        /**< exit status of `hgi run` */
  char *transcript;  /**< everything on the console, and what `hgi run` said */
  uint64_t guest_ns; /**< guest time from entry to end; with -icount shift=0 also instructions */
};

/** @brief Arguments of a boot. */
#define WITH(...) ((const char *const[]){__VA_ARGS__, NULL})

/**
 * @brief Boots one of our guests; guest time is counted in instructions.
 * @param guest file name in the guests' build folder, or a path with a slash
 * @param abi host version
 * @param arguments more arguments of `hgi run`, NULL-terminated; may be NULL
 * @param input what is typed on the console; may be NULL
 */
struct boot boot(const char *guest, const char *abi, const char *const *arguments,
                 const char *input);

/** @brief Whether the transcript holds a text. */
bool says(const struct boot *boot, const char *text);

/** @brief How often the transcript holds a text. */
unsigned count(const struct boot *boot, const char *text);

/** @brief The number behind a text in the transcript, or UINT64_MAX if there is none. */
uint64_t number_after(const struct boot *boot, const char *text);

/** @brief The numbers from 0 to @a count - 1 as a test's parameters. */
struct criterion_test_params numbers_below(size_t count);

/** @brief A path in the build folder of the guests. */
const char *guest_path(const char *guest);

#endif
