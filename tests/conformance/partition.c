/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Assertions on partitions.
 */
#include <conformance/assert.h>

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
