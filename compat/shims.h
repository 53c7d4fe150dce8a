/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup compat
 * @brief Shims by number and name, and what they share.
 */
#ifndef HGI_COMPAT_SHIMS_H
#define HGI_COMPAT_SHIMS_H

#include <stdbool.h>

#include <compat/list.h>
#include <compat/shim.h>

/** @brief A shim's function, of whatever type. */
typedef void hgi_shim_function(void);

/** @brief The place of each shim in the list, by its name, and their count. */
enum hgi_shim {
#define HGI_X_SHIM_ENUM(shim, ...) HGI_SHIM_##shim,
  HGI_SHIM_LIST(HGI_X_SHIM_ENUM)
#undef HGI_X_SHIM_ENUM
      HGI_SHIM_COUNT /**< shims that a guest may carry */
};

#define HGI_X_SHIM_DECLARE(shim, entry, ...) hgi_##entry##_fn hgi_shim_##shim;
HGI_SHIM_LIST(HGI_X_SHIM_DECLARE)
#undef HGI_X_SHIM_DECLARE

/**
 * @brief Whether the guest may write all of it: it lies in guest RAM.
 * @param memory any address
 * @param size bytes, 1 or more
 */
bool hgi_shim_writable(const void *memory, uint64_t size);

/**
 * @brief Whether a shim can get at a member of an object, or at a number: the object is aligned,
 * and the member lies in guest RAM.
 *
 * A host may take what is not aligned. A shim runs as the guest does, where memory that is not
 * translated, or a guest that has alignment checked, would fault.
 *
 * @param object any address
 * @param member a member of @a object, or @a object itself
 */
#define HGI_SHIM_REACHES(object, member)                                                           \
  hgi_shim_reaches((object), _Alignof(__typeof__(*(object))), &(member), sizeof(member))

/** @brief Behind HGI_SHIM_REACHES: an object's address and alignment, a member's address and size.
 */
bool hgi_shim_reaches(const void *object, uint64_t alignment, const void *member, uint64_t size);

/**
 * @brief Whether the guest may read all of it: it lies in guest RAM or in one range.
 * @param memory any address
 * @param size bytes, 1 or more
 */
bool hgi_shim_readable(const void *memory, uint64_t size);

/** @brief Whether a host would end the guest for this: what fatal checks before it does anything.
 */
hgi_status hgi_shim_fatal_check(const struct hgi_fatal *info);

/** @brief Prints what hgi_shim_fatal_check let pass. */
void hgi_shim_fatal_print(const struct hgi_fatal *info);

#endif
