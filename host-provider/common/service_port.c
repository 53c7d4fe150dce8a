/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Opens ports, and checks messages. The contracts are in hgi/slots_1_3_ports.h.
 */
#include <common/service_port.h>

#include <common/guest_struct.h>

hgi_status hgi_port_open(struct hgi_partition *partition, enum hgi_channel_kind kind,
                         const uint64_t *arguments) {
  uint32_t length = (uint32_t)arguments[1];
  char name[HGI_PORT_NAME_MAX];
  struct hgi_port_info info = {.port = 0};
  if (length == 0 || length > HGI_PORT_NAME_MAX) {
    return HGI_E_INVALID;
  }
  hgi_status status =
      hgi_struct_check(partition, arguments[2], HGI_PORT_INFO_SIZE_MIN, sizeof(info), &info.size);
  if (status != HGI_OK) {
    return status;
  }
  if (!hgi_guest_writable(partition, arguments[0], length)) {
    return HGI_E_POINTER;
  }
  hgi_machine_read(partition, arguments[0], name, length);
  if (partition->ports == NULL) {
    return HGI_E_NOT_FOUND;
  }
  info.port = hgi_ports_find(partition->ports, partition->number, kind, name, length);
  if (info.port == HGI_PORTS_MAX) {
    return HGI_E_NOT_FOUND;
  }
  const struct hgi_channel_setup *setup = &partition->ports->channels[info.port / 2].setup;
  partition->ports->ports[info.port].open = true;
  info.direction = hgi_port_direction_of(info.port);
  info.message_max = setup->message_max;
  info.depth = setup->depth;
  info.refresh_ns = setup->refresh_ns;
  hgi_machine_write(partition, arguments[2], &info, info.size);
  return HGI_OK;
}

static hgi_status channel_of(struct hgi_partition *partition, enum hgi_channel_kind kind,
                             uint32_t direction, uint64_t port, struct hgi_channel **channel) {
  return hgi_ports_channel(partition->ports, partition->number, kind, direction, (uint32_t)port,
                           channel);
}

hgi_status hgi_port_check_send(struct hgi_partition *partition, enum hgi_channel_kind kind,
                               const uint64_t *arguments, struct hgi_channel **channel) {
  uint32_t length = (uint32_t)arguments[2];
  hgi_status status = channel_of(partition, kind, HGI_PORT_SOURCE, arguments[0], channel);
  if (status != HGI_OK) {
    return status;
  }
  if (length == 0 || length > (*channel)->setup.message_max) {
    return HGI_E_INVALID;
  }
  return hgi_guest_readable(partition, arguments[1], length) ? HGI_OK : HGI_E_POINTER;
}

hgi_status hgi_port_check_receive(struct hgi_partition *partition, enum hgi_channel_kind kind,
                                  const uint64_t *arguments, uint32_t least, size_t known,
                                  struct hgi_channel **channel, uint32_t *size) {
  uint32_t room = (uint32_t)arguments[2];
  hgi_status status = channel_of(partition, kind, HGI_PORT_DESTINATION, arguments[0], channel);
  if (status != HGI_OK) {
    return status;
  }
  if (room < (*channel)->setup.message_max) {
    return HGI_E_SPACE;
  }
  status = hgi_struct_check(partition, arguments[3], least, known, size);
  if (status == HGI_OK && !hgi_guest_writable(partition, arguments[1], room)) {
    status = HGI_E_POINTER;
  }
  return status;
}
