/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Assertions on the configuration: docs/conformance.md says what whoever runs it sets.
 */
#include <conformance/assert.h>

#define WORD     "conform.word"
#define VALUE    "0123456789"
#define LENGTH   10u
#define NO_WORD  "no " WORD "=" VALUE " on the command line"
#define KEY(key) (const uint8_t *)(key), (uint32_t)sizeof(key) - 1u

static uint8_t room[64];

/* Calls with all of the room; the contract gives instructions for the command line. */
static hgi_status get(const uint8_t *key, uint32_t key_length, uint32_t *length) {
  hgi_fill(room, 0xee, sizeof room);
  *length = 99;
  hgi_guard_bytes(hgi_host_header()->command_line_size);
  return hgi_try.config_get(key, key_length, room, sizeof room, length);
}

static bool room_holds(const char *value, uint32_t length) {
  for (uint32_t i = 0; i < length; i++)
    if (room[i] != (uint8_t)value[i])
      return false;
  return hgi_filled(room + length, 0xee, (uint32_t)sizeof room - length);
}

void config_word(void) {
  uint32_t length;

  if (!hgi_configured(WORD, VALUE))
    SKIP(NO_WORD);
  WANT(get(KEY(WORD), &length) == HGI_OK);
  WANT(length == LENGTH && room_holds(VALUE, LENGTH));
}

void config_own(void) {
  uint32_t length;

  if (!hgi_configured("conform.own", "line"))
    SKIP("no key conform.own=host of the host, and no conform.own=line on the command line");
  WANT(get(KEY("conform.own"), &length) == HGI_OK);
  WANT(length == 4u && room_holds("host", 4));
}

void config_exact(void) {
  uint32_t length = 99;

  if (!hgi_configured(WORD, VALUE))
    SKIP(NO_WORD);
  hgi_fill(room, 0xee, sizeof room);
  hgi_guard_bytes(hgi_host_header()->command_line_size);
  WANT(hgi_try.config_get(KEY(WORD), room, LENGTH, &length) == HGI_OK);
  WANT(length == LENGTH && room_holds(VALUE, LENGTH));
}

void config_empty(void) {
  uint32_t length;

  if (!hgi_configured("conform.empty", ""))
    SKIP("no word conform.empty= on the command line");
  WANT(get(KEY("conform.empty"), &length) == HGI_OK);
  WANT(length == 0 && room_holds("", 0));
}

void config_space(void) {
  if (!hgi_configured(WORD, VALUE))
    SKIP(NO_WORD);
  for (uint32_t size = 0; size < LENGTH; size++) {
    uint32_t length = 99;

    hgi_fill(room, 0xee, sizeof room);
    hgi_guard_bytes(hgi_host_header()->command_line_size);
    WANT(hgi_try.config_get(KEY(WORD), room, size, &length) == HGI_E_SPACE);
    WANT(length == LENGTH && room_holds(VALUE, size));
  }
}

void config_not_found(void) {
  static const char *const keys[] = {"no.such.key", "conform.wor", "conform.word2", "onform.word",
                                     "0"};
  uint32_t length;

  for (uint32_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
    uint32_t key_length = 0;

    while (keys[i][key_length] != '\0')
      key_length++;
    WANT(get((const uint8_t *)keys[i], key_length, &length) == HGI_E_NOT_FOUND);
    WANT(length == 0 && room_holds("", 0));
  }
}

void config_invalid(void) {
  static const char many[] = "0123456789012345678901234567890123456789012345678901234567890123";
  static const char *const keys[] = {"A", " ", "=", "/", "\0", "\x80", "\xff", ",", ":", "`", "{"};
  uint32_t length;

  for (uint32_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
    WANT(get((const uint8_t *)keys[i], 1, &length) == HGI_E_INVALID);
    WANT(length == 0 && room_holds("", 0));
  }
  WANT(get((const uint8_t *)many, 0, &length) == HGI_E_INVALID && length == 0);
  WANT(get((const uint8_t *)many, HGI_CONFIG_KEY_MAX + 1u, &length) == HGI_E_INVALID &&
       length == 0);
  WANT(get((const uint8_t *)many, UINT32_MAX, &length) == HGI_E_INVALID && length == 0);
}

void config_longest(void) {
  static const uint8_t many[] = "012345678901234567890123456789012345678901234567890123456789012";
  uint32_t length;

  WANT(get(many, HGI_CONFIG_KEY_MAX, &length) == HGI_E_NOT_FOUND && length == 0);
}

void config_key(void) {
  const uint8_t *key;
  uint32_t length;

  EACH_UNREADABLE(key, 4) {
    WANT(get(key, 4, &length) == HGI_E_POINTER);
    WANT(length == 0);
  }
}

void config_value(void) {
  uint8_t *value;

  EACH_BAD(value, 4) {
    uint32_t length = 99;

    hgi_guard_bytes(hgi_host_header()->command_line_size);
    WANT(hgi_try.config_get(KEY(WORD), value, 4, &length) == HGI_E_POINTER);
    WANT(length == 0);
  }
}

void config_length(void) {
  uint32_t *length;

  EACH_BAD(length, sizeof *length) {
    hgi_guard_bytes(hgi_host_header()->command_line_size);
    WANT(hgi_try.config_get(KEY(WORD), room, sizeof room, length) == HGI_E_POINTER);
  }
}

void config_absurd(void) {
  uint32_t length = 99;

  if (hgi_ram_end() - (uintptr_t)room >= UINT32_MAX)
    SKIP("there is that much RAM");
  hgi_guard_bytes(hgi_host_header()->command_line_size);
  WANT(hgi_try.config_get(KEY(WORD), room, UINT32_MAX, &length) == HGI_E_POINTER);
  WANT(length == 0);
}
