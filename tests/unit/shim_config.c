/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Shim config_get from the command line.
 */
#include <string.h>

#include <criterion/criterion.h>

#include <unit/fixture.h>
#include <unit/machine.h>

static uint8_t value[64];
static uint32_t length;

static hgi_status get(const char *key, uint32_t size) {
  memset(value, '#', sizeof value);
  length = 77;
  return hgi_ops.config_get((const uint8_t *)key, (uint32_t)strlen(key), value, size, &length);
}

static void boot(const char *command_line) {
  machine_boot_with(HGI_ABI_FIRST, command_line);
  cr_assert_eq(hgi_ops.config_get, hgi_shim_config_get);
}

/* Line, key, value or NULL if there is none. */
static const struct {
  const char *line, *key, *value;
} cases[] = {
    {"", "a", NULL},
    {"a", "a", NULL},
    {"a=", "a", ""},
    {"a=1", "a", "1"},
    {"abc=1 ab=2", "ab", "2"},
    {"ab=2 abc=1", "abc", "1"},
    {"ab=2", "abc", NULL},
    {"abc=1", "ab", NULL},
    {"xab=1 ab=2", "ab", "2"},
    {"do=echo status=3", "do", "echo"},
    {"do=echo status=3", "status", "3"},
    {"  do=echo   status=3  ", "status", "3"},
    {"a=1 a=2", "a", "1"},
    {"a a=2", "a", "2"},
    {"a=b=c", "a", "b=c"},
    {"=x a=1", "a", "1"},
    {"x=a=1 b=2", "a", NULL},
    {"ab=1 ac=2", "ac", "2"},
    {"a.b_c-9=yes", "a.b_c-9", "yes"},
    {"a0z9=all bounds", "a0z9", "all"},
    {"k=UPPER/and,more", "k", "UPPER/and,more"},
    {"k=v\tw", "k", "v\tw"},
    {"last=z", "last", "z"},
};

Test(config, finds_words) {
  for (uint32_t i = 0; i < COUNT_OF(cases); i++) {
    boot(cases[i].line);
    const hgi_status status = get(cases[i].key, sizeof value);

    cr_expect_eq(status, cases[i].value != NULL ? HGI_OK : HGI_E_NOT_FOUND, "'%s' in '%s'",
                 cases[i].key, cases[i].line);
    if (cases[i].value == NULL)
      continue;
    cr_expect_eq(length, strlen(cases[i].value), "'%s' in '%s'", cases[i].key, cases[i].line);
    cr_expect_eq(memcmp(value, cases[i].value, length), 0, "'%s' in '%s'", cases[i].key,
                 cases[i].line);
    cr_expect_eq(value[length], '#', "no NUL, nothing past the value");
  }
}

Test(config, not_found_sets_length) {
  boot("a=1");
  cr_expect_eq(get("b", 64), HGI_E_NOT_FOUND);
  cr_expect_eq(length, 0);
  cr_expect_eq(value[0], '#');
}

Test(config, too_little_room) {
  boot("key=value");
  for (uint32_t size = 0; size <= 6; size++) {
    cr_expect_eq(get("key", size), size < 5 ? HGI_E_SPACE : HGI_OK, "size %u", size);
    cr_expect_eq(length, 5, "the whole value's, at size %u", size);
    cr_expect_eq(memcmp(value, "value", size < 5 ? size : 5), 0);
    cr_expect_eq(value[size < 5 ? size : 5], '#', "past the room of %u", size);
  }
  cr_expect_eq(hgi_ops.config_get((const uint8_t *)"key", 3, NULL, 0, &length), HGI_E_SPACE,
               "no room, no buffer");
}

Test(config, illegal_keys) {
  static const char *const illegal[] = {"",    "A",   "aB", "a b", " ", "a=",   "=",
                                        "a/b", "`",   "{",  "@",   "[", "\xe4", "a:b",
                                        "/",   "a\n", ",",  "a\t", "~", "^",    "\x01z"};
  char key[66] = {0};

  boot("a=1 A=2 a=b=3");
  for (uint32_t i = 0; i < COUNT_OF(illegal); i++) {
    cr_expect_eq(get(illegal[i], 64), HGI_E_INVALID, "key '%s'", illegal[i]);
    cr_expect_eq(length, 0);
  }
  cr_expect_eq(hgi_ops.config_get((const uint8_t *)"a\0", 2, value, 64, &length), HGI_E_INVALID);
  memset(key, 'k', 63);
  cr_expect_eq(get(key, 64), HGI_E_NOT_FOUND, "63 bytes");
  key[63] = 'k';
  cr_expect_eq(get(key, 64), HGI_E_INVALID, "64 bytes");
}

Test(config, longest_key) {
  char line[80] = {0}, key[64] = {0};

  memset(key, 'k', 63);
  strcpy(line, key);
  strcat(line, "=v");
  boot(line);
  cr_expect_eq(get(key, 64), HGI_OK);
  cr_expect(length == 1 && value[0] == 'v');
}

Test(config, pointers) {
  const uint8_t *const a = (const uint8_t *)"a";
  uint8_t *const read_only = hgi_inproc_memory();
  uint8_t *const guard = hgi_inproc_memory() + HGI_INPROC_TABLE_SIZE;

  boot("a=1");
  cr_expect_eq(hgi_ops.config_get(NULL, 1, value, 64, &length), HGI_E_POINTER);
  cr_expect_eq(length, 0);
  cr_expect_eq(hgi_ops.config_get(guard, 1, value, 64, &length), HGI_E_POINTER);
  cr_expect_eq(hgi_ops.config_get(a, 1, NULL, 1, &length), HGI_E_POINTER);
  cr_expect_eq(hgi_ops.config_get(a, 1, read_only, 1, &length), HGI_E_POINTER);
  cr_expect_eq(length, 0);
  cr_expect_eq(hgi_ops.config_get(a, 1, value, 64, NULL), HGI_E_POINTER);
  cr_expect_eq(hgi_ops.config_get(a, 1, value, 64, (uint32_t *)(void *)read_only), HGI_E_POINTER);
  cr_expect_eq(hgi_ops.config_get(a, 1, value, UINT32_MAX, &length), HGI_OK, "all of it is RAM");
}

/* The page behind the line can't be read: a long key must not look there. */
Test(config, reads_nothing_past_the_line) {
  struct hgi_table *const table = hgi_inproc_table(HGI_ABI_FIRST);
  char *const line = (char *)hgi_inproc_memory() + HGI_INPROC_TABLE_SIZE - 3;

  memcpy(line, "a=1", 3);
  table->header.command_line = (uintptr_t)line;
  table->header.command_line_size = 3;
  hgi_inproc_seal(table);
  cr_assert_eq(machine_negotiate((uintptr_t)table), HGI_INPROC_RUNNING);
  cr_expect_eq(get("a", 64), HGI_OK);
  cr_expect(length == 1 && value[0] == '1');
  cr_expect_eq(get("abc", 64), HGI_E_NOT_FOUND);
  cr_expect_eq(get("a-key-that-is-longer-than-the-line", 64), HGI_E_NOT_FOUND);
}

/* The size in the header bounds the search, whether there is a NUL or not; no line: no key. */
Test(config, command_lines_ends) {
  struct hgi_table *table = hgi_inproc_table(HGI_ABI_FIRST);

  hgi_inproc_command_line(table, "a=1 b=234");
  table->header.command_line_size = 8;
  hgi_inproc_seal(table);
  cr_assert_eq(machine_negotiate((uintptr_t)table), HGI_INPROC_RUNNING);
  cr_expect_eq(get("b", 64), HGI_OK);
  cr_expect(length == 2 && memcmp(value, "23#", 3) == 0);

  table = hgi_inproc_table(HGI_ABI_FIRST);
  hgi_inproc_command_line(table, "word a=1");
  table->header.command_line_size = 6;
  hgi_inproc_seal(table);
  cr_assert_eq(machine_negotiate((uintptr_t)table), HGI_INPROC_RUNNING);
  cr_expect_eq(get("a", 64), HGI_E_NOT_FOUND, "its = stands past the line's end");

  boot("a=1");
  hgi_inproc_memory()[HGI_TABLE_SIZE_MAX + 1] = '\0';
  cr_expect_eq(get("a", 64), HGI_E_NOT_FOUND, "a NUL ends the line");

  table = hgi_inproc_table(HGI_ABI_FIRST);
  table->header.command_line = 0;
  table->header.command_line_size = 64;
  hgi_inproc_seal(table);
  cr_assert_eq(machine_negotiate((uintptr_t)table), HGI_INPROC_RUNNING);
  cr_expect_eq(get("a", 64), HGI_E_NOT_FOUND);
}
