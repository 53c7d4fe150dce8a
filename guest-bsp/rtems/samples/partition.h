/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup rtems
 * @brief What the files of the sample "partition" have of each other.
 */
#ifndef HGI_RTEMS_SAMPLES_PARTITION_H
#define HGI_RTEMS_SAMPLES_PARTITION_H

#include <stdbool.h>

/**
 * @brief Ends the sample with status 1 if something is not as it should be.
 * @param ok whether it is
 * @param what it is about, for the console
 */
void want(bool ok, const char *what);

/** @brief Uses the ports that the host has, and says which it has not. */
void partition_ports(void);

#endif
