/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup iface
 * @brief Status values. They are ABI: fixed numbers, negative for errors, extended only at the end.
 */
#ifndef HGI_STATUS_H
#define HGI_STATUS_H

#include <hgi/version.h>

/**
 * @brief The one list of status values: X(name, number, text).
 *
 * A caller treats a number that it does not know as an error if it is negative, else as success.
 */
#define HGI_STATUS_LIST(X)                                                                         \
  X(OK, 0, "success")                                                                              \
  X(E_ABSENT, -1, "the host has no such entry")                                                    \
  X(E_INVALID, -2, "an argument is outside its range")                                             \
  X(E_POINTER, -3, "memory that was passed is not all the guest's, or has the wrong access")       \
  X(E_EMPTY, -4, "nothing is there to be taken")                                                   \
  X(E_NOT_FOUND, -5, "no object has that number, index or key")                                    \
  X(E_STATE, -6, "the object is not in a state that allows this")                                  \
  X(E_SPACE, -7, "the buffer is too small for the result")                                         \
  X(E_CONTEXT, -8, "the entry may not be called in this context or on this CPU")                   \
  X(E_HOST, -9, "the host failed to do it, for no fault of the guest")

/** @brief Status values by name; they cross the interface as ::hgi_status. */
enum hgi_status_code {
#define HGI_X_STATUS_ENUM(name, number, text) HGI_##name = (number),
  HGI_STATUS_LIST(HGI_X_STATUS_ENUM)
#undef HGI_X_STATUS_ENUM
};

/** @brief What an entry returns: a value of ::hgi_status_code, 32 bits on every architecture. */
typedef int32_t hgi_status;

#endif
