/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup compat
 * @brief Shim config_get from the command line's words of the form key=value. Lost: the host's
 * keys.
 */
#include <compat/shims.h>
#include <negotiate/ops.h>

HGI_SHIM(config_get, config_get, .loses = HGI_LOSES_KNOWLEDGE,
         .contexts = HGI_IN_BOOT | HGI_IN_TASK);

static bool legal_key(const uint8_t *key, uint32_t length) {
  for (uint32_t i = 0; i < length; i++) {
    const uint8_t c = key[i];

    if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-'))
      return false;
  }
  return true;
}

static bool same(const uint8_t *a, const uint8_t *b, uint32_t length) {
  for (uint32_t i = 0; i < length; i++)
    if (a[i] != b[i])
      return false;
  return true;
}

/* The value of the key in the command line, or NULL; the first of several counts. */
static const uint8_t *find(const uint8_t *key, uint32_t key_length, uint32_t *value_length) {
  const struct hgi_header *const header = hgi_host_header();
  const uint8_t *const line = (const uint8_t *)(uintptr_t)header->command_line;
  const uint32_t end = header->command_line == 0 ? 0 : header->command_line_size;
  uint32_t at = 0;

  while (at < end && line[at] != '\0') {
    uint32_t stop = at;

    while (stop < end && line[stop] != '\0' && line[stop] != ' ')
      stop++;
    if (stop - at > key_length && line[at + key_length] == '=' &&
        same(line + at, key, key_length)) {
      *value_length = stop - at - key_length - 1u;
      return line + at + key_length + 1u;
    }
    at = stop < end && line[stop] == ' ' ? stop + 1u : stop;
  }
  return NULL;
}

hgi_status hgi_shim_config_get(const uint8_t *key, uint32_t key_length, uint8_t *value,
                               uint32_t size, uint32_t *length) {
  uint32_t found_length = 0;

  if (!hgi_shim_writable(length, sizeof *length))
    return HGI_E_POINTER;
  *length = 0;
  if (key_length == 0 || key_length > HGI_CONFIG_KEY_MAX)
    return HGI_E_INVALID;
  if (!hgi_shim_readable(key, key_length) || (size != 0 && !hgi_shim_writable(value, size)))
    return HGI_E_POINTER;
  if (!legal_key(key, key_length))
    return HGI_E_INVALID;

  const uint8_t *const found = find(key, key_length, &found_length);

  if (found == NULL)
    return HGI_E_NOT_FOUND;
  for (uint32_t i = 0; i < found_length && i < size; i++)
    value[i] = found[i];
  *length = found_length;
  return found_length <= size ? HGI_OK : HGI_E_SPACE;
}
