/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief `hgi --values`: the values that there are of an option, for completion.
 */
#ifndef HGI_CLI_VALUES_H
#define HGI_CLI_VALUES_H

#include <stdbool.h>

/**
 * @brief Prints the values of an option, a line each; what ends in ':' has more behind it.
 * @param option with or without its dashes
 * @return whether there is a list of them; else nothing was printed
 */
bool hgi_values_print(const char *option);

#endif
