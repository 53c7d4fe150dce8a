/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tiny
 * @brief Provider: the memory map.
 */
#include "tiny.h"

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
