/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief What the provider has to know to do without a trap.
 */
#ifndef HGI_MONITOR_PROVIDER_FACTS_H
#define HGI_MONITOR_PROVIDER_FACTS_H

#include <stdbool.h>
#include <stdint.h>

/** @brief Facts in a page of the provider's own that the monitor writes, and the guest reads. */
struct hgi_provider_facts {
  uint64_t ram_base;    /**< first address of guest RAM */
  uint64_t ram_size;    /**< its bytes */
  uint32_t timer_irq;   /**< the guest's number of the timer's interrupt */
  uint32_t console_irq; /**< of the console's */
};

/** @brief Written before the guest starts. */
extern volatile struct hgi_provider_facts hgi_provider_facts;

/** @brief Whether all bytes are guest RAM; none are always. */
static inline bool hgi_provider_in_ram(uint64_t address, uint64_t length) {
  uint64_t base = hgi_provider_facts.ram_base;
  uint64_t size = hgi_provider_facts.ram_size;
  return length == 0 || (address >= base && length <= size && address - base <= size - length);
}

/** @brief Whether a result of that size can be written: the guest may run with alignment checks. */
static inline bool hgi_provider_result_in_ram(const void *result, uint64_t size) {
  return (uintptr_t)result % size == 0 && hgi_provider_in_ram((uintptr_t)result, size);
}

#endif
