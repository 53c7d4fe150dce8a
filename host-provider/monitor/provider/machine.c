/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Provider: what it knows, and the entries that answer on every machine by the same code,
 * but for a line of the machine's own: which CPU this is, and caches.
 */
#include <monitor/provider/entries.h>
#include <monitor/provider/facts.h>
#include <monitor/provider/trap.h>
#include <provider_machine.h>

/* In a page of its own: see the linker scripts. */
volatile struct hgi_provider_facts hgi_provider_facts
    __attribute__((section(".facts"))) = {0, 0, 0, 0};

hgi_status hgi_provider_cpu_self(uint32_t *cpu) {
  HGI_NOTE_CALL(cpu_self);
  if (!hgi_provider_result_in_ram(cpu, sizeof(*cpu))) {
    return TRAP1(cpu_self, cpu); /* an error, unless it is just not aligned */
  }
  *cpu = hgi_provider_cpu_number();
  return HGI_OK;
}

/* Whether the bytes are the guest's, and how many of them are done at once. */
static hgi_status check_bytes(uint64_t address, uint32_t length, uint32_t *done, uint32_t *part) {
  if (!hgi_provider_result_in_ram(done, sizeof(*done))) {
    return HGI_E_POINTER;
  }
  *done = 0;
  if (!hgi_provider_in_ram(address, length)) {
    return HGI_E_POINTER;
  }
  *part = length < HGI_CACHE_MAX ? length : HGI_CACHE_MAX;
  return HGI_OK;
}

hgi_status hgi_provider_cache_clean(uint64_t address, uint32_t length, uint32_t *done) {
  uint32_t part;
  HGI_NOTE_CALL(cache_clean);
  hgi_status status = check_bytes(address, length, done, &part);
  if (status == HGI_OK) {
    hgi_provider_clean(address, part);
    *done = part;
  }
  return status;
}

hgi_status hgi_provider_cache_invalidate(uint64_t address, uint32_t length, uint32_t *done) {
  uint32_t part;
  HGI_NOTE_CALL(cache_invalidate);
  hgi_status status = check_bytes(address, length, done, &part);
  if (status == HGI_OK) {
    hgi_provider_invalidate(address, part);
    *done = part;
  }
  return status;
}
