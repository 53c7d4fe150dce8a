/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Random bytes and vendor tables. The contracts are in hgi/slots_1_3.h.
 */
#include <common/services.h>

hgi_status hgi_service_entropy(struct hgi_partition *partition, const uint64_t *arguments) {
  uint32_t length = (uint32_t)arguments[1];
  uint64_t filled = arguments[2];
  uint8_t bytes[HGI_ENTROPY_MAX];
  uint32_t count = 0;
  if (!hgi_guest_writable(partition, filled, sizeof(count))) {
    return HGI_E_POINTER;
  }
  hgi_machine_write(partition, filled, &count, sizeof(count));
  if (length == 0 || length > HGI_ENTROPY_MAX) {
    return HGI_E_INVALID;
  }
  if (!hgi_guest_writable(partition, arguments[0], length)) {
    return HGI_E_POINTER;
  }
  hgi_status status = hgi_machine_entropy(partition, bytes, length, &count);
  if (status == HGI_OK) {
    hgi_machine_write(partition, arguments[0], bytes, count);
    hgi_machine_write(partition, filled, &count, sizeof(count));
  }
  /* Volatile: they may be a key, and nobody reads them here again. */
  for (uint32_t i = 0; i < sizeof(bytes); i++) {
    *(volatile uint8_t *)&bytes[i] = 0;
  }
  return status;
}

hgi_status hgi_service_get_extension(struct hgi_partition *partition, const uint64_t *arguments) {
  uint32_t id = (uint32_t)arguments[0];
  uint32_t version = (uint32_t)arguments[1];
  if (!hgi_guest_writable(partition, arguments[2], sizeof(uint64_t))) {
    return HGI_E_POINTER;
  }
  for (uint32_t i = 0; i < partition->extension_count; i++) {
    const struct hgi_extension *extension = &partition->extensions[i];
    if (extension->id == id && version <= extension->version && version >= extension->compatible) {
      hgi_machine_write(partition, arguments[2], &extension->address, sizeof(extension->address));
      return HGI_OK;
    }
  }
  return HGI_E_NOT_FOUND;
}
