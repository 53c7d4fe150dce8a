/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief The benchmarks' guest: a call of each entry that a shim can serve.
 *
 * Nothing here counts: the harness sees each instruction, and finds functions by their names.
 */
#ifndef HGI_BENCH_GUEST_H
#define HGI_BENCH_GUEST_H

#include <negotiate/ops.h>

/** @brief Calls each entry that a shim can serve and that returns, twice: cold and hot. */
void bench_entries(void);

/** @brief Ends the guest by `fatal`, if the key `end` says so. */
void bench_end_by_fatal(void);

/** @brief Ends the guest by `shutdown`. @param status the guest's exit status, 0 to 63 */
void bench_end(uint32_t status);

/** @brief Takes timer interrupts, one after the other, while it spins. */
void bench_interrupts(void);

#endif
