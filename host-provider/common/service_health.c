/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief The health monitor. The contracts are in hgi/slots_1_3_ports.h.
 */
#include <common/services.h>

#include <common/guest_struct.h>

static void print_report(const struct hgi_partition *partition, uint32_t code, const uint8_t *text,
                         uint32_t length) {
  struct hgi_line line = {.length = 0};
  hgi_line_text(&line, "health: partition ");
  hgi_line_text(&line, partition->name);
  hgi_line_text(&line, " reports ");
  hgi_line_number(&line, code);
  if (length > 0) {
    hgi_line_text(&line, ": ");
    hgi_line_bytes(&line, text, length);
  }
  hgi_machine_line(&line);
}

hgi_status hgi_service_health_report(struct hgi_partition *partition, const uint64_t *arguments) {
  uint32_t code = (uint32_t)arguments[0];
  uint32_t length = (uint32_t)arguments[2];
  uint8_t text[HGI_HEALTH_MESSAGE_MAX];
  if (length > HGI_HEALTH_MESSAGE_MAX) {
    return HGI_E_INVALID;
  }
  if (!hgi_guest_readable(partition, arguments[1], length)) {
    return HGI_E_POINTER;
  }
  hgi_machine_read(partition, arguments[1], text, length);
  hgi_health_add(&partition->health, HGI_HEALTH_APPLICATION, code, hgi_machine_now(partition));
  print_report(partition, code, text, length);
  return HGI_OK;
}

hgi_status hgi_service_health_event(struct hgi_partition *partition, const uint64_t *arguments) {
  struct hgi_health_event event;
  uint32_t size;
  hgi_status status =
      hgi_struct_check(partition, arguments[0], HGI_HEALTH_EVENT_SIZE_MIN, sizeof(event), &size);
  if (status != HGI_OK) {
    return status;
  }
  if (!hgi_health_take(&partition->health, &event)) {
    return HGI_E_EMPTY;
  }
  event.size = size;
  hgi_machine_write(partition, arguments[0], &event, size);
  return HGI_OK;
}
