/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Sums of the monitor's code and constants, of what the guest may read, and of what was
 * settled before the guest was entered. What changes by right is not in them.
 */
#include <monitor/guard.h>

#include <monitor/monitor.h>

#define FNV_START UINT64_C(14695981039346656037)
#define FNV_PRIME UINT64_C(1099511628211)

extern const uint8_t hgi_constant_begin[], hgi_constant_end[];
extern const uint8_t hgi_settled_begin[], hgi_settled_end[];

static const struct part {
  const char *name;
  const void *begin, *end;
} parts[] = {
#define PART(name, object)                                                                         \
  { name, &(object), (const uint8_t *)&(object) + sizeof(object) }
    {"code and constants", hgi_constant_begin, hgi_constant_end},
    {"what keeps the guest in", hgi_settled_begin, hgi_settled_end},
    PART("the guest's table and command line", hgi_guest_pages),
    PART("the extensions", hgi_guest_extension),
    PART("the options", hgi_monitor.options),
    PART("the host's table", hgi_monitor.table),
    PART("the guest's headers", hgi_monitor.elf),
    PART("the guest's needs", hgi_monitor.needs),
    PART("the number of CPUs", hgi_monitor.cpus),
    PART("the partition's name", hgi_monitor.partition.name),
    PART("the partition's table", hgi_monitor.partition.header),
    PART("the entries served", hgi_monitor.partition.served),
    PART("the configuration", hgi_monitor.partition.config),
    PART("the partition's extensions", hgi_monitor.partition.extensions),
#undef PART
};

#define PARTS (sizeof(parts) / sizeof(parts[0]))

static uint64_t sums[PARTS];
static bool taken;

/* FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo). */
static uint64_t sum(const struct part *part) {
  uint64_t value = FNV_START;
  for (const uint8_t *at = part->begin; at != (const uint8_t *)part->end; at++) {
    value = (value ^ *at) * FNV_PRIME;
  }
  return value;
}

void hgi_guard_take(void) {
  taken = hgi_monitor.options.guard;
  for (uint32_t i = 0; taken && i < PARTS; i++) {
    sums[i] = sum(&parts[i]);
  }
}

bool hgi_guard_check(void) {
  struct hgi_line line = {.length = 0};
  uint32_t changed = 0;
  if (!taken) {
    return true;
  }
  for (uint32_t i = 0; i < PARTS; i++) {
    if (sum(&parts[i]) != sums[i]) {
      hgi_line_text(&line, changed++ == 0 ? "memory has changed: " : ", ");
      hgi_line_text(&line, parts[i].name);
    }
  }
  if (changed == 0) {
    hgi_line_text(&line, "memory is unchanged, in ");
    hgi_line_number(&line, PARTS);
    hgi_line_text(&line, " parts");
  }
  hgi_machine_line(&line);
  return changed == 0;
}
