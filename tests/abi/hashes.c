/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Makes iface/hgi/hashes.h: the signature hash of each slot, from its canonical string.
 *
 * The canonical string is `name(type,type)result` with fixed-width type names, no parameter names
 * and no spaces, followed by `;struct{field:type@offset,...}` for each struct passed, in order of
 * first use. Nothing in it depends on a compiler or data model. The hash is FNV-1a, 32 bits
 * (draft-eastlake-fnv).
 *
 * Usage: hgi-hashes [--strings] > hashes.h
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define HGI_HASHES_H /* it is made here */
#include <hgi/structs.h>
#include <hgi/status.h>

struct signature {
  const char *name, *result, *parameters;
};

static const struct signature signatures[] = {
#define HGI_SLOT(name, result, parameters) {#name, #result, #parameters},
#include <hgi/slots.h>
#undef HGI_SLOT
};

struct field {
  const char *owner, *name, *type;
  unsigned offset;
};

static const struct field fields[] = {
#define HGI_TYPE_TEXT(...)                   #__VA_ARGS__
#define HGI_FIELD(owner, name, type, offset) {#owner, #name, HGI_TYPE_TEXT(type), offset},
    HGI_STRUCT_FIELD_LIST(HGI_FIELD)};

struct text {
  char bytes[4096];
  size_t length;
};

static void put(struct text *text, const char *bytes, size_t length) {
  if (text->length + length >= sizeof text->bytes) {
    fprintf(stderr, "hgi-hashes: a canonical string is longer than %zu\n", sizeof text->bytes);
    exit(1);
  }
  memcpy(text->bytes + text->length, bytes, length);
  text->length += length;
  text->bytes[text->length] = '\0';
}

static bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

static void put_type(struct text *text, const char *type, size_t length) {
  static const char alias[] = "hgi_status";
  if (length == sizeof alias - 1 && memcmp(type, alias, length) == 0)
    put(text, "int32_t", 7);
  else
    put(text, type, length);
}

/* One parameter: every word but the last if more than a type stands there, words joined by ' '. */
static void put_parameter(struct text *text, const char *from, const char *end) {
  const char *last = end;
  while (last > from && !is_word(last[-1]) && last[-1] != '*')
    last--;
  if (last > from && last[-1] != '*') { /* ends in a word: a name, unless it is the only one */
    const char *name = last;
    while (name > from && is_word(name[-1]))
      name--;
    const char *before = name;
    while (before > from && before[-1] == ' ')
      before--;
    if (before > from)
      end = before;
  }
  bool word_before = false;
  while (from < end) {
    if (is_word(*from)) {
      const char *start = from;
      while (from < end && is_word(*from))
        from++;
      if (word_before)
        put(text, " ", 1);
      put_type(text, start, (size_t)(from - start));
      word_before = true;
    } else {
      if (*from != ' ') {
        put(text, from, 1);
        word_before = false;
      }
      from++;
    }
  }
}

static void put_structs(struct text *text, const char *parameters) {
  for (const char *at = strstr(parameters, "struct "); at; at = strstr(at, "struct ")) {
    at += 7;
    size_t length = 0;
    while (is_word(at[length]))
      length++;
    put(text, ";", 1);
    put(text, at, length);
    size_t found = 0;
    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) {
      if (strlen(fields[i].owner) != length || memcmp(fields[i].owner, at, length) != 0)
        continue;
      char line[128];
      const int n = snprintf(line, sizeof line, "%c%s:%s@%u", found ? ',' : '{', fields[i].name,
                             fields[i].type, fields[i].offset);
      put(text, line, (size_t)n);
      found++;
    }
    if (found == 0) {
      fprintf(stderr, "hgi-hashes: struct %.*s has no field list\n", (int)length, at);
      exit(1);
    }
    put(text, "}", 1);
  }
}

static void canonical(const struct signature *signature, struct text *text) {
  text->length = 0;
  put(text, signature->name, strlen(signature->name));
  put(text, "(", 1);
  const char *from = strchr(signature->parameters, '(') + 1;
  const char *end = strrchr(signature->parameters, ')');
  while (from <= end) {
    const char *stop = from;
    while (stop < end && *stop != ',')
      stop++;
    put_parameter(text, from, stop);
    if (stop < end)
      put(text, ",", 1);
    from = stop + 1;
  }
  put(text, ")", 1);
  put_type(text, signature->result, strlen(signature->result));
  put_structs(text, signature->parameters);
}

static uint32_t fnv1a(const struct text *text) {
  uint32_t hash = UINT32_C(2166136261);
  for (size_t i = 0; i < text->length; i++)
    hash = (hash ^ (uint8_t)text->bytes[i]) * UINT32_C(16777619);
  return hash;
}

int main(int argc, char **argv) {
  const bool strings = argc > 1 && strcmp(argv[1], "--strings") == 0;
  static struct text text;
  if (!strings)
    fputs("/* SPDX-License-Identifier: BSD-2-Clause */\n"
          "/**\n * @file\n * @ingroup iface\n"
          " * @brief Signature hashes. Made by hgi-hashes (tests/abi/hashes.c); do not edit.\n */\n"
          "/* clang-format off: the strings are long */\n"
          "#ifndef HGI_HASHES_H\n#define HGI_HASHES_H\n\n#include <stdint.h>\n\n",
          stdout);
  for (size_t i = 0; i < sizeof signatures / sizeof signatures[0]; i++) {
    canonical(&signatures[i], &text);
    if (strings)
      printf("%08x %s\n", fnv1a(&text), text.bytes);
    else
      printf("/** @brief %s */\n#define HGI_HASH_%s UINT32_C(0x%08x)\n", text.bytes,
             signatures[i].name, fnv1a(&text));
  }
  if (!strings)
    fputs("\n#endif\n", stdout);
  return 0;
}
