/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Opens a port. The contracts are in hgi/slots_1_3_ports.h.
 */
#include <common/port_open.h>

#include <common/guest_struct.h>

hgi_status hgi_port_open(struct hgi_partition *partition, enum hgi_channel_kind kind,
                         const uint64_t *arguments) {
  uint32_t length = (uint32_t)arguments[1];
  char name[HGI_PORT_NAME_MAX];
  struct hgi_port_info info = {.port = HGI_PORTS_MAX};
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
  if (partition->ports != NULL) {
    info.port = hgi_ports_find(partition->ports, partition->number, kind, name, length);
  }
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
