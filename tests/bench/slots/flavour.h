/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Included before all else where negotiation is compiled for BENCH_SLOTS entries.
 *
 * The sources are those of guest-bsp/negotiate/, as they are: each function gets a name of its own,
 * and the entry list's length is another.
 */
#ifndef HGI_BENCH_FLAVOUR_H
#define HGI_BENCH_FLAVOUR_H

/** @cond lists */
#define BENCH_PASTE_(name, slots) bench_##name##_##slots
#define BENCH_PASTE(name, slots)  BENCH_PASTE_(name, slots)
/** @endcond */
/** @brief A name for this number of entries. */
#define BENCH_NAME(name) BENCH_PASTE(name, BENCH_SLOTS)

/** @cond lists */
#define hgi_fetch          BENCH_NAME(fetch)
#define hgi_validate       BENCH_NAME(validate)
#define hgi_resolve        BENCH_NAME(resolve)
#define hgi_slot_present   BENCH_NAME(slot_present)
#define hgi_checksum_value BENCH_NAME(checksum_value)
#define hgi_checksum_table BENCH_NAME(checksum_table)
/** @endcond */
/** @brief Room for as many slots in a copy. */
#define HGI_COPY_SLOTS BENCH_SLOTS

#include <negotiate/negotiate.h>

#define HGI_ENTRY_COUNT BENCH_SLOTS /**< in place of the entry list's */

#endif
