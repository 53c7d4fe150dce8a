/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup compat
 * @brief Shim memory_region from the header. Lost: holes in RAM, which is one region here.
 */
#include <compat/shims.h>
#include <negotiate/ops.h>

HGI_SHIM(memory_region, memory_region, .loses = HGI_LOSES_KNOWLEDGE,
         .contexts = HGI_IN_BOOT | HGI_IN_TASK | HGI_IN_ISR);

/* Number 0 is RAM, the others are the header's ranges. */
static struct hgi_range region_at(const struct hgi_header *header, uint32_t number) {
  if (number > 0)
    return header->ranges[number - 1u];
  return (struct hgi_range){header->ram_base, header->ram_size, HGI_ACCESS_READ_WRITE,
                            HGI_MEMORY_RAM};
}

/* How many regions lie below one: regions don't overlap, so it is the region's index. */
static uint32_t rank_of(const struct hgi_header *header, uint64_t base) {
  uint32_t rank = 0;

  for (uint32_t i = 0; i <= header->range_count; i++)
    if (region_at(header, i).base < base)
      rank++;
  return rank;
}

static void describe(struct hgi_memory_region *region, const struct hgi_range *range) {
  region->size = HGI_MEMORY_REGION_SIZE_MIN;
  region->kind = range->kind;
  region->base = range->base;
  region->length = range->size;
  region->access = range->access;
  region->reserved = 0;
}

hgi_status hgi_shim_memory_region(uint32_t index, struct hgi_memory_region *region) {
  const struct hgi_header *const header = hgi_host_header();

  if (!hgi_shim_writable(region, sizeof region->size))
    return HGI_E_POINTER;
  if (region->size < HGI_MEMORY_REGION_SIZE_MIN)
    return HGI_E_INVALID;
  if (!hgi_shim_writable(region, region->size))
    return HGI_E_POINTER;
  for (uint32_t i = 0; i <= header->range_count; i++) {
    const struct hgi_range range = region_at(header, i);

    if (rank_of(header, range.base) == index) {
      describe(region, &range);
      return HGI_OK;
    }
  }
  return HGI_E_NOT_FOUND;
}
