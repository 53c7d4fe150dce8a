/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief The ways to call a host's function, each in a function of its own: what is compared.
 *
 * Each takes a number to the same function and adds to the result, so that the call is no jump.
 */
#ifndef HGI_BENCH_CALLS_H
#define HGI_BENCH_CALLS_H

#include <negotiate/ops.h>

/** @brief The ways: X(name). The harness finds them as bench_site_NAME. */
#define BENCH_WAYS(X) X(direct) X(stub) X(pointer) X(ops) X(checked)

/** @brief A way to call: takes and returns a number, or a negative status. */
typedef hgi_status bench_way(uint32_t number);

/** @brief What is called: the host's function, of irq_complete's type. */
bench_way bench_callee;
/** @brief In the place of a host's table: read-only to the guest. */
extern const struct hgi_table *bench_table;
/** @brief In the place of ops. */
extern struct hgi_ops bench_ops;
/** @brief B: jumps to what the loader wrote into bench_stub_slot. In arch/. */
bench_way bench_stub;
/** @brief Where a loader of B's kind writes the address. */
extern bench_way *bench_stub_slot;

/** @cond lists */
#define BENCH_DECLARE(way) bench_way bench_site_##way;
BENCH_WAYS(BENCH_DECLARE)
#undef BENCH_DECLARE
/** @endcond */

/** @brief Writes table, ops and stub. Returns a number that is 0 if all ways lead there. */
uint32_t bench_calls_prepare(void);

#endif
