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

  put(text, '0');
  put(text, 'x');
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

static void put_value(struct text *text, char form, uint64_t value) {
  if (form == 'x')
    put_hexadecimal(text, value);
  else if (form == 'v')
    put_version(text, (uint32_t)value);
  else
    put_decimal(text, value);
}

/* Writes the field that begins at the brace @a at; returns its last brace. A letter tells which it
 * is: fields are those of hgi/reason.h, which a unit test holds, and {reason}. */
static const char *put_field(struct text *text, const struct hgi_verdict *verdict, const char *at) {
  const char field = at[1];
  char form = 'd';

  for (; *at != '}'; at++)
    if (*at == ':')
      form = at[1];
  if (field == 'e')
    put_name(text, verdict->entry);
  else if (field == 'g')
    put_version(text, verdict->guest_abi);
  else if (field == 'h')
    put_version(text, verdict->host_abi);
  else if (field == 'r')
    put_decimal(text, verdict->reason);
  else
    put_value(text, form, field == 'w' ? verdict->wanted : verdict->found);
  return at;
}

static const char *template_of(uint32_t reason) {
  switch (reason) {
#define HGI_X_REASON_CASE(name, number, sentence)                                                  \
  case number:                                                                                     \
    return sentence;
    HGI_REASON_LIST(HGI_X_REASON_CASE)
#undef HGI_X_REASON_CASE
  default:
    return "refused: reason {reason}, which this program does not know";
  }
}

size_t hgi_sentence(const struct hgi_verdict *verdict, char *buffer, size_t size) {
  struct text text = {buffer, size, 0};

  for (const char *at = template_of(verdict->reason); *at != '\0'; at++)
    if (*at == '{')
      at = put_field(&text, verdict, at);
    else
      put(&text, *at);
  text.bytes[text.length] = '\0';
  return text.length;
}
