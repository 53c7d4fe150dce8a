/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tiny
 * @brief Provider: the configuration, which is the command line. The host's own values are words at
 * its beginning, and the first word of a key counts.
 */
#include "tiny.h"

/* By character: a key of 63 must be looked at in few instructions. */
static const uint8_t legal[256] = {
#define RUN_OF_10(first) [first] = 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
    RUN_OF_10('0'), RUN_OF_10('a'), RUN_OF_10('k'), ['u'] = 1, 1, 1, 1, 1, 1,
    ['.'] = 1,      ['_'] = 1,      ['-'] = 1};

/* The value's first byte, or NULL. */
static const char *find(const uint8_t *key, uint32_t key_length) {
  const char *word = tiny_page.command_line;

  while (*word != '\0') {
    uint32_t i = 0;

    while (i < key_length && word[i] == (char)key[i])
      i++;
    if (i == key_length && word[i] == '=')
      return &word[i + 1u];
    for (word += i; *word != '\0' && *word != ' ';)
      word++;
    if (*word == ' ')
      word++;
  }
  return NULL;
}

static bool is_legal(const uint8_t *key, uint32_t key_length) {
  for (uint32_t i = 0; i < key_length; i++)
    if (legal[key[i]] == 0)
      return false;
  return true;
}

hgi_status tiny_config_get(const uint8_t *key, uint32_t key_length, uint8_t *value, uint32_t size,
                           uint32_t *length) {
  const uint64_t address = (uintptr_t)length;

  if (address % _Alignof(uint32_t) != 0 || !tiny_in_ram(address, sizeof *length))
    return HGI_E_POINTER;
  *length = 0;
  if (key_length == 0 || key_length > HGI_CONFIG_KEY_MAX)
    return HGI_E_INVALID;
  if (!tiny_readable((uintptr_t)key, key_length) ||
      (size > 0 && !tiny_in_ram((uintptr_t)value, size)))
    return HGI_E_POINTER;
  if (!is_legal(key, key_length))
    return HGI_E_INVALID;

  const char *const found = find(key, key_length);
  uint32_t count = 0;

  if (found == NULL)
    return HGI_E_NOT_FOUND;
  for (; found[count] != '\0' && found[count] != ' '; count++)
    if (count < size)
      value[count] = (uint8_t)found[count];
  *length = count;
  return count <= size ? HGI_OK : HGI_E_SPACE;
}
