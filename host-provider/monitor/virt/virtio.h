/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief A virtio device with one queue of one buffer (Virtual I/O Device 1.2, 4.2: MMIO).
 */
#ifndef HGI_MONITOR_VIRTIO_H
#define HGI_MONITOR_VIRTIO_H

#include <stdbool.h>
#include <stdint.h>

/** @brief Device type: entropy source (5.4). */
#define HGI_VIRTIO_ENTROPY 4u

/**
 * @brief Finds a device and sets it up. Devices of the legacy interface are not looked at.
 * @param type of the device
 * @return the address of its registers, or 0
 */
uint64_t hgi_virtio_open(uint32_t type);

/**
 * @brief Offers the device a buffer to write to. One at a time.
 * @param device as hgi_virtio_open returned it
 * @param buffer, size memory of the monitor
 */
void hgi_virtio_offer(uint64_t device, void *buffer, uint32_t size);

/**
 * @brief Whether the device has used the buffer.
 * @param device as hgi_virtio_open returned it
 * @param[out] length bytes that it says it has written, any value
 */
bool hgi_virtio_used(uint64_t device, uint32_t *length);

#endif
