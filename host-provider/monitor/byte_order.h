/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Turns byte orders around. Compilers' built-ins may call a library that is not there.
 */
#ifndef HGI_MONITOR_BYTE_ORDER_H
#define HGI_MONITOR_BYTE_ORDER_H

#include <stdint.h>

/** @brief The bytes of a number in the other order. */
static inline uint16_t hgi_swap16(uint16_t value) {
  return (uint16_t)(value << 8 | value >> 8);
}
/** @copydoc hgi_swap16 */
static inline uint32_t hgi_swap32(uint32_t value) {
  return value << 24 | (value & 0xff00u) << 8 | (value >> 8 & 0xff00u) | value >> 24;
}
/** @copydoc hgi_swap16 */
static inline uint64_t hgi_swap64(uint64_t value) {
  return (uint64_t)hgi_swap32((uint32_t)value) << 32 | hgi_swap32((uint32_t)(value >> 32));
}

#endif
