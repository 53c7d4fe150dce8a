/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Configuration: the host's own keys, then the words key=value of the command line.
 *
 * The contract is in hgi/slots_1_2.h. What a guest's shim finds in the command line, the entry
 * finds too: else a newer host would take away what an older one gives.
 */
#include <common/services.h>

/* Both finders set the value that belongs to wanted->key. */
static bool find_own(const struct hgi_partition *partition, struct hgi_config *wanted) {
  for (uint32_t i = 0; i < partition->config_count; i++) {
    const struct hgi_config *config = &partition->config[i];
    if (config->key_length == wanted->key_length &&
        __builtin_memcmp(config->key, wanted->key, wanted->key_length) == 0) {
      *wanted = *config;
      return true;
    }
  }
  return false;
}

static bool find_word(const struct hgi_partition *partition, struct hgi_config *wanted) {
  const char *line = partition->command_line;
  uint32_t end = partition->command_line_length;
  for (uint32_t at = 0; at < end; at++) {
    uint32_t start = at;
    while (at < end && line[at] != ' ') {
      at++;
    }
    if (at - start > wanted->key_length && line[start + wanted->key_length] == '=' &&
        __builtin_memcmp(line + start, wanted->key, wanted->key_length) == 0) {
      wanted->value = line + start + wanted->key_length + 1;
      wanted->value_length = at - start - wanted->key_length - 1;
      return true;
    }
  }
  return false;
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
  if (!hgi_config_key_legal(key, key_length)) {
    return HGI_E_INVALID;
  }
  struct hgi_config config = {.key = key, .key_length = key_length};
  if (!find_own(partition, &config) && !find_word(partition, &config)) {
    return HGI_E_NOT_FOUND;
  }
  length = config.value_length;
  hgi_machine_write(partition, arguments[2], config.value, size < length ? size : length);
  hgi_machine_write(partition, arguments[4], &length, sizeof(length));
  return size < length ? HGI_E_SPACE : HGI_OK;
}
