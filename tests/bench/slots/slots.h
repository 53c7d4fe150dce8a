/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Negotiation for several lengths of the entry list: what is counted.
 */
#ifndef HGI_BENCH_SLOTS_H
#define HGI_BENCH_SLOTS_H

#include <negotiate/negotiate.h>

/** @brief The lengths: X(slots). The largest is what a table of 64 KiB holds, 255 the most shims.
 */
#define BENCH_LENGTHS(X) X(16) X(64) X(255) X(1024) X(4056)
/** @brief The largest of them. */
#define BENCH_SLOTS_MAX 4056u

/** @brief What is different: X(name). The harness finds calls as bench_slots_NAME_SLOTS. */
#define BENCH_CASES(X) X(host) X(ranges) X(absent) X(shim) X(refused)

/** @brief Fetches, validates and resolves. Returns whether the table was accepted. */
typedef bool bench_slots(uint64_t table, const struct hgi_guest *guest, struct hgi_bound *bound,
                         struct hgi_finding *finding);

/** @cond lists */
#define BENCH_DECLARE(slots)                                                                       \
  bench_slots bench_slots_host_##slots, bench_slots_ranges_##slots, bench_slots_absent_##slots,    \
      bench_slots_shim_##slots, bench_slots_refused_##slots;
BENCH_LENGTHS(BENCH_DECLARE)
#undef BENCH_DECLARE
/** @endcond */

#endif
