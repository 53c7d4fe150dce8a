/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tiny
 * @brief Provider: what is the guest's memory.
 */
#include "tiny.h"

static bool inside(uint64_t address, uint64_t size, uint64_t base, uint64_t bytes) {
  return address >= base && size <= bytes && address - base <= bytes - size;
}

bool tiny_in_ram(uint64_t address, uint64_t size) {
  return inside(address, size, TINY_RAM_BASE, TINY_RAM_SIZE);
}

/* Reading a device has effects: its range is no memory to pass. */
bool tiny_readable(uint64_t address, uint64_t size) {
  const struct hgi_header *const header = &tiny_page.table.header;

  if (tiny_in_ram(address, size))
    return true;
  for (uint32_t i = 0; i < header->range_count; i++)
    if (header->ranges[i].kind != HGI_MEMORY_DEVICE &&
        inside(address, size, header->ranges[i].base, header->ranges[i].size))
      return true;
  return false;
}

hgi_status tiny_memory_region(uint32_t index, struct hgi_memory_region *region) {
  const uint64_t address = (uintptr_t)region;

  if (address % _Alignof(struct hgi_memory_region) != 0 ||
      !tiny_in_ram(address, HGI_MEMORY_REGION_SIZE_MIN))
    return HGI_E_POINTER;
  if (region->size < HGI_MEMORY_REGION_SIZE_MIN)
    return HGI_E_INVALID;
  if (!tiny_in_ram(address, region->size))
    return HGI_E_POINTER;
  if (index >= TINY_REGIONS)
    return HGI_E_NOT_FOUND;
  *region = tiny_page.regions[index];
  return HGI_OK;
}
