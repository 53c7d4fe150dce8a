/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief What sampling_open and queuing_open have in common.
 */
#ifndef HGI_COMMON_PORT_OPEN_H
#define HGI_COMMON_PORT_OPEN_H

#include <common/partition.h>

/**
 * @brief Opens a port.
 * @param partition whose port
 * @param kind of the channel
 * @param arguments those of the entry: name, its length, struct hgi_port_info
 * @return what the entry returns
 */
hgi_status hgi_port_open(struct hgi_partition *partition, enum hgi_channel_kind kind,
                         const uint64_t *arguments);

#endif
