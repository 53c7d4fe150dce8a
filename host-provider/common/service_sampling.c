/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Sampling ports. The contracts are in hgi/slots_1_3_ports.h.
 */
#include <common/services.h>

#include <common/service_port.h>

hgi_status hgi_service_sampling_open(struct hgi_partition *partition, const uint64_t *arguments) {
  return hgi_port_open(partition, HGI_CHANNEL_SAMPLING, arguments);
}

hgi_status hgi_service_sampling_write(struct hgi_partition *partition, const uint64_t *arguments) {
  uint32_t length = (uint32_t)arguments[2];
  struct hgi_channel *channel;
  hgi_status status = hgi_port_check_send(partition, HGI_CHANNEL_SAMPLING, arguments, &channel);
  if (status != HGI_OK) {
    return status;
  }
  hgi_machine_read(partition, arguments[1], hgi_channel_message(channel, 0), length);
  channel->lengths[0] = length;
  channel->written_ns = hgi_machine_now(partition);
  channel->count = 1;
  return HGI_OK;
}

hgi_status hgi_service_sampling_read(struct hgi_partition *partition, const uint64_t *arguments) {
  struct hgi_channel *channel;
  uint32_t size;
  hgi_status status =
      hgi_port_check_receive(partition, HGI_CHANNEL_SAMPLING, arguments, HGI_SAMPLE_SIZE_MIN,
                             sizeof(struct hgi_sample), &channel, &size);
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
