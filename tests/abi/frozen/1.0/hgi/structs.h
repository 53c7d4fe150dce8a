/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup iface
 * @brief The structs that entries pass, and the fields with which each was first released.
 *
 * A struct that may grow starts with its size in bytes, set by the caller. The host reads and
 * writes no more than that, and no more than it knows. Fields are added at the end only.
 */
#ifndef HGI_STRUCTS_H
#define HGI_STRUCTS_H

#include <hgi/header.h>

/** @brief The shortest period of timer_start_periodic, in microseconds. @since 1.0 */
#define HGI_TIMER_PERIOD_MIN UINT32_C(100)
/** @brief The largest status of halt and shutdown; above are the host's own. @since 1.0 */
#define HGI_EXIT_STATUS_MAX UINT32_C(63)

/**
 * @brief The fields that each struct was first released with: X(struct, field, type, offset).
 *
 * A signature hash covers these and nothing else, so that growth at the end leaves it as it is. A
 * field list is frozen with the release of its struct; fields that are added later stand only in
 * the struct. An array's type is written with its number of elements.
 */
#define HGI_STRUCT_FIELD_LIST(X)

/** @brief In a field list: an array of @a count elements of @a type. */
#define HGI_ARRAY(type, count) type[count]
#define HGI_X_FIELD_ASSERT(type, field, as, offset)                                                \
  HGI_ASSERT_MEMBER(struct type, field, offset, sizeof(as));
HGI_STRUCT_FIELD_LIST(HGI_X_FIELD_ASSERT)
#undef HGI_X_FIELD_ASSERT

#endif
