/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Copies of good images with something changed.
 */
#define _POSIX_C_SOURCE 200809L
#include "spoiled.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define COPY "/tmp/hgi-spoiled-"

/* Behind the ELF note's three numbers and the owner's name; the types are 1 and 2. */
static long find_note(const char *bytes, long size) {
  for (long at = 0; at + 16 <= size; at += 4)
    if (memcmp(bytes + at, "\4\0\0\0", 4) == 0 && memcmp(bytes + at + 12, "HGI", 4) == 0)
      return at + 16;
  cr_assert_fail("no note");
  return 0;
}

const char *spoil(const char *good, char *to, enum place place, long offset, const char *bytes,
                  size_t length) {
  static char image[1u << 20];
  FILE *const file = fopen(good, "rb");

  cr_assert_not_null(file, "no %s", good);
  long size = (long)fread(image, 1, sizeof image, file);
  cr_assert(size > 0 && size < (long)sizeof image, "%s is that large", good);
  fclose(file);
  if (place == CUT)
    size = offset;
  else if (place == SET_BITS)
    for (size_t i = 0; i < length; i++)
      image[offset + (long)i] = (char)(image[offset + (long)i] | bytes[i]);
  else
    memcpy(image + offset + (place == FROM_NOTE ? find_note(image, size) : 0), bytes, length);
  strcpy(to, COPY "XXXXXX");
  const int copy = mkstemp(to);
  cr_assert(copy >= 0 && write(copy, image, (size_t)size) == size);
  close(copy);
  return to;
}

void unspoil(const char *path) {
  if (strncmp(path, COPY, strlen(COPY)) == 0)
    unlink(path);
}
