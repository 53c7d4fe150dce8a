/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tiny
 * @brief What the host says on the console.
 */
#include <machine.h>

#include "tiny.h"

static const struct {
  uint32_t number;
  const char *sentence;
} reasons[] = {
#define REASON(name, number, sentence) {number, sentence},
    HGI_REASON_LIST(REASON)
#undef REASON
};

void tiny_print(const char *text) {
  for (; *text != '\0'; text++)
    tiny_uart_put((uint8_t)*text);
}

void tiny_print_bytes(const char *bytes, uint32_t length) {
  for (uint32_t i = 0; i < length && bytes[i] != '\0'; i++)
    tiny_uart_put(bytes[i] >= ' ' && bytes[i] <= '~' ? (uint8_t)bytes[i] : '?');
}

void tiny_print_hex(uint64_t number) {
  uint32_t shift = 60;

  tiny_print("0x");
  while (shift > 0 && number >> shift == 0)
    shift -= 4;
  for (;; shift -= 4) {
    tiny_uart_put((uint8_t) "0123456789abcdef"[number >> shift & 15]);
    if (shift == 0)
      return;
  }
}

static void print_decimal(uint64_t number) {
  uint8_t digits[20];
  uint32_t count = 0;

  do
    digits[count++] = (uint8_t)('0' + number % 10);
  while ((number /= 10) != 0);
  while (count > 0)
    tiny_uart_put(digits[--count]);
}

static void print_version(uint32_t version) {
  print_decimal(HGI_VERSION_MAJOR(version));
  tiny_print(".");
  print_decimal(HGI_VERSION_MINOR(version));
}

/* Whether the text begins with that. */
static bool begins(const char *text, const char *with) {
  while (*with != '\0' && *text == *with) {
    text++;
    with++;
  }
  return *with == '\0';
}

/* {wanted}, {found:x}, {host} and so on: reason.h says what they are. */
static void print_field(const char *field, const struct hgi_verdict *verdict) {
  const uint64_t value = begins(field, "wanted") ? verdict->wanted : verdict->found;
  const char *colon = field;

  while (*colon != '}' && *colon != ':')
    colon++;
  if (begins(field, "entry"))
    tiny_print_bytes(verdict->entry, HGI_NAME_SIZE);
  else if (begins(field, "guest"))
    print_version(verdict->guest_abi);
  else if (begins(field, "host"))
    print_version(verdict->host_abi);
  else if (begins(colon, ":x"))
    tiny_print_hex(value);
  else if (begins(colon, ":v"))
    print_version((uint32_t)value);
  else
    print_decimal(value);
}

static void print_sentence(const char *sentence, const struct hgi_verdict *verdict) {
  while (*sentence != '\0') {
    if (*sentence != '{') {
      tiny_uart_put((uint8_t)*sentence++);
      continue;
    }
    print_field(++sentence, verdict);
    while (*sentence++ != '}') {
    }
  }
}

/* A guest may be newer, and have a reason that these headers don't know. */
void tiny_print_verdict(const struct hgi_verdict *verdict) {
  for (uint32_t i = 0; i < sizeof reasons / sizeof reasons[0]; i++)
    if (reasons[i].number == verdict->reason) {
      print_sentence(reasons[i].sentence, verdict);
      return;
    }
  tiny_print("refused: reason ");
  print_decimal(verdict->reason);
}

/* The last line of all: tiny-boot reads the status there. */
void tiny_exit(uint32_t status) {
  tiny_print(TINY_NAME ": exit ");
  print_decimal(status);
  tiny_print("\n");
  tiny_machine_off();
}
