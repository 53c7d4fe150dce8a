/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Provider: devices, time of day, caches, and the example extension's functions.
 */
#include <monitor/provider/entries.h>
#include <monitor/provider/facts.h>
#include <monitor/provider/trap.h>
#include <registers.h>

/* In a page of its own: see monitor.ld. */
volatile struct hgi_provider_facts hgi_provider_facts
    __attribute__((section(".facts"))) = {0, 0, 0, 0};

static inline uint64_t line_size(void) {
  return UINT64_C(4) << (HGI_READ(ctr_el0) >> 16 & 0xf); /* DminLine, log2 of words */
}

/* What both entries do around their loop. No bytes may be anywhere: then there is no line, which
 * may wrap. */
static hgi_status cache_begin(uint64_t address, uint32_t length, uint32_t *done, uint64_t *end) {
  if (!hgi_provider_result_in_ram(done, sizeof(*done))) {
    return HGI_E_POINTER;
  }
  *done = 0;
  if (!hgi_provider_in_ram(address, length)) {
    return HGI_E_POINTER;
  }
  *end = address + (length < HGI_CACHE_MAX ? length : HGI_CACHE_MAX);
  HGI_BARRIER();
  return HGI_OK;
}

hgi_status hgi_provider_cache_clean(uint64_t address, uint32_t length, uint32_t *done) {
  uint64_t end;
  hgi_status status = cache_begin(address, length, done, &end);
  if (status == HGI_OK) {
    uint64_t step = line_size();
    for (uint64_t line = address & ~(step - 1); length != 0 && line < end; line += step) {
      __asm__ volatile("dc cvac, %0" ::"r"(line) : "memory");
    }
    HGI_BARRIER();
    *done = (uint32_t)(end - address);
  }
  return status;
}

hgi_status hgi_provider_cache_invalidate(uint64_t address, uint32_t length, uint32_t *done) {
  uint64_t end;
  hgi_status status = cache_begin(address, length, done, &end);
  if (status == HGI_OK) {
    uint64_t step = line_size();
    for (uint64_t line = address & ~(step - 1); length != 0 && line < end; line += step) {
      if (line < address || end - line < step) {
        __asm__ volatile("dc civac, %0" ::"r"(line) : "memory"); /* a neighbour's bytes, too */
      } else {
        __asm__ volatile("dc ivac, %0" ::"r"(line) : "memory");
      }
    }
    HGI_BARRIER();
    *done = (uint32_t)(end - address);
  }
  return status;
}

hgi_status hgi_provider_example_ticks(uint64_t *ticks) {
  if (!hgi_provider_result_in_ram(ticks, sizeof(*ticks))) {
    return HGI_E_POINTER;
  }
  HGI_ISB();
  *ticks = HGI_READ(cntvct_el0);
  return HGI_OK;
}
