/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Which entry of the host's the guest is in.
 */
#include <monitor/monitor.h>
#include <monitor/provider.h>
#include <monitor/spoil.h>

static uint64_t last_before(uint64_t best, uint64_t address, uint64_t pc) {
  return address <= pc && address > best ? address : best;
}

/* Where the function begins, of all that the provider has. */
static uint64_t function_at(uint64_t pc) {
  uint64_t best = 0;
  for (uint32_t i = 0; i < hgi_provider_count; i++) {
    best = last_before(best, hgi_provider_functions[i].address, pc);
  }
  for (uint32_t i = 0; i < hgi_provider_view_count; i++) {
    best = last_before(best, hgi_provider_views[i].address, pc);
  }
  for (uint32_t i = 0; i < hgi_monitor_slot_count() && i < HGI_ENTRY_COUNT; i++) {
    best = last_before(best, hgi_monitor_slots()[i].address, pc); /* a fault mode's */
  }
  return best;
}

void hgi_monitor_where(struct hgi_line *line, uint64_t pc) {
  if (pc < (uintptr_t)hgi_provider_begin || pc >= (uintptr_t)hgi_provider_end) {
    return;
  }
  const uint64_t address = function_at(pc);
  for (uint32_t i = 0; i < hgi_monitor_slot_count() && i < HGI_ENTRY_COUNT; i++) {
    if (hgi_monitor_slots()[i].address == address) {
      hgi_line_text(line, ", in the host's entry ");
      hgi_line_text(line, hgi_entry_facts[i].name);
      return;
    }
  }
  hgi_line_text(line, ", in the host's provider");
}
