/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Runs `hgi` as anyone would from a shell, and keeps what came of it.
 */
#ifndef HGI_TESTS_CLI_CLI_H
#define HGI_TESTS_CLI_CLI_H

#include <cjson/cJSON.h>
#include <criterion/criterion.h>

/** @brief Exit statuses of `hgi check`. */
enum check_status {
  BOOTS = 0,    /**< the guest will run */
  REFUSED = 1,  /**< by host or guest */
  BAD_INPUT = 2 /**< a file or an option that is none */
};

/** @brief What came of a run of `hgi`. */
struct said {
  int status; /**< exit status; -1 if a signal ended it */
  char *out;  /**< standard output */
  char *err;  /**< standard error */
};

/** @brief A frozen image. */
#define FROZEN(name) HGI_FROZEN "/" name
/** @brief A foreign host. */
#define FOREIGN(name) HGI_FOREIGN "/" name

/** @brief Runs `hgi` with arguments, which end in NULL. */
struct said hgi(const char *const *arguments);

/** @brief Runs `hgi` by a shell, with its output redirected. */
struct said hgi_to(const char *redirection, const char *arguments);

/** @brief Arguments of a run. */
#define HGI(...) hgi((const char *const[]){__VA_ARGS__, NULL})

/** @brief Parses a run's output, which must be one JSON object and no more. */
cJSON *json(const struct said *said);

/** @brief A member of an object that must be a string. */
const char *text_of(const cJSON *object, const char *member);

/** @brief Whether a run said one line on standard error that holds a text, and only printable
 * ASCII. */
bool said_line(const struct said *said, const char *text);

#endif
