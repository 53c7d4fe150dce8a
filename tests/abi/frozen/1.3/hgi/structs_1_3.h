/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup iface
 * @brief The structs that entries of ABI 1.3 pass, and the fields they were first released with.
 */
#ifndef HGI_STRUCTS_1_3_H
#define HGI_STRUCTS_1_3_H

#include <hgi/version.h>

/** @brief A time of day: UTC. @since 1.3 */
struct hgi_tod {
  HGI_ALIGNED(8) uint32_t size; /**< in: bytes the caller has room for, or filled in */
  uint32_t nanoseconds;         /**< 0 to 999999999 */
  int64_t seconds;              /**< since 1970-01-01, without leap seconds (POSIX.1, 4.16) */
  uint64_t reserved;            /**< zero */
};

/** @brief What a guest is among the guests of its host. @since 1.3 */
struct hgi_partition_info {
  HGI_ALIGNED(8) uint32_t size; /**< in: bytes the caller has room for; out: bytes written */
  uint32_t partition;           /**< its number, from 0 */
  char name[24];                /**< NUL-padded ASCII */
  uint64_t major_frame_ns;      /**< after which its slices come again; 0: it always runs */
  uint64_t duration_ns;         /**< that its slices have together in a major frame */
  uint32_t slice_count;         /**< slices in a major frame, 1 or more */
  uint32_t reserved;            /**< zero */
};

/** @brief A part of the major frame in which a partition runs. @since 1.3 */
struct hgi_partition_slice {
  HGI_ALIGNED(8) uint32_t size; /**< in: bytes the caller has room for; out: bytes written */
  uint32_t reserved;            /**< zero */
  uint64_t offset_ns;           /**< from the start of the major frame */
  uint64_t duration_ns;         /**< not 0, unless the partition always runs */
};

/** @brief Which end of a channel a port is (ARINC 653 part 1, 2.3.5). @since 1.3 */
enum hgi_port_direction {
  HGI_PORT_SOURCE = 1,     /**< the guest writes or sends */
  HGI_PORT_DESTINATION = 2 /**< the guest reads or receives */
};

/** @brief What opening a port tells. @since 1.3 */
struct hgi_port_info {
  HGI_ALIGNED(8) uint32_t size; /**< in: bytes the caller has room for; out: bytes written */
  uint32_t port;                /**< number for the other entries of ports */
  uint32_t direction;           /**< ::hgi_port_direction */
  uint32_t message_max;         /**< longest message, bytes */
  uint32_t depth;               /**< queuing: messages that the queue holds; sampling: 1 */
  uint32_t reserved;            /**< zero */
  uint64_t refresh_ns;          /**< sampling: refresh period; queuing: 0 */
};

/** @brief What sampling_read tells of a message. @since 1.3 */
struct hgi_sample {
  HGI_ALIGNED(8) uint32_t size; /**< in: bytes the caller has room for; out: bytes written */
  uint32_t length;              /**< bytes of the message */
  uint32_t valid;               /**< 1: no older than the refresh period; else 0 */
  uint32_t reserved;            /**< zero */
  uint64_t age_ns;              /**< since it was written */
};

/** @brief What queuing_receive tells. @since 1.3 */
struct hgi_message {
  HGI_ALIGNED(8) uint32_t size; /**< in: bytes the caller has room for; out: bytes written */
  uint32_t length;              /**< bytes of the message; 0 if none */
  uint32_t waiting;             /**< messages that still wait */
  uint32_t reserved;            /**< zero */
  uint64_t overflows;           /**< messages that found the queue full, since the call before */
};

/** @brief What a health event is about. Extended only at the end. @since 1.3 */
enum hgi_health_kind {
  HGI_HEALTH_APPLICATION = 1, /**< health_report */
  HGI_HEALTH_OVERFLOW = 2,    /**< a message found its queue full; code: the port */
  HGI_HEALTH_RESTART = 3      /**< the guest was started anew; code: ::hgi_reset_reason */
};

/** @brief An event of the health monitor. @since 1.3 */
struct hgi_health_event {
  HGI_ALIGNED(8) uint32_t size; /**< in: bytes the caller has room for; out: bytes written */
  uint32_t kind;                /**< ::hgi_health_kind */
  uint64_t number;              /**< of the event, from 0 without gaps: a gap shows lost events */
  uint64_t time_ns;             /**< by the clock of clock_ns */
  uint32_t code;                /**< its meaning is the kind's */
  uint32_t reserved;            /**< zero */
};

/** @brief The fields of 1.3's structs, for HGI_STRUCT_FIELD_LIST. */
#define HGI_STRUCT_FIELD_LIST_1_3(X)                                                               \
  X(hgi_tod, size, uint32_t, 0)                                                                    \
  X(hgi_tod, nanoseconds, uint32_t, 4)                                                             \
  X(hgi_tod, seconds, int64_t, 8)                                                                  \
  X(hgi_tod, reserved, uint64_t, 16)                                                               \
  X(hgi_partition_info, size, uint32_t, 0)                                                         \
  X(hgi_partition_info, partition, uint32_t, 4)                                                    \
  X(hgi_partition_info, name, HGI_ARRAY(char, 24), 8)                                              \
  X(hgi_partition_info, major_frame_ns, uint64_t, 32)                                              \
  X(hgi_partition_info, duration_ns, uint64_t, 40)                                                 \
  X(hgi_partition_info, slice_count, uint32_t, 48)                                                 \
  X(hgi_partition_info, reserved, uint32_t, 52)                                                    \
  X(hgi_partition_slice, size, uint32_t, 0)                                                        \
  X(hgi_partition_slice, reserved, uint32_t, 4)                                                    \
  X(hgi_partition_slice, offset_ns, uint64_t, 8)                                                   \
  X(hgi_partition_slice, duration_ns, uint64_t, 16)                                                \
  X(hgi_port_info, size, uint32_t, 0)                                                              \
  X(hgi_port_info, port, uint32_t, 4)                                                              \
  X(hgi_port_info, direction, uint32_t, 8)                                                         \
  X(hgi_port_info, message_max, uint32_t, 12)                                                      \
  X(hgi_port_info, depth, uint32_t, 16)                                                            \
  X(hgi_port_info, reserved, uint32_t, 20)                                                         \
  X(hgi_port_info, refresh_ns, uint64_t, 24)                                                       \
  X(hgi_sample, size, uint32_t, 0)                                                                 \
  X(hgi_sample, length, uint32_t, 4)                                                               \
  X(hgi_sample, valid, uint32_t, 8)                                                                \
  X(hgi_sample, reserved, uint32_t, 12)                                                            \
  X(hgi_sample, age_ns, uint64_t, 16)                                                              \
  X(hgi_message, size, uint32_t, 0)                                                                \
  X(hgi_message, length, uint32_t, 4)                                                              \
  X(hgi_message, waiting, uint32_t, 8)                                                             \
  X(hgi_message, reserved, uint32_t, 12)                                                           \
  X(hgi_message, overflows, uint64_t, 16)                                                          \
  X(hgi_health_event, size, uint32_t, 0)                                                           \
  X(hgi_health_event, kind, uint32_t, 4)                                                           \
  X(hgi_health_event, number, uint64_t, 8)                                                         \
  X(hgi_health_event, time_ns, uint64_t, 16)                                                       \
  X(hgi_health_event, code, uint32_t, 24)                                                          \
  X(hgi_health_event, reserved, uint32_t, 28)

/** @brief Bytes of struct hgi_tod as first released; a smaller one is refused. */
#define HGI_TOD_SIZE_MIN 24u
/** @brief Bytes of struct hgi_partition_info as first released; a smaller one is refused. */
#define HGI_PARTITION_INFO_SIZE_MIN 56u
/** @brief Bytes of struct hgi_partition_slice as first released; a smaller one is refused. */
#define HGI_PARTITION_SLICE_SIZE_MIN 24u
/** @brief Bytes of struct hgi_port_info as first released; a smaller one is refused. */
#define HGI_PORT_INFO_SIZE_MIN 32u
/** @brief Bytes of struct hgi_sample as first released; a smaller one is refused. */
#define HGI_SAMPLE_SIZE_MIN 24u
/** @brief Bytes of struct hgi_message as first released; a smaller one is refused. */
#define HGI_MESSAGE_SIZE_MIN 24u
/** @brief Bytes of struct hgi_health_event as first released; a smaller one is refused. */
#define HGI_HEALTH_EVENT_SIZE_MIN 32u
/** @brief Bytes that one call of entropy gives at most. @since 1.3 */
#define HGI_ENTROPY_MAX UINT32_C(256)
/** @brief Bytes that one call of cache_clean or cache_invalidate does at most. @since 1.3 */
#define HGI_CACHE_MAX UINT32_C(65536)
/** @brief The longest name of a port, in bytes. @since 1.3 */
#define HGI_PORT_NAME_MAX UINT32_C(31)
/** @brief The longest text of health_report, in bytes. @since 1.3 */
#define HGI_HEALTH_MESSAGE_MAX UINT32_C(128)
/** @brief Numbers of ipi_send are below this. @since 1.3 */
#define HGI_IPI_COUNT UINT32_C(16)
/** @brief The shortest timeout of watchdog_set, in nanoseconds. @since 1.3 */
#define HGI_WATCHDOG_NS_MIN UINT64_C(1000000)

#endif
