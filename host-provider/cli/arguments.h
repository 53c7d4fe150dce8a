/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief A command's arguments, as far as they are made.
 */
#ifndef HGI_CLI_ARGUMENTS_H
#define HGI_CLI_ARGUMENTS_H

#include <stddef.h>

/** @brief Arguments of a command at most: beyond what the remarks of a matrix' table can add. */
#define HGI_ARGUMENTS_MAX 640u

/** @brief Arguments. */
struct hgi_arguments {
  const char *list[HGI_ARGUMENTS_MAX]; /**< ends in NULL */
  size_t count;                        /**< hgi_arguments::list in use */
};

/** @brief Appends an argument. It must live as long as the list. */
void hgi_arguments_add(struct hgi_arguments *arguments, const char *argument);
/** @brief Appends arguments. @param arguments grows @param list ends in NULL */
void hgi_arguments_add_all(struct hgi_arguments *arguments, const char *const *list);

#endif
