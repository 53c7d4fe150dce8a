/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief What assertions on sampling and on queuing ports share.
 */
#ifndef HGI_CONFORM_PORTS_H
#define HGI_CONFORM_PORTS_H

#include <conformance/assert.h>

/** @brief The longest message that the suite copes with. */
#define HGI_PORT_MESSAGE_MAX 4096u

/** @brief A guarded call that opens ports. */
typedef hgi_status hgi_open_fn(const uint8_t *name, uint32_t name_length,
                               struct hgi_port_info *info);

/** @brief A channel: both ends are the guest's. */
struct hgi_channel_ends {
  hgi_open_fn *open;         /**< what opens it */
  const char *source;        /**< name of the one end */
  const char *destination;   /**< name of the other */
  const char *other_kind;    /**< name of a port of the other kind */
  struct hgi_port_info from; /**< the source */
  struct hgi_port_info to;   /**< the destination */
};

/** @brief A message to be sent, and room for what comes. */
extern uint8_t hgi_message_out[HGI_PORT_MESSAGE_MAX + 1u];
/** @copydoc hgi_message_out */
extern uint8_t hgi_message_in[HGI_PORT_MESSAGE_MAX + 1u];

/** @brief Opens both ends. @return whether they are there; else SKIP is said */
bool hgi_ends_open(struct hgi_channel_ends *ends);
/** @brief OK: both ends, and again. */
void hgi_ends_ok(struct hgi_channel_ends *ends);
/** @brief E_NOT_FOUND. */
void hgi_ends_not_found(struct hgi_channel_ends *ends);
/** @brief E_INVALID. */
void hgi_ends_invalid(struct hgi_channel_ends *ends);
/** @brief E_POINTER. */
void hgi_ends_pointer(struct hgi_channel_ends *ends);

#endif
