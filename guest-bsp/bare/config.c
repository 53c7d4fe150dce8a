/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup bare
 * @brief Exercises config_get, and reads the guest's own options with it.
 */
#include <bare/check.h>

static uint32_t string_length(const char *text) {
  uint32_t length = 0;

  while (text[length] != '\0')
    length++;
  return length;
}

static uint32_t get(const char *key, uint8_t *value, uint32_t size) {
  uint32_t length = 0;

  if (hgi_ops.config_get((const uint8_t *)key, string_length(key), value, size, &length) != HGI_OK)
    return 0;
  return length;
}

bool hgi_config_is(const char *key, const char *value) {
  uint8_t found[32];
  const uint32_t length = get(key, found, sizeof found);

  if (length != string_length(value))
    return false;
  for (uint32_t i = 0; i < length; i++)
    if (found[i] != (uint8_t)value[i])
      return false;
  return true;
}

uint64_t hgi_config_number(const char *key, uint64_t fallback) {
  uint8_t text[32];
  const uint32_t length = get(key, text, sizeof text);
  const bool hexadecimal = length > 2 && text[0] == '0' && text[1] == 'x';
  uint64_t number = 0;

  if (length == 0)
    return fallback;
  for (uint32_t i = hexadecimal ? 2 : 0; i < length; i++) {
    const uint8_t c = text[i];

    if (c >= '0' && c <= '9')
      number = number * (hexadecimal ? 16u : 10u) + (c - '0');
    else if (hexadecimal && c >= 'a' && c <= 'f')
      number = number * 16u + (10u + c - 'a');
    else
      return fallback;
  }
  return number;
}

void hgi_bare_config(void) {
  static const uint8_t illegal[] = "no key";
  uint8_t value[4];
  uint32_t length = 9;

  if (hgi_check_absent(HGI_ENTRY_config_get))
    return;
  hgi_check("config_get illegal key", hgi_ops.config_get(illegal, sizeof illegal - 1u, value,
                                                         sizeof value, &length) == HGI_E_INVALID &&
                                          length == 0);
  hgi_check("config_get no such key",
            hgi_ops.config_get((const uint8_t *)"no.such", 7, value, sizeof value, &length) ==
                    HGI_E_NOT_FOUND &&
                length == 0);
  if (hgi_config_is("probe", "0123456789"))
    hgi_check("config_get no space", hgi_ops.config_get((const uint8_t *)"probe", 5, value,
                                                        sizeof value, &length) == HGI_E_SPACE &&
                                         length == 10 && value[0] == '0' && value[3] == '3');
}
