/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Queuing ports. The contracts are in hgi/slots_1_3_ports.h.
 */
#include <common/services.h>

#include <common/service_port.h>

hgi_status hgi_service_queuing_open(struct hgi_partition *partition, const uint64_t *arguments) {
  return hgi_port_open(partition, HGI_CHANNEL_QUEUING, arguments);
}

hgi_status hgi_service_queuing_send(struct hgi_partition *partition, const uint64_t *arguments) {
  uint32_t port = (uint32_t)arguments[0];
  uint32_t length = (uint32_t)arguments[2];
  struct hgi_channel *channel;
  hgi_status status = hgi_port_check_send(partition, HGI_CHANNEL_QUEUING, arguments, &channel);
  if (status != HGI_OK) {
    return status;
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

hgi_status hgi_service_queuing_receive(struct hgi_partition *partition, const uint64_t *arguments) {
  struct hgi_channel *channel;
  struct hgi_message info = {.length = 0};
  hgi_status status =
      hgi_port_check_receive(partition, HGI_CHANNEL_QUEUING, arguments, HGI_MESSAGE_SIZE_MIN,
                             sizeof(struct hgi_message), &channel, &info.size);
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
