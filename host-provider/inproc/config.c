/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup inproc
 * @brief The host's own configuration: one key, so that a test can tell it from the shim's.
 */
#include <string.h>

#include <inproc/entries.h>

static bool legal(const uint8_t *key, uint32_t length) {
  for (uint32_t i = 0; i < length; i++)
    if (key[i] == 0 || strchr("abcdefghijklmnopqrstuvwxyz0123456789._-", key[i]) == NULL)
      return false;
  return true;
}

hgi_status hgi_inproc_config_get(const uint8_t *key, uint32_t key_length, uint8_t *value,
                                 uint32_t size, uint32_t *length) {
  static const char name[] = "host.kind", text[] = "inproc";
  const uint32_t whole = sizeof text - 1u;

  if (!hgi_inproc_writable(length, sizeof *length))
    return HGI_E_POINTER;
  *length = 0;
  if (key_length == 0 || key_length > HGI_CONFIG_KEY_MAX)
    return HGI_E_INVALID;
  if (!hgi_inproc_readable(key, key_length) || (size != 0 && !hgi_inproc_writable(value, size)))
    return HGI_E_POINTER;
  if (!legal(key, key_length))
    return HGI_E_INVALID;
  if (key_length != sizeof name - 1u || memcmp(key, name, key_length) != 0)
    return HGI_E_NOT_FOUND;
  if (size != 0)
    memcpy(value, text, size < whole ? size : whole);
  *length = whole;
  return size < whole ? HGI_E_SPACE : HGI_OK;
}
