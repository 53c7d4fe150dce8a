/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Assertions on partitions and health.
 */
#include <conformance/assert.h>

#define EVENTS_MAX 1000u

static bool get(struct hgi_partition_info *info) {
  hgi_fill(info, 0xee, sizeof *info);
  info->size = sizeof *info;
  return WANT(hgi_try.partition_info(info) == HGI_OK);
}

void info_sound(void) {
  struct hgi_partition_info info, again;
  bool ends = false;

  if (!get(&info) || !get(&again))
    return;
  for (uint32_t i = 0; i < sizeof info.name; i++)
    ends = ends || info.name[i] == '\0';
  WANT(ends);
  WANT(info.size == HGI_PARTITION_INFO_SIZE_MIN && info.reserved == 0);
  WANT(info.slice_count >= 1u);
  WANT(info.duration_ns <= info.major_frame_ns);
  WANT(again.partition == info.partition && again.slice_count == info.slice_count);
}

void info_size(void) {
  static union {
    struct hgi_partition_info info;
    uint8_t bytes[128];
  } room;

  for (uint32_t size = HGI_PARTITION_INFO_SIZE_MIN; size <= sizeof room; size += 24u) {
    hgi_fill(&room, 0xee, sizeof room);
    room.info.size = size;
    WANT(hgi_try.partition_info(&room.info) == HGI_OK);
    WANT(room.info.size <= size && room.info.size >= HGI_PARTITION_INFO_SIZE_MIN);
    if (room.info.size <= sizeof room)
      WANT(hgi_filled(room.bytes + room.info.size, 0xee, (uint32_t)sizeof room - room.info.size));
  }
}

void info_invalid(void) {
  struct hgi_partition_info info;

  hgi_fill(&info, 0xee, sizeof info);
  info.size = HGI_PARTITION_INFO_SIZE_MIN - 1u;
  WANT(hgi_try.partition_info(&info) == HGI_E_INVALID);
  info.size = 0;
  WANT(hgi_try.partition_info(&info) == HGI_E_INVALID);
  WANT(hgi_filled(&info.partition, 0xee, sizeof info - sizeof info.size));
}

void info_pointer(void) {
  struct hgi_partition_info *info;

  EACH_BAD_STRUCT(info)
  WANT(hgi_try.partition_info(info) == HGI_E_POINTER);
}

void slice_sound(void) {
  struct hgi_partition_info info;
  uint64_t end = 0, together = 0;

  NEEDS(partition_info);
  if (!get(&info))
    return;
  for (uint32_t i = 0; i < info.slice_count; i++) {
    struct hgi_partition_slice slice = {.size = sizeof slice};

    if (!WANT(hgi_try.partition_slice(i, &slice) == HGI_OK))
      return;
    WANT(slice.offset_ns >= end);
    WANT(slice.duration_ns != 0 || info.major_frame_ns == 0);
    end = slice.offset_ns + slice.duration_ns;
    together += slice.duration_ns;
    WANT(end <= info.major_frame_ns);
  }
  WANT(together == info.duration_ns);
}

void slice_past(void) {
  struct hgi_partition_info info;
  struct hgi_partition_slice slice = {.size = sizeof slice};

  NEEDS(partition_info);
  if (!get(&info))
    return;
  WANT(hgi_try.partition_slice(info.slice_count, &slice) == HGI_E_NOT_FOUND);
  WANT(hgi_try.partition_slice(UINT32_MAX, &slice) == HGI_E_NOT_FOUND);
}

void slice_invalid(void) {
  struct hgi_partition_slice slice;

  hgi_fill(&slice, 0xee, sizeof slice);
  slice.size = HGI_PARTITION_SLICE_SIZE_MIN - 1u;
  WANT(hgi_try.partition_slice(0, &slice) == HGI_E_INVALID);
  WANT(hgi_filled(&slice.reserved, 0xee, sizeof slice - sizeof slice.size));
}

void slice_pointer(void) {
  struct hgi_partition_slice *slice;

  EACH_BAD_STRUCT(slice)
  WANT(hgi_try.partition_slice(0, slice) == HGI_E_POINTER);
}

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
