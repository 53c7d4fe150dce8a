/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief The memory map. Its contract is in hgi/slots_1_2.h.
 */
#include <common/services.h>

#include <common/guest_struct.h>

hgi_status hgi_service_memory_region(struct hgi_partition *partition, const uint64_t *arguments) {
  uint64_t address = arguments[1];
  struct hgi_range range;
  uint32_t size;
  hgi_status status = hgi_struct_check(partition, address, HGI_MEMORY_REGION_SIZE_MIN,
                                       sizeof(struct hgi_memory_region), &size);
  if (status != HGI_OK) {
    return status;
  }
  if (!hgi_region(partition, (uint32_t)arguments[0], &range)) {
    return HGI_E_NOT_FOUND;
  }
  const struct hgi_memory_region region = {
      .size = size,
      .kind = range.kind,
      .base = range.base,
      .length = range.size,
      .access = range.access,
  };
  hgi_machine_write(partition, address, &region, size);
  return HGI_OK;
}
