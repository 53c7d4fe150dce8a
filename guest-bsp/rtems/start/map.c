/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup rtems
 * @brief The memory map that translation is set up from. Runs before FP registers may be used.
 */
#include <bsp/hgi.h>
#include <negotiate/ops.h>

/* The image's parts, from the linker script. */
extern char hgi_image_begin[], hgi_rodata_begin[], hgi_data_begin[], hgi_image_end[];

/* 0 to 2 are the image, then two for each region: what lies before and behind the image in it. */
#define IMAGE_PARTS 3u
#define REGIONS     32u

static struct hgi_memory_region regions[REGIONS];
static uint32_t region_count;

uint32_t hgi_rtems_memory_count(void) {
  while (region_count < REGIONS) {
    struct hgi_memory_region *const region = &regions[region_count];

    region->size = sizeof *region;
    if (hgi_ops.memory_region(region_count, region) != HGI_OK)
      break;
    region_count++;
  }
  return IMAGE_PARTS + 2u * region_count;
}

static bool image_part(uint32_t number, struct hgi_rtems_map *map) {
  char *const begins[] = {hgi_image_begin, hgi_rodata_begin, hgi_data_begin, hgi_image_end};
  static const enum hgi_access access[] = {HGI_ACCESS_EXECUTABLE, HGI_ACCESS_READ_ONLY,
                                           HGI_ACCESS_READ_WRITE};

  *map = (struct hgi_rtems_map){(uintptr_t)begins[number], (uintptr_t)begins[number + 1u],
                                access[number], false, false};
  return map->base < map->end;
}

static uint64_t clamp(uint64_t value, uint64_t low, uint64_t high) {
  return value < low ? low : value > high ? high : value;
}

bool hgi_rtems_memory_piece(uint32_t number, struct hgi_rtems_map *map) {
  if (number < IMAGE_PARTS)
    return image_part(number, map);

  const struct hgi_memory_region *const region = &regions[(number - IMAGE_PARTS) / 2u];
  const bool behind = ((number - IMAGE_PARTS) & 1u) != 0;
  const uint64_t end = region->base + region->length;
  const uint64_t cut_begin = clamp((uintptr_t)hgi_image_begin, region->base, end);
  const uint64_t cut_end = clamp((uintptr_t)hgi_image_end, region->base, end);

  *map = (struct hgi_rtems_map){behind ? cut_end : region->base, behind ? end : cut_begin,
                                (enum hgi_access)region->access, region->kind == HGI_MEMORY_RAM,
                                region->kind == HGI_MEMORY_DEVICE};
  return map->base < map->end;
}
