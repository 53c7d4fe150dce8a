/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Sampling ports. The contracts are in hgi/slots_1_3_ports.h.
 */
#include <common/services.h>

#include <common/guest_struct.h>
#include <common/port_open.h>

static hgi_status channel_of(struct hgi_partition *partition, uint64_t port, uint32_t direction,
                             struct hgi_channel **channel) {
  return hgi_ports_channel(partition->ports, partition->number, HGI_CHANNEL_SAMPLING, direction,
                           (uint32_t)port, channel);
}

hgi_status hgi_service_sampling_open(struct hgi_partition *partition, const uint64_t *arguments) {
  return hgi_port_open(partition, HGI_CHANNEL_SAMPLING, arguments);
}

hgi_status hgi_service_sampling_write(struct hgi_partition *partition, const uint64_t *arguments) {
  uint32_t length = (uint32_t)arguments[2];
  struct hgi_channel *channel;
  hgi_status status = channel_of(partition, arguments[0], HGI_PORT_SOURCE, &channel);
  if (status != HGI_OK) {
    return status;
  }
  if (length == 0 || length > channel->setup.message_max) {
    return HGI_E_INVALID;
  }
  if (!hgi_guest_readable(partition, arguments[1], length)) {
    return HGI_E_POINTER;
  }
  hgi_machine_read(partition, arguments[1], hgi_channel_message(channel, 0), length);
  channel->lengths[0] = length;
  channel->written_ns = hgi_machine_now(partition);
  channel->count = 1;
  return HGI_OK;
}

/* All that can be wrong with a read but that there is nothing. */
static hgi_status check_read(struct hgi_partition *partition, const uint64_t *arguments,
                             struct hgi_channel **channel, uint32_t *size) {
  hgi_status status = channel_of(partition, arguments[0], HGI_PORT_DESTINATION, channel);
  if (status != HGI_OK) {
    return status;
  }
  if ((uint32_t)arguments[2] < (*channel)->setup.message_max) {
    return HGI_E_SPACE;
  }
  status = hgi_struct_check(partition, arguments[3], HGI_SAMPLE_SIZE_MIN, sizeof(struct hgi_sample),
                            size);
  if (status == HGI_OK && !hgi_guest_writable(partition, arguments[1], (uint32_t)arguments[2])) {
    status = HGI_E_POINTER;
  }
  return status;
}

hgi_status hgi_service_sampling_read(struct hgi_partition *partition, const uint64_t *arguments) {
  struct hgi_channel *channel;
  uint32_t size;
  hgi_status status = check_read(partition, arguments, &channel, &size);
  if (status != HGI_OK) {
    return status;
  }
  if (channel->count == 0) {
    return HGI_E_EMPTY;
  }
  const uint64_t age = hgi_machine_now(partition) - channel->written_ns;
  const struct hgi_sample sample = {.size = size,
                                    .length = channel->lengths[0],
                                    .valid = age <= channel->setup.refresh_ns,
                                    .age_ns = age};
  hgi_machine_write(partition, arguments[1], hgi_channel_message(channel, 0), sample.length);
  hgi_machine_write(partition, arguments[3], &sample, size);
  return HGI_OK;
}
