/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief Makes a command's arguments.
 */
#include <cli/arguments.h>

void hgi_arguments_add(struct hgi_arguments *arguments, const char *argument) {
  if (arguments->count + 1 < HGI_ARGUMENTS_MAX) { /* no command has as many */
    arguments->list[arguments->count++] = argument;
    arguments->list[arguments->count] = NULL;
  }
}

void hgi_arguments_add_all(struct hgi_arguments *arguments, const char *const *list) {
  for (; *list != NULL; list++) {
    hgi_arguments_add(arguments, *list);
  }
}
