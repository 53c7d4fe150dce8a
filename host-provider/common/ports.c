/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Finds ports, and empties channels.
 */
#include <common/ports.h>

#include <common/text.h>

#define SUFFIX_SOURCE      ".out"
#define SUFFIX_DESTINATION ".in"

static void empty(struct hgi_channel *channel) {
  channel->first = 0;
  channel->count = 0;
  channel->overflows = 0;
}

void hgi_ports_set_up(struct hgi_ports *ports, const struct hgi_channel_setup *setups,
                      uint32_t count, uint32_t partition) {
  ports->count = count;
  for (uint32_t i = 0; i < count; i++) {
    ports->channels[i].setup = setups[i];
    empty(&ports->channels[i]);
    ports->ports[2 * i] = (struct hgi_port){partition, false};
    ports->ports[2 * i + 1] = (struct hgi_port){partition, false};
  }
}

bool hgi_ports_have(const struct hgi_ports *ports, enum hgi_channel_kind kind) {
  for (uint32_t i = 0; i < ports->count; i++) {
    if (ports->channels[i].setup.kind == kind) {
      return true;
    }
  }
  return false;
}

void hgi_ports_start(struct hgi_ports *ports, uint32_t partition) {
  for (uint32_t i = 0; i < 2 * ports->count; i++) {
    struct hgi_port *port = &ports->ports[i];
    if (port->partition == partition) {
      port->open = false;
      if (hgi_port_direction_of(i) == HGI_PORT_DESTINATION) {
        empty(&ports->channels[i / 2]);
      }
    }
  }
}

static bool is_name(const char *channel, uint32_t port, const char *name, size_t length) {
  size_t prefix = hgi_text_prefix(name, length, channel);
  return prefix != 0 &&
         hgi_text_is(name + prefix, length - prefix,
                     hgi_port_direction_of(port) == HGI_PORT_SOURCE ? SUFFIX_SOURCE
                                                                    : SUFFIX_DESTINATION);
}

uint32_t hgi_ports_find(const struct hgi_ports *ports, uint32_t partition,
                        enum hgi_channel_kind kind, const char *name, size_t length) {
  for (uint32_t i = 0; i < 2 * ports->count; i++) {
    const struct hgi_channel_setup *setup = &ports->channels[i / 2].setup;
    if (ports->ports[i].partition == partition && setup->kind == kind &&
        is_name(setup->name, i, name, length)) {
      return i;
    }
  }
  return HGI_PORTS_MAX;
}

hgi_status hgi_ports_channel(struct hgi_ports *ports, uint32_t partition,
                             enum hgi_channel_kind kind, uint32_t direction, uint32_t port,
                             struct hgi_channel **channel) {
  if (ports == NULL || port >= 2 * ports->count || ports->ports[port].partition != partition ||
      !ports->ports[port].open || ports->channels[port / 2].setup.kind != kind) {
    return HGI_E_NOT_FOUND;
  }
  *channel = &ports->channels[port / 2];
  return hgi_port_direction_of(port) == direction ? HGI_OK : HGI_E_STATE;
}
