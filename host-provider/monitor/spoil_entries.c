/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Fault modes of entries: a slot that lies, or a function that does wrong.
 */
#include <monitor/monitor.h>
#include <monitor/provider/wrong.h>
#include <monitor/spoil.h>

static struct hgi_slot *slot_of(uint32_t slot) {
  return hgi_monitor_slots() + slot;
}

/* What is not there can't do wrong: a guest may have found another way. */
static bool there(uint32_t slot) {
  return slot < hgi_monitor_slot_count() && slot_of(slot)->address != 0;
}

static void replace(uint32_t slot, uintptr_t function) {
  if (there(slot)) {
    slot_of(slot)->address = function;
  }
}

/* A slot that says what is not so. */
static void lie(uint32_t slot) {
  const struct hgi_options *options = &hgi_monitor.options;
  if (!there(slot)) {
    return;
  }
  switch (options->fault) {
  case HGI_FAULT_OUTSIDE:
    slot_of(slot)->address = hgi_monitor.table.header.ram_base;
    break;
  case HGI_FAULT_EMPTY:
    slot_of(slot)->address = 0;
    break;
  case HGI_FAULT_UNAVAILABLE:
    slot_of(slot)->flags = (uint16_t)(slot_of(slot)->flags & ~HGI_SLOT_AVAILABLE);
    break;
  default: /* HGI_FAULT_HOLLOW */
    hgi_monitor.partition.served[slot] = false;
    break;
  }
}

static void spoil_clocks(uintptr_t ns, uintptr_t us32) {
  replace(HGI_ENTRY_clock_ns, ns);
  replace(HGI_ENTRY_clock_us32, us32);
}

void hgi_monitor_spoil_entries(void) {
  const struct hgi_options *options = &hgi_monitor.options;
  const uint32_t slot = (uint32_t)options->fault_value;
  switch (options->fault) {
  case HGI_FAULT_OUTSIDE:
  case HGI_FAULT_EMPTY:
  case HGI_FAULT_UNAVAILABLE:
  case HGI_FAULT_HOLLOW:
    lie(slot);
    break;
  case HGI_FAULT_HANGS:
    replace(slot, (uintptr_t)hgi_wrong_hangs);
    break;
  case HGI_FAULT_FAULTS:
    replace(slot, (uintptr_t)hgi_wrong_faults);
    break;
  case HGI_FAULT_CLOCK_BACK:
    spoil_clocks((uintptr_t)hgi_wrong_clock_back_ns, (uintptr_t)hgi_wrong_clock_back_us32);
    break;
  case HGI_FAULT_CLOCK_STOPS:
    spoil_clocks((uintptr_t)hgi_wrong_clock_stops_ns, (uintptr_t)hgi_wrong_clock_stops_us32);
    break;
  case HGI_FAULT_STORM:
    hgi_monitor.partition.served[HGI_ENTRY_irq_raise] = true;
    replace(HGI_ENTRY_irq_complete, (uintptr_t)hgi_wrong_storm);
    break;
  case HGI_FAULT_CLAIM_NONE:
    replace(HGI_ENTRY_irq_claim, (uintptr_t)hgi_wrong_claim_none);
    break;
  case HGI_FAULT_CLAIM_OTHER:
    replace(HGI_ENTRY_irq_claim, (uintptr_t)hgi_wrong_claim_other);
    break;
  default:
    return;
  }
  hgi_table_seal(&hgi_guest_pages.table.header);
}
