/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup bare
 * @brief Exercises partition identity, slices, and health events.
 */
#include <bare/check.h>

/* No bytes are to be read from there, so it does not matter that nothing is there. */
#define NOWHERE ((const uint8_t *)(UINTPTR_MAX / 8u - 5u))

static void check_info(void) {
  struct hgi_partition_info info = {.size = HGI_PARTITION_INFO_SIZE_MIN - 1u};
  char name[sizeof info.name + 1u] = "";

  if (hgi_check_absent(HGI_ENTRY_partition_info))
    return;

  const bool small = hgi_ops.partition_info(&info) == HGI_E_INVALID;

  info.size = sizeof info;
  hgi_check("partition_info",
            small && hgi_ops.partition_info(&info) == HGI_OK && info.size == sizeof info &&
                info.slice_count >= 1u &&
                hgi_ops.partition_info((struct hgi_partition_info *)8) == HGI_E_POINTER);
  for (uint32_t i = 0; i < sizeof info.name; i++)
    name[i] = info.name[i];
  hgi_print("bare: partition ");
  hgi_print_decimal(info.partition);
  hgi_print(" is called ");
  hgi_print(name);
  hgi_print("\n");
}

static void check_slices(void) {
  struct hgi_partition_slice slice = {.size = sizeof slice};
  uint32_t count = 0;

  if (hgi_check_absent(HGI_ENTRY_partition_slice))
    return;
  while (count < 64u && hgi_ops.partition_slice(count, &slice) == HGI_OK)
    count++;

  const bool past = hgi_ops.partition_slice(count, &slice) == HGI_E_NOT_FOUND;

  slice.size = HGI_PARTITION_SLICE_SIZE_MIN - 1u;
  hgi_check("partition_slice",
            count >= 1u && past && hgi_ops.partition_slice(0, &slice) == HGI_E_INVALID);
}

bool hgi_bare_event(enum hgi_health_kind kind, uint32_t code) {
  struct hgi_health_event event = {.size = sizeof event};
  uint64_t number = 0;
  bool found = false;
  bool gaps = false;

  for (uint32_t i = 0; i < 64u && hgi_ops.health_event(&event) == HGI_OK; i++) {
    gaps = gaps || (i > 0 && event.number != number + 1u);
    number = event.number;
    found = found || (event.kind == (uint32_t)kind && event.code == code);
    event.size = sizeof event;
  }
  return found && !gaps;
}

static void check_health(void) {
  static const uint8_t text[] = "the bare guest is well";
  struct hgi_health_event event = {.size = HGI_HEALTH_EVENT_SIZE_MIN - 1u};

  if (hgi_check_absent(HGI_ENTRY_health_report) || hgi_check_absent(HGI_ENTRY_health_event))
    return;
  hgi_check("health_report", hgi_ops.health_report(7, text, sizeof text - 1u) == HGI_OK &&
                                 hgi_ops.health_report(8, NULL, 0) == HGI_OK &&
                                 hgi_ops.health_report(8, NOWHERE, 0) == HGI_OK);
  hgi_check("health_report errors",
            hgi_ops.health_report(9, text, HGI_HEALTH_MESSAGE_MAX + 1u) == HGI_E_INVALID &&
                hgi_ops.health_report(9, (const uint8_t *)8, 1) == HGI_E_POINTER);
  hgi_check("health_event", hgi_ops.health_event(&event) == HGI_E_INVALID &&
                                hgi_bare_event(HGI_HEALTH_APPLICATION, 7));
  event.size = sizeof event;
  hgi_check("health_event none", hgi_ops.health_event(&event) == HGI_E_EMPTY);
}

void hgi_bare_partition(void) {
  check_info();
  check_slices();
  check_health();
}
