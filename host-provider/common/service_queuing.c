/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Queuing ports. The contracts are in hgi/slots_1_3_ports.h.
 */
#include <common/services.h>

#include <common/guest_struct.h>
#include <common/port_open.h>

static hgi_status channel_of(struct hgi_partition *partition, uint64_t port, uint32_t direction,
                             struct hgi_channel **channel) {
  return hgi_ports_channel(partition->ports, partition->number, HGI_CHANNEL_QUEUING, direction,
                           (uint32_t)port, channel);
}

hgi_status hgi_service_queuing_open(struct hgi_partition *partition, const uint64_t *arguments) {
  return hgi_port_open(partition, HGI_CHANNEL_QUEUING, arguments);
}

hgi_status hgi_service_queuing_send(struct hgi_partition *partition, const uint64_t *arguments) {
  uint32_t port = (uint32_t)arguments[0];
  uint32_t length = (uint32_t)arguments[2];
  struct hgi_channel *channel;
  hgi_status status = channel_of(partition, port, HGI_PORT_SOURCE, &channel);
  if (status != HGI_OK) {
    return status;
  }
  if (length == 0 || length > channel->setup.message_max) {
    return HGI_E_INVALID;
  }
  if (!hgi_guest_readable(partition, arguments[1], length)) {
    return HGI_E_POINTER;
  }
  if (channel->count == channel->setup.depth) {
    channel->overflows++;
    hgi_health_add(&partition->health, HGI_HEALTH_OVERFLOW, port, hgi_machine_now(partition));
    return HGI_E_FULL;
  }
  hgi_machine_read(partition, arguments[1], hgi_channel_message(channel, channel->count), length);
  channel->lengths[(channel->first + channel->count) % channel->setup.depth] = length;
  channel->count++;
  return HGI_OK;
}

/* All that can be wrong with a receive but that there is nothing. */
static hgi_status check_receive(struct hgi_partition *partition, const uint64_t *arguments,
                                struct hgi_channel **channel, uint32_t *size) {
  hgi_status status = channel_of(partition, arguments[0], HGI_PORT_DESTINATION, channel);
  if (status != HGI_OK) {
    return status;
  }
  if ((uint32_t)arguments[2] < (*channel)->setup.message_max) {
    return HGI_E_SPACE;
  }
  status = hgi_struct_check(partition, arguments[3], HGI_MESSAGE_SIZE_MIN,
                            sizeof(struct hgi_message), size);
  if (status == HGI_OK && !hgi_guest_writable(partition, arguments[1], (uint32_t)arguments[2])) {
    status = HGI_E_POINTER;
  }
  return status;
}

hgi_status hgi_service_queuing_receive(struct hgi_partition *partition, const uint64_t *arguments) {
  struct hgi_channel *channel;
  struct hgi_message info = {.length = 0};
  hgi_status status = check_receive(partition, arguments, &channel, &info.size);
  if (status != HGI_OK) {
    return status;
  }
  info.overflows = channel->overflows;
  channel->overflows = 0;
  if (channel->count > 0) {
    info.length = channel->lengths[channel->first];
    hgi_machine_write(partition, arguments[1], hgi_channel_message(channel, 0), info.length);
    channel->first = (channel->first + 1) % channel->setup.depth;
    channel->count--;
  }
  info.waiting = channel->count;
  hgi_machine_write(partition, arguments[3], &info, info.size);
  return info.length > 0 ? HGI_OK : HGI_E_EMPTY;
}
