/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The host's lines between the guest's, and the exit channel.
 */
#ifndef HGI_MONITOR_HOST_CONSOLE_H
#define HGI_MONITOR_HOST_CONSOLE_H

#include <common/text.h>

/** @brief What each of the host's lines starts with. */
#define HGI_HOST_PREFIX "hgi-host: "

/** @brief Appends a line to the exit channel. */
void hgi_exit_line(const struct hgi_line *line);

#endif
