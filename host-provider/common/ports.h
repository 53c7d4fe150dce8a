/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Channels and their ports (ARINC 653 part 1, 2.3.5 and 2.3.6), set up at boot.
 *
 * A channel has one source port, NAME.out, and one destination port, NAME.in. Each port belongs to
 * a partition; with one guest both are its own. A caller that serves several CPUs holds a lock.
 */
#ifndef HGI_COMMON_PORTS_H
#define HGI_COMMON_PORTS_H

#include <stdbool.h>

#include <hgi/hgi.h>

/** @brief Channels of a host at most. */
#define HGI_CHANNELS_MAX 8u
/** @brief The longest name of a channel: its ports' names are four bytes longer. */
#define HGI_CHANNEL_NAME_MAX (HGI_PORT_NAME_MAX - 4u)
/** @brief The longest message of a channel, in bytes. */
#define HGI_CHANNEL_MESSAGE_MAX 4096u
/** @brief The deepest queue of a channel, in messages. */
#define HGI_CHANNEL_DEPTH_MAX 256u
/** @brief Bytes of a channel: its longest message times its depth is no more. */
#define HGI_CHANNEL_BYTES 65536u
/** @brief Ports of a host at most. */
#define HGI_PORTS_MAX (2u * HGI_CHANNELS_MAX)

/** @brief What a channel's messages do. */
enum hgi_channel_kind {
  HGI_CHANNEL_SAMPLING, /**< the last one stays */
  HGI_CHANNEL_QUEUING   /**< first in, first out */
};

/** @brief A channel as the host's configuration has it. */
struct hgi_channel_setup {
  char name[HGI_CHANNEL_NAME_MAX + 1]; /**< NUL-padded */
  enum hgi_channel_kind kind;          /**< what its messages do */
  uint32_t message_max;                /**< longest message: 1 to ::HGI_CHANNEL_MESSAGE_MAX */
  uint32_t depth;                      /**< messages it holds; sampling: 1 */
  uint64_t refresh_ns;                 /**< sampling: refresh period; queuing: 0 */
};

/** @brief A channel with its messages. */
struct hgi_channel {
  struct hgi_channel_setup setup;          /**< what it was set up as */
  uint32_t first;                          /**< index of the oldest message */
  uint32_t count;                          /**< messages that are in it */
  uint64_t overflows;                      /**< since the receiver was last told */
  uint64_t written_ns;                     /**< sampling: when the message was written */
  uint32_t lengths[HGI_CHANNEL_DEPTH_MAX]; /**< of each message */
  uint8_t bytes[HGI_CHANNEL_BYTES];        /**< message n is at n times the longest */
};

/** @brief A port: an end of a channel. Port 2n is channel n's source, 2n + 1 its destination. */
struct hgi_port {
  uint32_t partition; /**< whose it is */
  bool open;          /**< that partition has opened it */
};

/** @brief All channels and ports of a host. */
struct hgi_ports {
  uint32_t count;                                /**< hgi_ports::channels in use */
  struct hgi_channel channels[HGI_CHANNELS_MAX]; /**< the channels */
  struct hgi_port ports[HGI_PORTS_MAX];          /**< two for each */
};

/**
 * @brief Sets up channels; both ends of each belong to one partition.
 * @param[out] ports all closed and empty
 * @param setups @a count of them, which a host has checked
 * @param count at most ::HGI_CHANNELS_MAX
 * @param partition number of the partition
 */
void hgi_ports_set_up(struct hgi_ports *ports, const struct hgi_channel_setup *setups,
                      uint32_t count, uint32_t partition);

/** @brief Whether there is a channel of that kind. */
bool hgi_ports_have(const struct hgi_ports *ports, enum hgi_channel_kind kind);

/**
 * @brief A partition starts: its ports are closed, and what waited for it is forgotten, since its
 * clock starts anew.
 */
void hgi_ports_start(struct hgi_ports *ports, uint32_t partition);

/**
 * @brief Finds a partition's port by name.
 * @param ports the host's
 * @param partition whose port
 * @param kind of the channel
 * @param name, length bytes of the port's name
 * @return its number, or ::HGI_PORTS_MAX
 */
uint32_t hgi_ports_find(const struct hgi_ports *ports, uint32_t partition,
                        enum hgi_channel_kind kind, const char *name, size_t length);

/**
 * @brief The channel of an open port.
 * @param ports the host's; may be NULL
 * @param partition whose port
 * @param kind of the channel
 * @param direction ::hgi_port_direction that is wanted
 * @param port any number
 * @param[out] channel set on HGI_OK
 * @return HGI_OK; HGI_E_NOT_FOUND; HGI_E_STATE if it is the other end
 */
hgi_status hgi_ports_channel(struct hgi_ports *ports, uint32_t partition,
                             enum hgi_channel_kind kind, uint32_t direction, uint32_t port,
                             struct hgi_channel **channel);

/** @brief Which end of its channel a port is. */
static inline uint32_t hgi_port_direction_of(uint32_t port) {
  return port % 2 == 0 ? HGI_PORT_SOURCE : HGI_PORT_DESTINATION;
}

/** @brief Where a channel's message lies, counted from the oldest. */
static inline uint8_t *hgi_channel_message(struct hgi_channel *channel, uint32_t index) {
  return &channel->bytes[((channel->first + index) % channel->setup.depth) *
                         channel->setup.message_max];
}

#endif
