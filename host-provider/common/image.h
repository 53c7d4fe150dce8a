/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief A file that is read piece by piece: an image may be larger than the room to stage it.
 */
#ifndef HGI_COMMON_IMAGE_H
#define HGI_COMMON_IMAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <negotiate/negotiate.h>

/** @brief Where the bytes of an image come from. */
struct hgi_image {
  /**
   * @brief Reads bytes of the file.
   * @param offset, length lie inside hgi_image::size: the caller has checked
   * @return false if the medium failed
   */
  bool (*read)(void *context, uint64_t offset, void *buffer, size_t length);
  void *context; /**< for hgi_image::read */
  uint64_t size; /**< bytes of the file */
};

/** @brief Whether [offset, offset + length) lies inside [0, size); nothing wraps. */
static inline bool hgi_inside(uint64_t offset, uint64_t length, uint64_t size) {
  return offset <= size && length <= size - offset;
}

/** @brief The sum, or the largest number if it wraps: for messages. */
static inline uint64_t hgi_sum(uint64_t a, uint64_t b) {
  return a > UINT64_MAX - b ? UINT64_MAX : a + b;
}

/** @brief Fills in a finding that concerns no entry. @return false, for the caller to return */
static inline bool hgi_found(struct hgi_finding *finding, uint32_t reason, uint64_t wanted,
                             uint64_t found) {
  *finding = (struct hgi_finding){reason, HGI_ENTRY_NONE, wanted, found};
  return false;
}

#endif
