/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Provider: caches, which devices of this machine see through, and the example extension.
 */
#include <machine_facts.h>
#include <monitor/provider/entries.h>
#include <monitor/provider/facts.h>
#include <registers.h>

/* In a page of its own: see monitor.ld. */
volatile struct hgi_provider_facts hgi_provider_facts
    __attribute__((section(".facts"))) = {0, 0, 0, 0};

/* Memory is coherent with devices: order is all that there is to make. */
static hgi_status order(uint64_t address, uint32_t length, uint32_t *done) {
  if (!hgi_provider_result_in_ram(done, sizeof(*done))) {
    return HGI_E_POINTER;
  }
  *done = 0;
  if (!hgi_provider_in_ram(address, length)) {
    return HGI_E_POINTER;
  }
  HGI_BARRIER();
  *done = length < HGI_CACHE_MAX ? length : HGI_CACHE_MAX;
  return HGI_OK;
}

hgi_status hgi_provider_cache_clean(uint64_t address, uint32_t length, uint32_t *done) {
  return order(address, length, done);
}

hgi_status hgi_provider_cache_invalidate(uint64_t address, uint32_t length, uint32_t *done) {
  return order(address, length, done);
}

hgi_status hgi_provider_example_ticks(uint64_t *ticks) {
  if (!hgi_provider_result_in_ram(ticks, sizeof(*ticks))) {
    return HGI_E_POINTER;
  }
  *ticks = HGI_READ(time) - hgi_provider_clock.zero;
  return HGI_OK;
}
