/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup rtems
 * @brief Ports for applications: RTEMS' types and status codes around the entries.
 *
 * Which entries there are is asked first: an absent one would say so on the console when called,
 * and here the caller is told.
 */
#include <string.h>

#include <bsp/hgi-ports.h>
#include <negotiate/ops.h>
#include "status.h"

static bool absent(uint32_t entry) {
  return hgi_slot_binding(entry) == HGI_BINDING_ABSENT;
}

static rtems_status_code open_status(hgi_status status) {
  return hgi_rtems_status(status, RTEMS_INVALID_NAME, RTEMS_INVALID_NAME);
}

static rtems_status_code message_status(hgi_status status) {
  return hgi_rtems_status(status, RTEMS_INVALID_ID, RTEMS_INVALID_SIZE);
}

static rtems_status_code open_port(uint32_t entry, hgi_sampling_open_fn *open, const char *name,
                                   struct hgi_rtems_port *port) {
  struct hgi_port_info info = {.size = sizeof info};

  if (absent(entry))
    return RTEMS_NOT_IMPLEMENTED;
  if (name == NULL || port == NULL)
    return RTEMS_INVALID_ADDRESS;

  const size_t length = strnlen(name, HGI_PORT_NAME_MAX + 1u);
  const hgi_status status = open((const uint8_t *)name, (uint32_t)length, &info);

  if (status >= HGI_OK)
    *port = (struct hgi_rtems_port){.number = info.port,
                                    .source = info.direction == HGI_PORT_SOURCE,
                                    .message_max = info.message_max,
                                    .depth = info.depth,
                                    .refresh_ns = info.refresh_ns};
  return open_status(status);
}

static rtems_status_code put(uint32_t entry, hgi_sampling_write_fn *write,
                             const struct hgi_rtems_port *port, const void *message,
                             size_t length) {
  if (absent(entry))
    return RTEMS_NOT_IMPLEMENTED;
  if (port == NULL || message == NULL)
    return RTEMS_INVALID_ADDRESS;
  if (length > UINT32_MAX)
    return RTEMS_INVALID_SIZE;
  return message_status(write(port->number, message, (uint32_t)length));
}

/* The host wants room for the longest message; more than 32 bits of it is none the better. */
static uint32_t room(size_t size) {
  return size > UINT32_MAX ? UINT32_MAX : (uint32_t)size;
}

rtems_status_code hgi_sampling_port_open(const char *name, struct hgi_rtems_port *port) {
  return open_port(HGI_ENTRY_sampling_open, hgi_ops.sampling_open, name, port);
}

rtems_status_code hgi_sampling_port_write(const struct hgi_rtems_port *port, const void *message,
                                          size_t length) {
  return put(HGI_ENTRY_sampling_write, hgi_ops.sampling_write, port, message, length);
}

rtems_status_code hgi_sampling_port_read(const struct hgi_rtems_port *port, void *message,
                                         size_t size, struct hgi_rtems_sample *sample) {
  struct hgi_sample info = {.size = sizeof info};

  if (absent(HGI_ENTRY_sampling_read))
    return RTEMS_NOT_IMPLEMENTED;
  if (port == NULL || message == NULL || sample == NULL)
    return RTEMS_INVALID_ADDRESS;

  const hgi_status status = hgi_ops.sampling_read(port->number, message, room(size), &info);

  if (status >= HGI_OK)
    *sample = (struct hgi_rtems_sample){
        .length = info.length, .valid = info.valid != 0, .age_ns = info.age_ns};
  return message_status(status);
}

rtems_status_code hgi_queuing_port_open(const char *name, struct hgi_rtems_port *port) {
  return open_port(HGI_ENTRY_queuing_open, hgi_ops.queuing_open, name, port);
}

rtems_status_code hgi_queuing_port_send(const struct hgi_rtems_port *port, const void *message,
                                        size_t length) {
  return put(HGI_ENTRY_queuing_send, hgi_ops.queuing_send, port, message, length);
}

rtems_status_code hgi_queuing_port_receive(const struct hgi_rtems_port *port, void *message,
                                           size_t size, struct hgi_rtems_received *received) {
  struct hgi_message info = {.size = sizeof info};

  if (absent(HGI_ENTRY_queuing_receive))
    return RTEMS_NOT_IMPLEMENTED;
  if (port == NULL || message == NULL || received == NULL)
    return RTEMS_INVALID_ADDRESS;

  const hgi_status status = hgi_ops.queuing_receive(port->number, message, room(size), &info);

  if (status >= HGI_OK || status == HGI_E_EMPTY)
    *received = (struct hgi_rtems_received){
        .length = info.length, .waiting = info.waiting, .overflows = info.overflows};
  return message_status(status);
}
