/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief What the provider has to know to answer without a trap.
 */
#ifndef HGI_PROVIDER_FACTS_H
#define HGI_PROVIDER_FACTS_H

#include <stdbool.h>
#include <stdint.h>

#include <clock.h>
#include <upcall_page.h>

/** @brief Facts in a page of the provider's own that the host writes, and the guest reads. */
struct hgi_provider_facts {
  uint64_t ram_base;  /**< first address of guest RAM */
  uint64_t ram_size;  /**< its bytes */
  uint64_t tsc_start; /**< the time stamp counter when the guest started */
  uint64_t tsc_scale; /**< nanoseconds a count, times 2^32; 0: only the host knows the time */
  uint32_t page;      /**< address of the shared page, also where the table does not tell it */
};

/** @brief Written before the guest starts. */
extern volatile struct hgi_provider_facts hgi_provider_facts;

/** @brief The shared page. */
static inline volatile struct hgi_upcall_page *hgi_provider_page(void) {
  return (volatile struct hgi_upcall_page *)hgi_provider_facts.page;
}

/** @brief Nanoseconds since the guest started, where hgi_provider_facts::tsc_scale is not 0. */
static inline uint64_t hgi_provider_now(void) {
  return hgi_scaled(hgi_tsc() - hgi_provider_facts.tsc_start, hgi_provider_facts.tsc_scale);
}

/** @brief Whether all bytes are guest RAM; none are always. */
static inline bool hgi_provider_in_ram(uint64_t address, uint64_t length) {
  uint64_t base = hgi_provider_facts.ram_base;
  uint64_t size = hgi_provider_facts.ram_size;
  return length == 0 || (address >= base && length <= size && address - base <= size - length);
}

/** @brief Whether a result of that size, a power of 2, can be written. */
static inline bool hgi_provider_result_in_ram(const void *result, uint32_t size) {
  return ((uintptr_t)result & (size - 1)) == 0 && hgi_provider_in_ram((uintptr_t)result, size);
}

#endif
