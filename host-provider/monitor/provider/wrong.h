/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Provider functions that do wrong, for fault modes: they take the place of right ones in
 * the guest's table.
 */
#ifndef HGI_MONITOR_PROVIDER_WRONG_H
#define HGI_MONITOR_PROVIDER_WRONG_H

#include <hgi/hgi.h>

/** @brief Instead of any entry: never returns. Aligned, which a compiler does not by itself for
 * what does not return: a slot has to be. */
__attribute__((aligned(16))) void hgi_wrong_hangs(void);
/** @brief Instead of any entry: executes what no program may. */
__attribute__((aligned(16))) void hgi_wrong_faults(void);
/** @brief Goes back by 5 ms, and on again, each millisecond. */
hgi_clock_ns_fn hgi_wrong_clock_back_ns;
/** @copydoc hgi_wrong_clock_back_ns */
hgi_clock_us32_fn hgi_wrong_clock_back_us32;
/** @brief Stands from 1 ms on. */
hgi_clock_ns_fn hgi_wrong_clock_stops_ns;
/** @copydoc hgi_wrong_clock_stops_ns */
hgi_clock_us32_fn hgi_wrong_clock_stops_us32;
/** @brief Makes what is completed pending again. */
hgi_irq_complete_fn hgi_wrong_storm;
/** @brief Finds nothing, whatever is pending. */
hgi_irq_claim_fn hgi_wrong_claim_none;
/** @brief Gives another number than that of what it claimed. */
hgi_irq_claim_fn hgi_wrong_claim_other;

#endif
