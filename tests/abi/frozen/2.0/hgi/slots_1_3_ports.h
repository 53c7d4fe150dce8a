/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup slots
 * @brief Slots that ABI 1.3 added, with their contracts: partitions, ports, health. Frozen.
 *
 * The words are those of ARINC 653 part 1: channels are set up by the host's configuration, ports
 * are their ends. No entry blocks: waiting is the guest operating system's affair.
 */
#ifndef HGI_SLOT
/** @brief A slot: entry name, result, parameters. Whoever includes this says what to make of it. */
#define HGI_SLOT(name, result, parameters)
#define HGI_SLOT_DEFAULTED
#include <hgi/structs.h>
#endif

/** @addtogroup slots
 * @{ */

/**
 * @brief Tells which partition the guest is, and how it is scheduled.
 *
 * @param[in,out] info its size member says how many bytes the caller has room for
 * @return HGI_OK; HGI_E_INVALID if the size member is less than 56; HGI_E_POINTER if @a info is not
 * all guest RAM
 * @note [boot] [task] [isr], any CPU. Does not block; may trap. At most 100 instructions in the
 * guest.
 * @note Absent: the guest is alone on the machine.
 * @note Shim: no.
 * @since 1.3
 */
HGI_SLOT(partition_info, hgi_status, (struct hgi_partition_info * info))

/**
 * @brief Tells when in each major frame the partition runs.
 *
 * Slices are numbered from 0 in the order of time. A partition that always runs has one slice, as
 * long as its major frame.
 *
 * @param index number of the slice
 * @param[in,out] slice its size member says how many bytes the caller has room for
 * @return HGI_OK; HGI_E_NOT_FOUND if @a index is past the last slice; HGI_E_INVALID if the size
 * member is less than 24; HGI_E_POINTER if @a slice is not all guest RAM
 * @note [boot] [task] [isr], any CPU. Does not block; may trap. At most 100 instructions in the
 * guest.
 * @note Absent: the guest always runs.
 * @note Shim: no.
 * @since 1.3
 */
HGI_SLOT(partition_slice, hgi_status, (uint32_t index, struct hgi_partition_slice *slice))

/**
 * @brief Opens a sampling port of the partition.
 *
 * Opening a port again gives the same number.
 *
 * @param name the port's name in the host's configuration; need not end in NUL
 * @param name_length its bytes, 1 to 31
 * @param[in,out] info its size member says how many bytes the caller has room for; gets number,
 *   direction, longest message and refresh period
 * @return HGI_OK; HGI_E_NOT_FOUND if the partition has no sampling port of that name; HGI_E_INVALID
 * if
 *   @a name_length is outside its range or the size member is less than 32; HGI_E_POINTER if @a
 * name or
 *   @a info is not all guest RAM
 * @note [boot] [task], any CPU. Does not block; may trap. At most 100 instructions in the guest.
 * @note Absent: the host has no sampling ports.
 * @note Shim: no.
 * @since 1.3
 */
HGI_SLOT(sampling_open, hgi_status,
         (const uint8_t *name, uint32_t name_length, struct hgi_port_info *info))

/**
 * @brief Writes a message into a sampling port: it takes the place of the one before.
 *
 * A reader sees the old message or the new one, never a part of each.
 *
 * @param port number of an open source port
 * @param message bytes in guest RAM
 * @param length bytes, 1 to the port's longest message
 * @return HGI_OK; HGI_E_NOT_FOUND if no such port is open; HGI_E_STATE if it is a destination port;
 *   HGI_E_INVALID if @a length is outside its range; HGI_E_POINTER if @a message is not all the
 * guest's
 * @note [boot] [task], any CPU. Does not block; may trap. At most 100 instructions in the guest.
 * @note Absent: the host has no sampling ports.
 * @note Shim: no.
 * @since 1.3
 */
HGI_SLOT(sampling_write, hgi_status, (uint32_t port, const uint8_t *message, uint32_t length))

/**
 * @brief Reads the message that is in a sampling port; it stays there.
 *
 * The message is valid if it is no older than the port's refresh period.
 *
 * @param port number of an open destination port
 * @param[out] message where to put it, guest RAM; untouched on an error
 * @param size room in bytes, at least the port's longest message
 * @param[in,out] sample its size member says how many bytes the caller has room for; gets length,
 * age and validity
 * @return HGI_OK, also if the message is not valid; HGI_E_EMPTY if nothing was ever written;
 * HGI_E_NOT_FOUND if no such port is open; HGI_E_STATE if it is a source port; HGI_E_SPACE if @a
 * size is less than the longest message; HGI_E_INVALID if the size member is less than 24;
 * HGI_E_POINTER if @a message or
 *   @a sample is not all guest RAM
 * @note [boot] [task], any CPU. Does not block; may trap. At most 100 instructions in the guest.
 * @note Absent: the host has no sampling ports.
 * @note Shim: no.
 * @since 1.3
 */
HGI_SLOT(sampling_read, hgi_status,
         (uint32_t port, uint8_t *message, uint32_t size, struct hgi_sample *sample))

/**
 * @brief Opens a queuing port of the partition.
 *
 * Opening a port again gives the same number.
 *
 * @param name the port's name in the host's configuration; need not end in NUL
 * @param name_length its bytes, 1 to 31
 * @param[in,out] info its size member says how many bytes the caller has room for; gets number,
 *   direction, longest message and depth
 * @return HGI_OK; HGI_E_NOT_FOUND if the partition has no queuing port of that name; HGI_E_INVALID
 * if
 *   @a name_length is outside its range or the size member is less than 32; HGI_E_POINTER if @a
 * name or
 *   @a info is not all guest RAM
 * @note [boot] [task], any CPU. Does not block; may trap. At most 100 instructions in the guest.
 * @note Absent: the host has no queuing ports.
 * @note Shim: no.
 * @since 1.3
 */
HGI_SLOT(queuing_open, hgi_status,
         (const uint8_t *name, uint32_t name_length, struct hgi_port_info *info))

/**
 * @brief Puts a message at the end of a channel's queue.
 *
 * A message that finds the queue full is not queued: the sender is told, and so is the receiver, by
 * hgi_message::overflows.
 *
 * @param port number of an open source port
 * @param message bytes in guest RAM
 * @param length bytes, 1 to the port's longest message
 * @return HGI_OK; HGI_E_FULL if the queue is full; HGI_E_NOT_FOUND if no such port is open;
 * HGI_E_STATE if it is a destination port; HGI_E_INVALID if @a length is outside its range;
 * HGI_E_POINTER if @a message is not all the guest's
 * @note [boot] [task], any CPU. Does not block; may trap. At most 100 instructions in the guest.
 * @note Absent: the host has no queuing ports.
 * @note Shim: no.
 * @since 1.3
 */
HGI_SLOT(queuing_send, hgi_status, (uint32_t port, const uint8_t *message, uint32_t length))

/**
 * @brief Takes the message at the front of a channel's queue: first in, first out.
 *
 * @param port number of an open destination port
 * @param[out] message where to put it, guest RAM; untouched on an error
 * @param size room in bytes, at least the port's longest message
 * @param[in,out] info its size member says how many bytes the caller has room for; gets length,
 * messages that still wait, and overflows since the call before
 * @return HGI_OK; HGI_E_EMPTY if no message waits: @a info is filled in; HGI_E_NOT_FOUND if no such
 * port is open; HGI_E_STATE if it is a source port; HGI_E_SPACE if @a size is less than the longest
 * message; HGI_E_INVALID if the size member is less than 24; HGI_E_POINTER if @a message or @a info
 * is not all guest RAM
 * @note [boot] [task], any CPU. Does not block; may trap. At most 100 instructions in the guest.
 * @note Absent: the host has no queuing ports.
 * @note Shim: no.
 * @since 1.3
 */
HGI_SLOT(queuing_receive, hgi_status,
         (uint32_t port, uint8_t *message, uint32_t size, struct hgi_message *info))

/**
 * @brief Reports an error of the application to the host's health monitor, which logs it.
 *
 * @param code the application's own number
 * @param message text, need not end in NUL; may be NULL if @a length is 0
 * @param length bytes, 0 to 128
 * @return HGI_OK; HGI_E_INVALID if @a length is above 128; HGI_E_POINTER if @a message is not all
 * the guest's
 * @note [boot] [task] [isr], any CPU. Does not block; may trap. At most 100 instructions in the
 * guest.
 * @note Absent: the host has no health monitor.
 * @note Shim: no.
 * @since 1.3
 */
HGI_SLOT(health_report, hgi_status, (uint32_t code, const uint8_t *message, uint32_t length))

/**
 * @brief Takes the oldest event that the health monitor has for the partition.
 *
 * The host keeps the last 16 at least; hgi_health_event::number shows if any were lost.
 *
 * @param[in,out] event its size member says how many bytes the caller has room for
 * @return HGI_OK; HGI_E_EMPTY if there is none; HGI_E_INVALID if the size member is less than 32;
 *   HGI_E_POINTER if @a event is not all guest RAM
 * @note [boot] [task], any CPU. Does not block; may trap. At most 100 instructions in the guest.
 * @note Absent: the host has no health monitor.
 * @note Shim: no.
 * @since 1.3
 */
HGI_SLOT(health_event, hgi_status, (struct hgi_health_event * event))

/** @} */

#ifdef HGI_SLOT_DEFAULTED
#undef HGI_SLOT_DEFAULTED
#undef HGI_SLOT
#endif
