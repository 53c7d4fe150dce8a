/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Units of time.
 */
#ifndef HGI_COMMON_UNITS_H
#define HGI_COMMON_UNITS_H

#include <stdint.h>

/** @brief Nanoseconds, or microseconds, in a second. */
#define HGI_NS UINT64_C(1000000000)
/** @copydoc HGI_NS */
#define HGI_US UINT64_C(1000000)
/** @brief Nanoseconds in a millisecond. */
#define HGI_NS_IN_MS UINT64_C(1000000)
/** @brief Nanoseconds in a microsecond. */
#define HGI_NS_IN_US 1000u

#endif
