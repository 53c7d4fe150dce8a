/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Contrary hosts: what a host does wrong, and what comes of it, by hand.
 */
#ifndef HGI_TESTS_BOOT_CONTRARY_H
#define HGI_TESTS_BOOT_CONTRARY_H

#include <stdbool.h>
#include <stddef.h>

/** @brief Hosts of ABI 1.0, 1.3 and 2.0. */
#define CONTRARY_VERSIONS 3u
/** @brief contrary_came::status: there is nothing to see on that version. */
#define NOT_RUN (-1)

/** @brief Which hosts it is for. */
enum contrary_where {
  HERE,      /**< all */
  ELSEWHERE, /**< the process host; boot.faults or the stories have it on the monitors */
  BY_TIME    /**< all; where time is the machine's own, the guest may not notice, and ends well */
};

/** @brief What comes of it on a version. */
struct contrary_came {
  int status;       /**< 0: the guest's exercises all hold; 1: one has noticed, and it ends */
  const char *says; /**< what stands in the transcript; NULL: nothing is asked */
};

/** @brief What a host does. */
struct contrary {
  const char *fault;                          /**< of `hgi run --fault` */
  const char *cmdline;                        /**< the guest's command line, or NULL */
  enum contrary_where where;                  /**< on which hosts */
  struct contrary_came on[CONTRARY_VERSIONS]; /**< by version */
};

/** @brief A field of the header, and what it is made to hold. */
struct contrary_field {
  const char *name;  /**< as in the header */
  size_t offset;     /**< from the table's begin */
  size_t size;       /**< in bytes */
  const char *bytes; /**< little endian, in hexadecimal; NULL: a byte is inverted */
  const char *says;  /**< NULL: the field is not for guests to judge by, and it boots */
};

/** @brief All of them, by hand. */
extern const struct contrary contrary_hosts[];
/** @brief Their number. */
extern const size_t contrary_host_count;
/** @brief Each field of the header, in its order, by hand. */
extern const struct contrary_field contrary_fields[];
/** @brief Their number. */
extern const size_t contrary_field_count;

#endif
