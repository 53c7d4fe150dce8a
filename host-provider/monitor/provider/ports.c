/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Provider: partition, ports, health. The monitor does it all.
 */
#include <monitor/provider/entries.h>
#include <monitor/provider/trap.h>

hgi_status hgi_provider_partition_info(struct hgi_partition_info *info) {
  return TRAP1(partition_info, info);
}

hgi_status hgi_provider_partition_slice(uint32_t index, struct hgi_partition_slice *slice) {
  return TRAP2(partition_slice, index, slice);
}

hgi_status hgi_provider_sampling_open(const uint8_t *name, uint32_t name_length,
                                      struct hgi_port_info *info) {
  return TRAP3(sampling_open, name, name_length, info);
}

hgi_status hgi_provider_sampling_write(uint32_t port, const uint8_t *message, uint32_t length) {
  return TRAP3(sampling_write, port, message, length);
}

hgi_status hgi_provider_sampling_read(uint32_t port, uint8_t *message, uint32_t size,
                                      struct hgi_sample *sample) {
  return TRAP4(sampling_read, port, message, size, sample);
}

hgi_status hgi_provider_queuing_open(const uint8_t *name, uint32_t name_length,
                                     struct hgi_port_info *info) {
  return TRAP3(queuing_open, name, name_length, info);
}

hgi_status hgi_provider_queuing_send(uint32_t port, const uint8_t *message, uint32_t length) {
  return TRAP3(queuing_send, port, message, length);
}

hgi_status hgi_provider_queuing_receive(uint32_t port, uint8_t *message, uint32_t size,
                                        struct hgi_message *info) {
  return TRAP4(queuing_receive, port, message, size, info);
}

hgi_status hgi_provider_health_report(uint32_t code, const uint8_t *message, uint32_t length) {
  return TRAP3(health_report, code, message, length);
}

hgi_status hgi_provider_health_event(struct hgi_health_event *event) {
  return TRAP1(health_event, event);
}
