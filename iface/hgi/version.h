/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup iface
 * @brief The ABI version that these headers describe, and what every header of iface/ needs.
 *
 * This file and the entry list are the only places that name a version number.
 */
#ifndef HGI_VERSION_H
#define HGI_VERSION_H

#include <stddef.h>
#include <stdint.h>

/** @brief Major number of the newest ABI in these headers. A major retires entries. */
#define HGI_ABI_MAJOR 2
/** @brief Minor number of the newest ABI in these headers. A minor adds entries. */
#define HGI_ABI_MINOR 0

/**
 * @brief Packs an ABI version into 32 bits, such that a newer version is a larger number.
 * @param major 0 to 65535
 * @param minor 0 to 65535: 1.10 is newer than 1.9
 */
#define HGI_VERSION(major, minor) (((uint32_t)(major) << 16) | (uint32_t)(minor))
/** @brief The major number of a packed version. */
#define HGI_VERSION_MAJOR(version) ((uint16_t)((uint32_t)(version) >> 16))
/** @brief The minor number of a packed version. */
#define HGI_VERSION_MINOR(version) ((uint16_t)((uint32_t)(version)&0xffffu))
/** @brief The newest ABI version in these headers, packed. */
#define HGI_ABI_VERSION HGI_VERSION(HGI_ABI_MAJOR, HGI_ABI_MINOR)
/** @brief The first ABI version there is. */
#define HGI_ABI_FIRST HGI_VERSION(1, 0)
/** @brief A version that never comes: the entry is not retired. */
#define HGI_NEVER UINT32_C(0xffffffff)

/** @brief Bytes for an entry's name where it is passed as data, its NUL included. */
#define HGI_NAME_SIZE 24u

#ifdef __cplusplus
/** @brief Fails the build with a message where a rule of the ABI does not hold. */
#define HGI_ASSERT(condition, message) static_assert(condition, message)
/** @brief Same alignment of a member on every data model. */
#define HGI_ALIGNED(bytes) alignas(bytes)
#else
/** @brief Fails the build with a message where a rule of the ABI does not hold. */
#define HGI_ASSERT(condition, message) _Static_assert(condition, message)
/** @brief Same alignment of a member on every data model. */
#define HGI_ALIGNED(bytes)             _Alignas(bytes)
#endif

/**
 * @brief Asserts where a member lies, with its size: the layout is the same on every data model.
 * @param type   a struct type
 * @param member its member
 * @param offset the member's offset in bytes
 * @param bytes  the member's size in bytes
 */
#define HGI_ASSERT_MEMBER(type, member, offset, bytes)                                             \
  HGI_ASSERT(offsetof(type, member) == (offset) && sizeof(((type *)0)->member) == (bytes),         \
             #type "." #member " has moved or changed its size")

/**
 * @brief In a union, a typed pointer beside an address of 64 bits, where that is right.
 *
 * It is right where a pointer is all of the 64 bits or, little-endian, their low half. On a
 * big-endian machine of 32 bits the pointer would be the high half: there the address must be
 * converted.
 */
#if __SIZEOF_POINTER__ == 8 || __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
#define HGI_POINTER_BESIDE(declaration) declaration;
#else
#define HGI_POINTER_BESIDE(declaration)
#endif

#endif
