/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief The memory map and the configuration. The contracts are in hgi/slots_1_2.h.
 */
#include <common/services.h>

hgi_status hgi_service_memory_region(struct hgi_partition *partition, const uint64_t *arguments) {
  uint64_t address = arguments[1];
  struct hgi_range range;
  uint32_t size;
  if (!hgi_guest_writable(partition, address, sizeof(size))) {
    return HGI_E_POINTER;
  }
  hgi_machine_read(partition, address, &size, sizeof(size));
  if (size < HGI_MEMORY_REGION_SIZE_MIN) {
    return HGI_E_INVALID;
  }
  if (!hgi_guest_writable(partition, address, size)) {
    return HGI_E_POINTER;
  }
  if (!hgi_region(partition, (uint32_t)arguments[0], &range)) {
    return HGI_E_NOT_FOUND;
  }
  size = size < sizeof(struct hgi_memory_region) ? size : sizeof(struct hgi_memory_region);
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

static bool legal_key(const char *key, uint32_t length) {
  for (uint32_t i = 0; i < length; i++) {
    char c = key[i];
    if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-')) {
      return false;
    }
  }
  return true;
}

static const struct hgi_config *find(const struct hgi_partition *partition, const char *key,
                                     uint32_t length) {
  for (uint32_t i = 0; i < partition->config_count; i++) {
    const struct hgi_config *config = &partition->config[i];
    if (config->key_length == length && __builtin_memcmp(config->key, key, length) == 0) {
      return config;
    }
  }
  return NULL;
}

hgi_status hgi_service_config_get(struct hgi_partition *partition, const uint64_t *arguments) {
  uint32_t key_length = (uint32_t)arguments[1];
  uint32_t size = (uint32_t)arguments[3];
  uint32_t length = 0;
  char key[HGI_CONFIG_KEY_MAX];
  if (!hgi_guest_writable(partition, arguments[4], sizeof(length))) {
    return HGI_E_POINTER;
  }
  hgi_machine_write(partition, arguments[4], &length, sizeof(length));
  if (key_length == 0 || key_length > HGI_CONFIG_KEY_MAX) {
    return HGI_E_INVALID;
  }
  if (!hgi_guest_readable(partition, arguments[0], key_length) ||
      !hgi_guest_writable(partition, arguments[2], size)) {
    return HGI_E_POINTER;
  }
  hgi_machine_read(partition, arguments[0], key, key_length);
  if (!legal_key(key, key_length)) {
    return HGI_E_INVALID;
  }
  const struct hgi_config *config = find(partition, key, key_length);
  if (config == NULL) {
    return HGI_E_NOT_FOUND;
  }
  length = config->value_length;
  hgi_machine_write(partition, arguments[2], config->value, size < length ? size : length);
  hgi_machine_write(partition, arguments[4], &length, sizeof(length));
  return size < length ? HGI_E_SPACE : HGI_OK;
}
