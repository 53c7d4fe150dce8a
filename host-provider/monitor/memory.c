/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The functions that a freestanding compiler may call by itself.
 */
#include <stddef.h>
#include <stdint.h>

void *memcpy(void *restrict to, const void *restrict from, size_t length);
void *memset(void *to, int value, size_t length);
int memcmp(const void *a, const void *b, size_t length);

static int words_fit(const void *a, const void *b) {
  return (((uintptr_t)a | (uintptr_t)b) & 7u) == 0;
}

void *memcpy(void *restrict to, const void *restrict from, size_t length) {
  uint8_t *out = to;
  const uint8_t *in = from;
  for (; words_fit(out, in) && length >= 8; length -= 8, out += 8, in += 8) {
    *(uint64_t *)(void *)out = *(const uint64_t *)(const void *)in;
  }
  while (length-- > 0) {
    *out++ = *in++;
  }
  return to;
}

void *memset(void *to, int value, size_t length) {
  uint8_t *out = to;
  uint64_t word = (uint8_t)value * UINT64_C(0x0101010101010101);
  for (; length > 0 && !words_fit(out, out); length--) {
    *out++ = (uint8_t)value;
  }
  for (; length >= 8; length -= 8, out += 8) {
    *(uint64_t *)(void *)out = word;
  }
  while (length-- > 0) {
    *out++ = (uint8_t)value;
  }
  return to;
}

int memcmp(const void *a, const void *b, size_t length) {
  const uint8_t *x = a;
  const uint8_t *y = b;
  for (size_t i = 0; i < length; i++) {
    if (x[i] != y[i]) {
      return x[i] < y[i] ? -1 : 1;
    }
  }
  return 0;
}
