/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup rtems
 * @brief Sampling and queuing ports (ARINC 653 part 1), for applications.
 *
 * Channels are set up by the host's configuration; ports are their ends, found by name. Nothing
 * here blocks: a task that waits for a message sleeps and asks again. All functions are [task].
 *
 * Beside what each function tells, all return RTEMS_NOT_IMPLEMENTED if the host has no ports of
 * that kind, RTEMS_INVALID_ADDRESS if a pointer is NULL or not all the guest's memory, and
 * RTEMS_IO_ERROR if the host failed.
 */
#ifndef LIBBSP_HGI_BSP_HGI_PORTS_H
#define LIBBSP_HGI_BSP_HGI_PORTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <rtems.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @brief An open port. Filled in by opening; the application may read it and copy it. */
struct hgi_rtems_port {
  uint32_t number;      /**< the host's number for it */
  bool source;          /**< whether the guest writes or sends there, else it reads or receives */
  uint32_t message_max; /**< longest message, bytes */
  uint32_t depth;       /**< queuing: messages that the queue holds; sampling: 1 */
  uint64_t refresh_ns;  /**< sampling: a message is valid for so long; queuing: 0 */
};

/** @brief What reading a sampling port tells of the message. */
struct hgi_rtems_sample {
  uint32_t length; /**< bytes */
  bool valid;      /**< whether it is no older than the port's refresh period */
  uint64_t age_ns; /**< since it was written */
};

/** @brief What receiving from a queuing port tells. */
struct hgi_rtems_received {
  uint32_t length;    /**< bytes of the message; 0 if there was none */
  uint32_t waiting;   /**< messages that still wait */
  uint64_t overflows; /**< messages that found the queue full, since the call before */
};

/**
 * @brief Opens a sampling port; opening it again gives the same port.
 * @param name in the host's configuration, 1 to 31 bytes
 * @param[out] port the open port; untouched on an error
 * @return RTEMS_SUCCESSFUL; RTEMS_INVALID_NAME if there is no sampling port of that name
 */
rtems_status_code hgi_sampling_port_open(const char *name, struct hgi_rtems_port *port);

/**
 * @brief Writes a message: it takes the place of the one before.
 * @param port an open source port
 * @param message its bytes
 * @param length how many, 1 to the port's longest message
 * @return RTEMS_SUCCESSFUL; RTEMS_INVALID_ID if no such port is open; RTEMS_INCORRECT_STATE if it
 * is a destination; RTEMS_INVALID_SIZE if @a length is outside its range
 */
rtems_status_code hgi_sampling_port_write(const struct hgi_rtems_port *port, const void *message,
                                          size_t length);

/**
 * @brief Reads the message that is in a port; it stays there.
 * @param port an open destination port
 * @param[out] message where to put it; untouched on an error
 * @param size room in bytes, at least the port's longest message
 * @param[out] sample length, validity and age; untouched on an error
 * @return RTEMS_SUCCESSFUL, also if the message is not valid; RTEMS_UNSATISFIED if nothing was ever
 * written; RTEMS_INVALID_ID if no such port is open; RTEMS_INCORRECT_STATE if it is a source;
 * RTEMS_INVALID_SIZE if @a size is too small
 */
rtems_status_code hgi_sampling_port_read(const struct hgi_rtems_port *port, void *message,
                                         size_t size, struct hgi_rtems_sample *sample);

/**
 * @brief Opens a queuing port; opening it again gives the same port.
 * @param name in the host's configuration, 1 to 31 bytes
 * @param[out] port the open port; untouched on an error
 * @return RTEMS_SUCCESSFUL; RTEMS_INVALID_NAME if there is no queuing port of that name
 */
rtems_status_code hgi_queuing_port_open(const char *name, struct hgi_rtems_port *port);

/**
 * @brief Puts a message at the end of the queue.
 * @param port an open source port
 * @param message its bytes
 * @param length how many, 1 to the port's longest message
 * @return RTEMS_SUCCESSFUL; RTEMS_TOO_MANY if the queue is full: it is not queued, and the receiver
 * is told, too; RTEMS_INVALID_ID if no such port is open; RTEMS_INCORRECT_STATE if it is a
 * destination; RTEMS_INVALID_SIZE if @a length is outside its range
 */
rtems_status_code hgi_queuing_port_send(const struct hgi_rtems_port *port, const void *message,
                                        size_t length);

/**
 * @brief Takes the message at the front of the queue.
 * @param port an open destination port
 * @param[out] message where to put it; untouched on an error
 * @param size room in bytes, at least the port's longest message
 * @param[out] received length, messages that wait, and overflows; untouched on errors other than
 * RTEMS_UNSATISFIED
 * @return RTEMS_SUCCESSFUL; RTEMS_UNSATISFIED if no message waits: @a received is filled in, too;
 * RTEMS_INVALID_ID if no such port is open; RTEMS_INCORRECT_STATE if it is a source;
 * RTEMS_INVALID_SIZE if @a size is too small
 */
rtems_status_code hgi_queuing_port_receive(const struct hgi_rtems_port *port, void *message,
                                           size_t size, struct hgi_rtems_received *received);

#ifdef __cplusplus
}
#endif

#endif
