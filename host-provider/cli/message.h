/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief What hgi says when it can't do what it was asked, and its exit statuses.
 */
#ifndef HGI_CLI_MESSAGE_H
#define HGI_CLI_MESSAGE_H

/** @brief Exit statuses of `hgi run`; 0 to 63 are the guest's own. */
enum hgi_exit {
  HGI_EXIT_USAGE = 2,             /**< bad usage, or a file that can't be read or written */
  HGI_EXIT_REFUSED_BY_HOST = 64,  /**< refused before entry */
  HGI_EXIT_REFUSED_BY_GUEST = 65, /**< the guest refused the host */
  HGI_EXIT_FAULT = 66,            /**< the guest did what it may not */
  HGI_EXIT_FATAL = 67,            /**< the guest called fatal */
  HGI_EXIT_STOP = 68,             /**< the stop trap, and no verdict that refuses */
  HGI_EXIT_TIMEOUT = 69,          /**< it took longer than --timeout */
  HGI_EXIT_HOST_ERROR = 70,       /**< the host failed, or told no status */
  HGI_EXIT_WATCHDOG = 71,         /**< the watchdog ran out once more than it may restart */
  HGI_EXIT_MEMORY = 72            /**< the host's memory has changed that must not: --guard */
};

/** @brief Prints `hgi: ` and a formatted line to stderr; beyond 1023 bytes its
 * middle is left out. */
__attribute__((format(printf, 1, 2))) void hgi_say(const char *format, ...);

/** @brief What hgi_say has said last, without `hgi: `; valid until the next hgi_say. */
const char *hgi_said(void);

#endif
