/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup negotiate
 * @brief Makes the one sentence of a verdict; guest and hosts use this same code.
 */
#include <negotiate/negotiate.h>

struct text {
  char *bytes;
  size_t size;   /* of bytes */
  size_t length; /* written, without the NUL; always below size */
};

static void put(struct text *text, char c) {
  if (text->length + 1u < text->size)
    text->bytes[text->length++] = c;
}

static void put_string(struct text *text, const char *string) {
  while (*string != '\0')
    put(text, *string++);
}

/* An entry's name may come from anywhere: print what is printable, and no more than a name has. */
static void put_name(struct text *text, const char *name) {
  for (uint32_t i = 0; i < HGI_NAME_SIZE && name[i] != '\0'; i++)
    put(text, name[i] >= ' ' && name[i] <= '~' ? name[i] : '?');
}

/* Subtraction by a small table of tens rather than divisions of 64 bits, which 32-bit machines have
 * only in a library. */
static void put_decimal(struct text *text, uint64_t value) {
  bool started = false;
  static const uint64_t tens[] = {UINT64_C(10000000000000000000),
                                  UINT64_C(1000000000000000000),
                                  UINT64_C(100000000000000000),
                                  UINT64_C(10000000000000000),
                                  UINT64_C(1000000000000000),
                                  UINT64_C(100000000000000),
                                  UINT64_C(10000000000000),
                                  UINT64_C(1000000000000),
                                  UINT64_C(100000000000),
                                  UINT64_C(10000000000),
                                  UINT64_C(1000000000),
                                  UINT64_C(100000000),
                                  UINT64_C(10000000),
                                  UINT64_C(1000000),
                                  UINT64_C(100000),
                                  UINT64_C(10000),
                                  UINT64_C(1000),
                                  UINT64_C(100),
                                  UINT64_C(10),
                                  UINT64_C(1)};

  for (size_t i = 0; i < sizeof tens / sizeof tens[0]; i++) {
    const uint64_t ten = tens[i];
    char digit = '0';

    while (value >= ten) {
      value -= ten;
      digit++;
    }
    started = started || digit != '0' || ten == 1;
    if (started)
      put(text, digit);
  }
}

static void put_hexadecimal(struct text *text, uint64_t value) {
  bool started = false;

  put_string(text, "0x");
  for (int shift = 60; shift >= 0; shift -= 4) {
    const unsigned digit = (unsigned)(value >> shift) & 15u;

    started = started || digit != 0 || shift == 0;
    if (started)
      put(text, "0123456789abcdef"[digit]);
  }
}

static void put_version(struct text *text, uint32_t version) {
  put_decimal(text, HGI_VERSION_MAJOR(version));
  put(text, '.');
  put_decimal(text, HGI_VERSION_MINOR(version));
}

/* The field's length if @a at begins with it, else 0. */
static size_t match(const char *at, const char *field) {
  size_t length = 0;

  for (; field[length] != '\0'; length++)
    if (at[length] != field[length])
      return 0;
  return length;
}

static void put_value(struct text *text, char form, uint64_t value) {
  if (form == 'x')
    put_hexadecimal(text, value);
  else if (form == 'v')
    put_version(text, (uint32_t)value);
  else
    put_decimal(text, value);
}

/* Writes the field that begins at @a at; returns how much of the sentence it took. */
static size_t put_field(struct text *text, const struct hgi_verdict *verdict, const char *at) {
  size_t length;

  if ((length = match(at, "{entry}")) != 0)
    put_name(text, verdict->entry);
  else if ((length = match(at, "{guest}")) != 0)
    put_version(text, verdict->guest_abi);
  else if ((length = match(at, "{host}")) != 0)
    put_version(text, verdict->host_abi);
  else if ((length = match(at, "{wanted}")) != 0)
    put_value(text, 'd', verdict->wanted);
  else if ((length = match(at, "{found}")) != 0)
    put_value(text, 'd', verdict->found);
  else if ((length = match(at, "{wanted:")) != 0) {
    put_value(text, at[length], verdict->wanted);
    length += 2;
  } else if ((length = match(at, "{found:")) != 0) {
    put_value(text, at[length], verdict->found);
    length += 2;
  }
  return length;
}

static const char *template_of(uint32_t reason) {
  switch (reason) {
#define HGI_X_REASON_CASE(name, number, sentence)                                                  \
  case number:                                                                                     \
    return sentence;
    HGI_REASON_LIST(HGI_X_REASON_CASE)
#undef HGI_X_REASON_CASE
  default:
    return NULL;
  }
}

size_t hgi_sentence(const struct hgi_verdict *verdict, char *buffer, size_t size) {
  struct text text = {buffer, size, 0};
  const char *at = template_of(verdict->reason);

  if (at == NULL) {
    put_string(&text, "refused: reason ");
    put_decimal(&text, verdict->reason);
    put_string(&text, ", which this program does not know");
    at = "";
  }
  while (*at != '\0') {
    const size_t length = *at == '{' ? put_field(&text, verdict, at) : 0;

    if (length == 0)
      put(&text, *at++);
    else
      at += length;
  }
  text.bytes[text.length] = '\0';
  return text.length;
}
