/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief Reads the options of a command of hgi, one by one, by getopt_long.
 */
#ifndef HGI_CLI_OPTIONS_H
#define HGI_CLI_OPTIONS_H

#include <getopt.h>

/** @brief What hgi_option_next returns beside the options' own values, which are above 0. */
enum hgi_option {
  HGI_OPTION_END = 0,     /**< there are no more */
  HGI_OPTION_STOP = -1,   /**< help was printed, or what is wrong was said */
  HGI_OPTION_HELP = 0x100 /**< value of `--help` in a list of options; never returned */
};

/** @brief A command and its options. */
struct hgi_command {
  const char *name;             /**< as the user calls it */
  const char *usage;            /**< what `--help` prints */
  const struct option *options; /**< long ones alone */
};

/**
 * @brief The next option.
 * @param command whose
 * @param argc as of main; optind and optarg are set as by getopt_long
 * @param argv as of main
 * @param[out] status the exit status, if HGI_OPTION_STOP is returned
 * @return the option's value, HGI_OPTION_END or HGI_OPTION_STOP
 */
int hgi_option_next(const struct hgi_command *command, int argc, char **argv, int *status);

#endif
