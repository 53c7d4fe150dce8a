/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief A partition's health events: the last ones, numbered without gaps.
 */
#ifndef HGI_COMMON_HEALTH_H
#define HGI_COMMON_HEALTH_H

#include <stdbool.h>

#include <hgi/hgi.h>

/** @brief Events that wait at most; the oldest is lost to a newer one. The ABI wants 16. */
#define HGI_HEALTH_EVENTS 16u

/** @brief Events that wait for the guest. Starts as zeros. */
struct hgi_health {
  uint64_t next;                                     /**< number of the next event */
  uint32_t count;                                    /**< events that wait */
  struct hgi_health_event events[HGI_HEALTH_EVENTS]; /**< a ring: event n is at n modulo its size */
};

/**
 * @brief Records an event.
 * @param health the partition's
 * @param kind what it is about
 * @param code its meaning is the kind's
 * @param time_ns by the partition's clock
 */
void hgi_health_add(struct hgi_health *health, enum hgi_health_kind kind, uint32_t code,
                    uint64_t time_ns);

/**
 * @brief Takes the oldest event.
 * @param health the partition's
 * @param[out] event untouched if there is none
 * @return whether there is one
 */
bool hgi_health_take(struct hgi_health *health, struct hgi_health_event *event);

#endif
