/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief What the provider of this machine has to know to answer without a trap.
 */
#ifndef HGI_MACHINE_FACTS_H
#define HGI_MACHINE_FACTS_H

#include <stdbool.h>
#include <stdint.h>

#include <clock.h>
#include <monitor/provider/facts.h>
#include <upcall_page.h>

/** @brief Facts in the provider's page of them, behind those of all machines. */
struct hgi_machine_facts {
  uint64_t tsc_start;   /**< the time stamp counter when the guest started */
  uint64_t tsc_scale;   /**< nanoseconds a count, times 2^32; 0: only the host knows the time */
  uint32_t page;        /**< address of the shared page, also where the table does not tell it */
  uint64_t clock_start; /**< nanoseconds that the guest's clock showed when it started */
};

/** @brief Written before the guest starts. */
extern volatile struct hgi_machine_facts hgi_machine_facts;

/** @brief The shared page. */
static inline volatile struct hgi_upcall_page *hgi_provider_page(void) {
  return (volatile struct hgi_upcall_page *)hgi_machine_facts.page;
}

/** @brief The guest's clock in nanoseconds, where hgi_machine_facts::tsc_scale is not 0. */
static inline uint64_t hgi_provider_now(void) {
  return hgi_machine_facts.clock_start +
         hgi_scaled(hgi_tsc() - hgi_machine_facts.tsc_start, hgi_machine_facts.tsc_scale);
}

#endif
