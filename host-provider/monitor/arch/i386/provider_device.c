/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Provider: devices, time of day, caches, and the example extension's functions.
 */
#include <provider_entries.h>
#include <provider_trap.h>

/* In a page of its own: see the linker scripts. */
volatile struct hgi_provider_facts hgi_provider_facts __attribute__((section(".facts"))) = {0};

HGI_ASSERT_MEMBER(struct hgi_provider_facts, page, 32, 4); /* provider_upcall.S */

hgi_status hgi_provider_entropy(uint8_t *data, uint32_t length, uint32_t *filled) {
  return TRAP3(entropy, data, length, filled);
}

hgi_status hgi_provider_irq_raise(uint32_t irq) {
  return TRAP1(irq_raise, irq);
}

hgi_status hgi_provider_irq_pending(uint32_t irq, uint32_t *pending) {
  return TRAP2(irq_pending, irq, pending);
}

hgi_status hgi_provider_tod_get(struct hgi_tod *tod) {
  return TRAP1(tod_get, tod);
}

hgi_status hgi_provider_tod_set(const struct hgi_tod *tod) {
  return TRAP1(tod_set, tod);
}

hgi_status hgi_provider_watchdog_set(uint64_t timeout_ns) {
  return TRAP1(watchdog_set, timeout_ns);
}

hgi_status hgi_provider_get_extension(uint32_t id, uint32_t version, uint64_t *table) {
  return TRAP3(get_extension, id, version, table);
}

/* Devices of these machines are coherent: there is nothing to do but to check. */
static hgi_status cache_done(uint64_t address, uint32_t length, uint32_t *done) {
  if (!hgi_provider_result_in_ram(done, sizeof(*done))) {
    return HGI_E_POINTER;
  }
  *done = 0;
  if (!hgi_provider_in_ram(address, length)) {
    return HGI_E_POINTER;
  }
  *done = length < HGI_CACHE_MAX ? length : HGI_CACHE_MAX;
  return HGI_OK;
}

hgi_status hgi_provider_cache_clean(uint64_t address, uint32_t length, uint32_t *done) {
  NOTE(cache_clean);
  return cache_done(address, length, done);
}

hgi_status hgi_provider_cache_invalidate(uint64_t address, uint32_t length, uint32_t *done) {
  NOTE(cache_invalidate);
  return cache_done(address, length, done);
}

hgi_status hgi_provider_example_ticks(uint64_t *ticks) {
  if (!hgi_provider_result_in_ram(ticks, sizeof(*ticks))) {
    return HGI_E_POINTER;
  }
  *ticks = hgi_tsc();
  return HGI_OK;
}

hgi_status hgi_provider_example_swap(uint32_t value, uint32_t *swapped) {
  if (!hgi_provider_result_in_ram(swapped, sizeof(*swapped))) {
    return HGI_E_POINTER;
  }
  *swapped = __builtin_bswap32(value);
  return HGI_OK;
}
