/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Lines of text and numbers.
 */
#include <common/text.h>

#include <hgi/version.h>

static void add(struct hgi_line *line, char character) {
  if (line->length < HGI_LINE_SIZE) {
    line->text[line->length++] = character;
  }
}

void hgi_line_text(struct hgi_line *line, const char *text) {
  while (*text != '\0') {
    add(line, *text++);
  }
}

void hgi_line_bytes(struct hgi_line *line, const void *bytes, size_t length) {
  const uint8_t *byte = bytes;
  for (size_t i = 0; i < length; i++) {
    add(line, byte[i] >= 0x20 && byte[i] < 0x7f ? (char)byte[i] : '?');
  }
}

/* What stands behind a backslash for a byte; 0: the byte stands for itself, or needs digits. */
static char escape_of(uint8_t byte) {
  switch (byte) {
  case '\n':
    return 'n';
  case '\r':
    return 'r';
  case '\t':
    return 't';
  case '"':
  case '\\':
    return (char)byte;
  default:
    return 0;
  }
}

void hgi_line_escaped(struct hgi_line *line, const void *bytes, size_t length) {
  const uint8_t *byte = bytes;
  for (size_t i = 0; i < length; i++) {
    const char escape = escape_of(byte[i]);
    if (escape != 0) {
      add(line, '\\');
      add(line, escape);
    } else if (byte[i] >= 0x20 && byte[i] < 0x7f) {
      add(line, (char)byte[i]);
    } else {
      hgi_line_text(line, "\\x");
      hgi_line_byte(line, byte[i]);
    }
  }
}

static void add_digits(struct hgi_line *line, uint64_t number, unsigned base) {
  char digits[20];
  size_t count = 0;
  do {
    digits[count++] = "0123456789abcdef"[number % base];
    number /= base;
  } while (number != 0);
  while (count > 0) {
    add(line, digits[--count]);
  }
}

void hgi_line_number(struct hgi_line *line, uint64_t number) {
  add_digits(line, number, 10);
}

void hgi_line_hex(struct hgi_line *line, uint64_t number) {
  hgi_line_text(line, "0x");
  add_digits(line, number, 16);
}

void hgi_line_byte(struct hgi_line *line, uint8_t byte) {
  add_digits(line, byte >> 4, 16);
  add_digits(line, byte & 15u, 16);
}

void hgi_line_version(struct hgi_line *line, uint32_t version) {
  hgi_line_number(line, HGI_VERSION_MAJOR(version));
  add(line, '.');
  hgi_line_number(line, HGI_VERSION_MINOR(version));
}

size_t hgi_text_length(const char *text) {
  size_t length = 0;
  while (text[length] != '\0') {
    length++;
  }
  return length;
}

bool hgi_text_is(const char *text, size_t length, const char *wanted) {
  return hgi_text_length(wanted) == length && hgi_text_prefix(text, length, wanted) == length;
}

size_t hgi_text_prefix(const char *text, size_t length, const char *prefix) {
  size_t i = 0;
  for (; prefix[i] != '\0'; i++) {
    if (i == length || text[i] != prefix[i]) {
      return 0;
    }
  }
  return i;
}

int hgi_text_digit(char digit) {
  if (digit >= '0' && digit <= '9') {
    return digit - '0';
  }
  if (digit >= 'a' && digit <= 'f') {
    return digit - 'a' + 10;
  }
  if (digit >= 'A' && digit <= 'F') {
    return digit - 'A' + 10;
  }
  return -1;
}

bool hgi_text_number(const char *text, size_t length, uint64_t *number) {
  uint64_t base = 10;
  if (hgi_text_prefix(text, length, "0x") != 0) {
    base = 16;
    text += 2;
    length -= 2;
  }
  uint64_t value = 0;
  for (size_t i = 0; i < length; i++) {
    int digit = hgi_text_digit(text[i]);
    if (digit < 0 || (uint64_t)digit >= base || value > (UINT64_MAX - (uint64_t)digit) / base) {
      return false;
    }
    value = value * base + (uint64_t)digit;
  }
  *number = value;
  return length > 0;
}

bool hgi_text_version(const char *text, size_t length, uint32_t *version) {
  size_t dot = 0;
  while (dot < length && text[dot] != '.') {
    dot++;
  }
  uint64_t major;
  uint64_t minor;
  if (dot == length || !hgi_text_number(text, dot, &major) ||
      !hgi_text_number(text + dot + 1, length - dot - 1, &minor) || major > UINT16_MAX ||
      minor > UINT16_MAX) {
    return false;
  }
  *version = HGI_VERSION(major, minor);
  return true;
}
