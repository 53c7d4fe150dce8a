/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Reads inputs.
 */
#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void fuzz_fail(const char *file, int line, const char *rule) {
  fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, rule);
  abort();
}

uint8_t fuzz_byte(struct fuzz_input *input) {
  if (input->left == 0)
    return 0;
  input->left--;
  return *input->bytes++;
}

uint64_t fuzz_number(struct fuzz_input *input, size_t size) {
  uint64_t number = 0;

  for (size_t i = 0; i < size; i++)
    number |= (uint64_t)fuzz_byte(input) << (8 * i);
  return number;
}

uint32_t fuzz_below(struct fuzz_input *input, uint32_t below) {
  return (uint32_t)fuzz_number(input, below <= 256 ? 1 : 2) % below;
}

uint64_t fuzz_value(struct fuzz_input *input, const struct fuzz_anchors *anchors) {
  const uint8_t form = fuzz_byte(input);
  uint64_t anchor;

  switch (form % 8) {
  case 0:
    return fuzz_byte(input);
  case 1:
    return fuzz_number(input, 2);
  case 2:
    return fuzz_number(input, 4);
  case 3:
    return fuzz_number(input, 8);
  case 4: /* near a power of two */
    return (UINT64_C(1) << (form / 8 * 2 + (fuzz_byte(input) & 1))) +
           (uint64_t)((int64_t)fuzz_below(input, 5) - 2);
  case 5: /* near the largest */
    return UINT64_MAX - fuzz_byte(input);
  default:
    anchor = anchors->values[form / 8 % anchors->count];
    return form % 8 == 6 ? anchor + (uint64_t)(int8_t)fuzz_byte(input)
                         : anchor + (uint64_t)(int16_t)fuzz_number(input, 2);
  }
}

void fuzz_edit(struct fuzz_input *input, void *field, size_t size,
               const struct fuzz_anchors *anchors) {
  const uint8_t how = fuzz_byte(input);
  uint64_t value = 0;

  memcpy(&value, field, size);
  if (how % 4 == 0)
    value ^= UINT64_C(1) << (how / 4 % (8 * size));
  else if (how % 4 == 1)
    value += (uint64_t)(int8_t)fuzz_byte(input);
  else
    value = fuzz_value(input, anchors);
  memcpy(field, &value, size);
}

void fuzz_edit_bytes(struct fuzz_input *input, void *bytes, size_t size,
                     const struct fuzz_anchors *anchors) {
  size_t width = (size_t)1 << fuzz_below(input, 4);

  while (width > size)
    width /= 2;
  if (width > 0)
    fuzz_edit(input, (uint8_t *)bytes + fuzz_below(input, (uint32_t)(size / width)) * width, width,
              anchors);
}

void *fuzz_exact(const void *bytes, size_t size) {
  void *const copy = malloc(size);

  FUZZ_CHECK(copy != NULL || size == 0);
  if (bytes != NULL && size > 0)
    memcpy(copy, bytes, size);
  return copy;
}
