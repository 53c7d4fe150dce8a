/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Partition identity and slices. The contracts are in hgi/slots_1_3_ports.h.
 *
 * The partition always runs: one slice, as long as its major frame, both 0. A host that schedules
 * keeps its schedule in the partition and changes this file alone.
 */
#include <common/services.h>

#include <common/guest_struct.h>

#define SLICES 1u

hgi_status hgi_service_partition_info(struct hgi_partition *partition, const uint64_t *arguments) {
  struct hgi_partition_info info = {.partition = partition->number, .slice_count = SLICES};
  hgi_status status = hgi_struct_check(partition, arguments[0], HGI_PARTITION_INFO_SIZE_MIN,
                                       sizeof(info), &info.size);
  if (status == HGI_OK) {
    __builtin_memcpy(info.name, partition->name, sizeof(info.name));
    hgi_machine_write(partition, arguments[0], &info, info.size);
  }
  return status;
}

hgi_status hgi_service_partition_slice(struct hgi_partition *partition, const uint64_t *arguments) {
  struct hgi_partition_slice slice = {.offset_ns = 0, .duration_ns = 0};
  hgi_status status = hgi_struct_check(partition, arguments[1], HGI_PARTITION_SLICE_SIZE_MIN,
                                       sizeof(slice), &slice.size);
  if (status == HGI_OK && (uint32_t)arguments[0] >= SLICES) {
    status = HGI_E_NOT_FOUND;
  }
  if (status == HGI_OK) {
    hgi_machine_write(partition, arguments[1], &slice, slice.size);
  }
  return status;
}
