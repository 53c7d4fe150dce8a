/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Checks structs that start with their size.
 */
#include <common/guest_struct.h>

hgi_status hgi_struct_check(struct hgi_partition *partition, uint64_t address, uint32_t least,
                            size_t known, uint32_t *size) {
  uint32_t has;
  if (!hgi_guest_writable(partition, address, sizeof(has))) {
    return HGI_E_POINTER;
  }
  hgi_machine_read(partition, address, &has, sizeof(has));
  if (has < least) {
    return HGI_E_INVALID;
  }
  if (!hgi_guest_writable(partition, address, has)) {
    return HGI_E_POINTER;
  }
  *size = has < known ? has : (uint32_t)known;
  return HGI_OK;
}
