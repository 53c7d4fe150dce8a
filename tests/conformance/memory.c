/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Assertions on the memory map.
 */
#include <conformance/assert.h>

#define REGIONS_MAX 256u

extern char hgi_image_begin[], hgi_image_end[];

/* Gets a region. @return whether it is there */
static bool get(uint32_t index, struct hgi_memory_region *region) {
  region->size = sizeof *region;

  const hgi_status status = hgi_try.memory_region(index, region);

  WANT(status == HGI_OK || status == HGI_E_NOT_FOUND);
  return status == HGI_OK && index < REGIONS_MAX;
}

void region_order(void) {
  struct hgi_memory_region region;
  uint64_t last = 0;
  uint32_t count = 0;

  for (; get(count, &region); count++) {
    WANT(region.length != 0);
    WANT(count == 0 || region.base > last);
    last = region.base + region.length - 1u;
    WANT(last >= region.base);
    WANT(region.access >= HGI_ACCESS_READ_ONLY && region.access <= HGI_ACCESS_READ_WRITE);
    WANT(region.size == HGI_MEMORY_REGION_SIZE_MIN && region.reserved == 0);
  }
  WANT(count >= 1u && count < REGIONS_MAX);
}

static bool in_map(uint64_t base, uint64_t size, uint32_t access, uint32_t kind) {
  struct hgi_memory_region region;

  for (uint32_t i = 0; get(i, &region); i++)
    if (base >= region.base && size <= region.length && base - region.base <= region.length - size)
      return region.access == access && region.kind == kind;
  return false;
}

/* A range of the header is one region: neither a part of one, nor more than one. */
static bool is_region(const struct hgi_range *range) {
  struct hgi_memory_region region;

  for (uint32_t i = 0; get(i, &region); i++)
    if (region.base == range->base)
      return region.length == range->size && region.access == range->access &&
             region.kind == range->kind;
  return false;
}

void region_whole(void) {
  const struct hgi_header *const header = hgi_host_header();

  WANT(in_map((uintptr_t)hgi_image_begin, (uintptr_t)hgi_image_end - (uintptr_t)hgi_image_begin,
              HGI_ACCESS_READ_WRITE, HGI_MEMORY_RAM));
  for (uint32_t i = 0; i < header->range_count; i++)
    WANT(is_region(&header->ranges[i]));
}

void region_same(void) {
  struct hgi_memory_region first, second;

  for (uint32_t i = 0; get(i, &first) && get(i, &second); i++)
    WANT(first.base == second.base && first.length == second.length && first.kind == second.kind &&
         first.access == second.access);
}

void region_size(void) {
  static union {
    struct hgi_memory_region region;
    uint8_t bytes[128];
  } room;

  for (uint32_t size = HGI_MEMORY_REGION_SIZE_MIN; size <= sizeof room; size += 24u) {
    hgi_fill(&room, 0xee, sizeof room);
    room.region.size = size;
    WANT(hgi_try.memory_region(0, &room.region) == HGI_OK);
    WANT(room.region.size >= HGI_MEMORY_REGION_SIZE_MIN && room.region.size <= size);
    if (room.region.size <= sizeof room)
      WANT(hgi_filled(room.bytes + room.region.size, 0xee,
                      (uint32_t)sizeof room - room.region.size));
  }
}

/* Whether nothing but the size member is there. */
static bool untouched(const struct hgi_memory_region *region) {
  return hgi_filled((const uint8_t *)region + sizeof region->size, 0xee,
                    sizeof *region - sizeof region->size);
}

void region_past(void) {
  struct hgi_memory_region region;
  uint32_t count = 0;

  while (get(count, &region))
    count++;
  hgi_fill(&region, 0xee, sizeof region);
  region.size = sizeof region;
  WANT(hgi_try.memory_region(count, &region) == HGI_E_NOT_FOUND);
  WANT(hgi_try.memory_region(UINT32_MAX, &region) == HGI_E_NOT_FOUND);
  WANT(untouched(&region));
}

void region_invalid(void) {
  static const uint32_t sizes[] = {0, 1, HGI_MEMORY_REGION_SIZE_MIN - 1u};
  struct hgi_memory_region region;

  hgi_fill(&region, 0xee, sizeof region);
  for (uint32_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
    region.size = sizes[i];
    WANT(hgi_try.memory_region(0, &region) == HGI_E_INVALID);
  }
  WANT(untouched(&region));
}

void region_pointer(void) {
  struct hgi_memory_region *region;

  EACH_BAD_STRUCT(region)
  WANT(hgi_try.memory_region(0, region) == HGI_E_POINTER);
}

void region_absurd(void) {
  struct hgi_memory_region region;

  if (hgi_ram_end() - (uintptr_t)&region >= UINT32_MAX)
    SKIP("there is that much RAM");
  hgi_fill(&region, 0xee, sizeof region);
  region.size = UINT32_MAX;
  WANT(hgi_try.memory_region(0, &region) == HGI_E_POINTER);
  WANT(untouched(&region));
}

void region_unaligned(void) {
  static HGI_ALIGNED(8) uint8_t room[64];
  struct hgi_memory_region right, there;

  if (!get(0, &right))
    return;
  hgi_fill(room, 0xee, sizeof room);
  hgi_put_size(room + 1, sizeof right);

  const hgi_status status =
      hgi_try.memory_region(0, (struct hgi_memory_region *)(uintptr_t)(room + 1));

  for (uint32_t i = 0; i < sizeof there; i++)
    ((uint8_t *)&there)[i] = room[1u + i];
  if (status == HGI_E_POINTER)
    WANT(untouched(&there));
  else
    WANT(status == HGI_OK && there.base == right.base && there.length == right.length);
}
