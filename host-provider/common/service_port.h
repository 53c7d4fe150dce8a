/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief What the services of sampling and of queuing ports have in common.
 */
#ifndef HGI_COMMON_SERVICE_PORT_H
#define HGI_COMMON_SERVICE_PORT_H

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

/**
 * @brief Checks a message that the guest passes.
 * @param partition whose port
 * @param kind of the channel
 * @param arguments those of the entry: port, message, its length
 * @param[out] channel set on HGI_OK
 * @return what the entry returns, unless there is no room
 */
hgi_status hgi_port_check_send(struct hgi_partition *partition, enum hgi_channel_kind kind,
                               const uint64_t *arguments, struct hgi_channel **channel);

/**
 * @brief Checks what the guest passes for a message that it wants.
 * @param partition whose port
 * @param kind of the channel
 * @param arguments those of the entry: port, room for a message, its size, a struct
 * @param least, known bytes of the struct, as of hgi_struct_check
 * @param[out] channel set on HGI_OK
 * @param[out] size bytes of the struct that may be written
 * @return what the entry returns, unless there is no message
 */
hgi_status hgi_port_check_receive(struct hgi_partition *partition, enum hgi_channel_kind kind,
                                  const uint64_t *arguments, uint32_t least, size_t known,
                                  struct hgi_channel **channel, uint32_t *size);

#endif
