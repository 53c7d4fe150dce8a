/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup bare
 * @brief What GCC calls even in freestanding code (GCC manual, "Standards"). Plain byte loops.
 */
#include <stddef.h>

void *memset(void *to, int value, size_t size);
void *memcpy(void *restrict to, const void *restrict from, size_t size);

void *memset(void *to, int value, size_t size) {
  unsigned char *bytes = to;

  for (size_t i = 0; i < size; i++)
    bytes[i] = (unsigned char)value;
  return to;
}

void *memcpy(void *restrict to, const void *restrict from, size_t size) {
  unsigned char *bytes = to;
  const unsigned char *source = from;

  for (size_t i = 0; i < size; i++)
    bytes[i] = source[i];
  return to;
}
