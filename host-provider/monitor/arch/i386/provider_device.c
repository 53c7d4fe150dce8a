/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Provider: caches, and the example extension's functions.
 */
#include <monitor/provider/entries.h>
#include <monitor/provider/facts.h>
#include <monitor/provider/trap.h>

/* In a page of its own: see the linker scripts. */
volatile struct hgi_provider_facts hgi_provider_facts
    __attribute__((section(".facts"))) = {0, 0, 0, 0};
volatile struct hgi_machine_facts hgi_machine_facts
    __attribute__((section(".facts"))) = {0, 0, 0, 0};

HGI_ASSERT_MEMBER(struct hgi_machine_facts, page, 16, 4); /* provider_upcall.S */

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
