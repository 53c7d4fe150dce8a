/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief What the provider has to know of this machine, besides monitor/provider/facts.h.
 */
#ifndef HGI_MACHINE_FACTS_H
#define HGI_MACHINE_FACTS_H

#include <stdint.h>

/** @brief Of the clock. Written by the monitor before the guest starts. */
struct hgi_provider_clock {
  uint64_t zero;      /**< the time CSR when its clock was 0; modulo 2^64 */
  uint64_t frequency; /**< its ticks in a second */
};

/** @brief Of interrupts; claim.S has the members' offsets. */
struct hgi_provider_irq_facts {
  uint64_t pages; /**< the first CPU's shared page */
  uint32_t many;  /**< 1 if there are several CPUs, whose numbers are in hpmcounter3 */
};

/** @brief In the provider's page of facts. */
extern volatile struct hgi_provider_clock hgi_provider_clock;
/** @copydoc hgi_provider_clock */
extern volatile struct hgi_provider_irq_facts hgi_provider_irq_facts;

#endif
