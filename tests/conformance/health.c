/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Assertions on the health monitor.
 */
#include <conformance/assert.h>

#define EVENTS_MAX 1000u

static const uint8_t text[HGI_HEALTH_MESSAGE_MAX + 1u] = "reported by the conformance guest";

void report_some(void) {
  WANT(hgi_try.health_report(1, NULL, 0) == HGI_OK);
  WANT(hgi_try.health_report(2, text, 33) == HGI_OK);
  WANT(hgi_try.health_report(3, text, HGI_HEALTH_MESSAGE_MAX) == HGI_OK);
}

void report_range(void) {
  const struct hgi_header *const header = hgi_host_header();
  const uint64_t line = header->command_line;

  if (line == 0 || (line >= header->ram_base && line < hgi_ram_end()))
    SKIP("the guest has no text in a range: no command line");
  WANT(hgi_try.health_report(4, (const uint8_t *)(uintptr_t)line, 1) == HGI_OK);
}

void report_invalid(void) {
  WANT(hgi_try.health_report(5, text, HGI_HEALTH_MESSAGE_MAX + 1u) == HGI_E_INVALID);
  WANT(hgi_try.health_report(5, text, UINT32_MAX) == HGI_E_INVALID);
}

void report_pointer(void) {
  const uint8_t *message;

  EACH_UNREADABLE(message, 4)
  WANT(hgi_try.health_report(6, message, 4) == HGI_E_POINTER);
}

static hgi_status take(struct hgi_health_event *event) {
  hgi_fill(event, 0xee, sizeof *event);
  event->size = sizeof *event;
  return hgi_try.health_event(event);
}

static void take_all(void) {
  struct hgi_health_event event;

  for (uint32_t i = 0; i < EVENTS_MAX && take(&event) == HGI_OK; i++)
    ;
}

void event_reported(void) {
  struct hgi_health_event first, second;

  NEEDS(health_report);
  take_all();

  const uint64_t before = hgi_ops.clock_ns();

  hgi_ops.health_report(71, text, 8);
  hgi_ops.health_report(72, text, 8);

  const uint64_t after = hgi_ops.clock_ns();

  WANT(take(&first) == HGI_OK && take(&second) == HGI_OK);
  WANT(first.kind == HGI_HEALTH_APPLICATION && first.code == 71 && second.code == 72);
  WANT(second.number == first.number + 1u);
  WANT(first.time_ns + US >= before && first.time_ns <= second.time_ns &&
       second.time_ns <= after + US);
}

void event_lost(void) {
  struct hgi_health_event event;
  uint64_t number;
  uint32_t kept = 1;

  NEEDS(health_report);
  take_all();
  hgi_ops.health_report(80, text, 1);
  WANT(take(&event) == HGI_OK);
  number = event.number;
  for (uint32_t i = 0; i < 200u; i++)
    hgi_ops.health_report(81u + i, text, 1);
  if (!WANT(take(&event) == HGI_OK))
    return;
  WANT(event.code - 81u == event.number - number - 1u); /* the gap is as wide as what was lost */
  for (number = event.number; kept < EVENTS_MAX && take(&event) == HGI_OK; kept++)
    WANT(event.number == ++number);
  WANT(kept >= 16u);
}

void event_empty(void) {
  struct hgi_health_event event;

  take_all();
  WANT(take(&event) == HGI_E_EMPTY);
  WANT(hgi_filled(&event.kind, 0xee, sizeof event - sizeof event.size));
}

void event_invalid(void) {
  struct hgi_health_event event = {.size = HGI_HEALTH_EVENT_SIZE_MIN - 1u};

  NEEDS(health_report);
  take_all();
  hgi_ops.health_report(91, text, 1);
  WANT(hgi_try.health_event(&event) == HGI_E_INVALID);
  WANT(take(&event) == HGI_OK && event.code == 91);
}

void event_pointer(void) {
  struct hgi_health_event *event, taken;

  NEEDS(health_report);
  take_all();
  hgi_ops.health_report(92, text, 1);
  EACH_BAD_STRUCT(event)
  WANT(hgi_try.health_event(event) == HGI_E_POINTER);
  WANT(take(&taken) == HGI_OK && taken.code == 92);
}
