/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Counts and prints traps.
 */
#include <monitor/traps.h>

#include <monitor/monitor.h>

static uint64_t counts[HGI_TRAP_COUNT];

static const char *const names[HGI_TRAP_COUNT] = {
#define HGI_X_TRAP_NAME(name, text) [HGI_TRAP_##name] = text,
    HGI_TRAP_LIST(HGI_X_TRAP_NAME)
#undef HGI_X_TRAP_NAME
};

void hgi_trap_count(enum hgi_trap trap) {
  counts[trap]++;
}

static void print(const char *who, const char *what, uint64_t count) {
  struct hgi_line line = {.length = 0};
  hgi_line_text(&line, "traps ");
  hgi_line_text(&line, who);
  hgi_line_text(&line, what);
  hgi_line_text(&line, " ");
  hgi_line_number(&line, count);
  hgi_machine_line(&line);
}

void hgi_traps_print(void) {
  uint64_t guest = 0;
  uint64_t self = 0;
  for (uint32_t i = 0; i < HGI_ENTRY_COUNT; i++) {
    uint64_t count = hgi_monitor.partition.calls[i];
    guest += count;
    if (count > 0) {
      print("guest ", hgi_entry_facts[i].name, count);
    }
  }
  for (uint32_t i = 0; i < HGI_TRAP_COUNT; i++) {
    *(i < HGI_TRAP_DEADLINE ? &guest : &self) += counts[i];
    if (counts[i] > 0) {
      print("", names[i], counts[i]);
    }
  }
  print("guest ", "total", guest);
  print("self ", "total", self);
}
