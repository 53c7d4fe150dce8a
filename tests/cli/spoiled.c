/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Copies of good images with something changed.
 */
#define _POSIX_C_SOURCE 200809L
#include "spoiled.h"

#include <hgi/entries.h>
#include <hgi/note.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define COPY      "/tmp/hgi-spoiled-"
#define NEWER_ABI HGI_VERSION(2, 1)

/* Behind the ELF note's three numbers and the owner's name; the types are 1 and 2. */
static long find_note(const char *bytes, long size) {
  for (long at = 0; at + 16 <= size; at += 4)
    if (memcmp(bytes + at, "\4\0\0\0", 4) == 0 && memcmp(bytes + at + 12, "HGI", 4) == 0)
      return at + 16;
  cr_assert_fail("no note");
  return 0;
}

static long find_segment(const char *bytes) {
  uint64_t headers;
  uint32_t type;

  memcpy(&headers, bytes + 32, sizeof headers);
  for (long at = (long)headers;; at += 56) {
    memcpy(&type, bytes + at, sizeof type);
    if (type == 1)
      return at;
  }
}

static long place_of(enum place place, const char *image, long size) {
  switch (place) {
  case FROM_NOTE:
    return find_note(image, size);
  case FROM_SEGMENT:
    return find_segment(image);
  default:
    return 0;
  }
}

static long read_image(const char *path, char *image, size_t room) {
  FILE *const file = fopen(path, "rb");

  cr_assert_not_null(file, "no %s", path);
  const long size = (long)fread(image, 1, room, file);
  cr_assert(size > 0 && size < (long)room, "%s is that large", path);
  fclose(file);
  return size;
}

static const char *write_copy(char *to, const char *image, long size) {
  strcpy(to, COPY "XXXXXX");
  const int copy = mkstemp(to);
  cr_assert(copy >= 0 && write(copy, image, (size_t)size) == size);
  close(copy);
  return to;
}

long place_in(const char *path, enum place place) {
  static char image[1u << 20];

  return place_of(place, image, read_image(path, image, sizeof image));
}

const char *spoil(const char *good, char *to, enum place place, long offset, const char *bytes,
                  size_t length) {
  static char image[1u << 20];
  long size = read_image(good, image, sizeof image);

  if (place == CUT)
    size = offset;
  else if (place == SET_BITS)
    for (size_t i = 0; i < length; i++)
      image[offset + (long)i] = (char)(image[offset + (long)i] | bytes[i]);
  else
    memcpy(image + offset + place_of(place, image, size), bytes, length);
  return write_copy(to, image, size);
}

/* A longer list of entries, and behind it the shims of a guest. @return bytes of the note's data */
static uint32_t grow_needs(const char *from, char *to, uint32_t entries, uint16_t flags) {
  struct hgi_needs head;

  memcpy(&head, from, sizeof head);
  const size_t list = head.entry_count * sizeof(struct hgi_need);
  const size_t shims = head.shim_count * sizeof(struct hgi_shim_note);
  char *at = to + sizeof head + list;

  memcpy(to + sizeof head, from + head.entry_offset, list);
  for (uint32_t i = head.entry_count; i < entries; i++, at += sizeof(struct hgi_need)) {
    struct hgi_need need = {i, 1, flags, NEWER_ABI, 0, ""};
    snprintf(need.name, sizeof need.name, "newer_%u", i);
    memcpy(at, &need, sizeof need);
  }
  memcpy(at, from + head.shim_offset, shims);
  head.entry_offset = sizeof head;
  head.entry_count = entries;
  head.shim_offset = (uint32_t)(at - to);
  head.size = head.shim_offset + (uint32_t)shims;
  memcpy(to, &head, sizeof head);
  return head.size;
}

static uint32_t grow_offers(const char *from, char *to, uint32_t entries, uint16_t flags) {
  struct hgi_offers head;

  memcpy(&head, from, sizeof head);
  const size_t list = head.entry_count * sizeof(struct hgi_offer);
  char *at = to + sizeof head + list;

  memcpy(to + sizeof head, from + head.entry_offset, list);
  for (uint32_t i = head.entry_count; i < entries; i++, at += sizeof(struct hgi_offer)) {
    struct hgi_offer offer = {i, 1, flags, NEWER_ABI, HGI_NEVER, {0, 0}, ""};
    snprintf(offer.name, sizeof offer.name, "newer_%u", i);
    memcpy(at, &offer, sizeof offer);
  }
  head.newest_abi = NEWER_ABI;
  head.entry_offset = sizeof head;
  head.entry_count = entries;
  head.size = (uint32_t)(at - to);
  memcpy(to, &head, sizeof head);
  return head.size;
}

/* The segment of the note is to be elsewhere. Fields of ELF64 headers, System V ABI. */
static void move_segment(char *image, uint64_t from, uint64_t to, uint64_t size) {
  uint64_t headers;
  uint16_t count;

  memcpy(&headers, image + 32, 8);
  memcpy(&count, image + 56, 2);
  for (char *at = image + headers; count > 0; count--, at += 56) {
    uint32_t type;
    uint64_t offset;
    memcpy(&type, at, 4);
    memcpy(&offset, at + 8, 8);
    if (type == 4 && offset == from) {
      memcpy(at + 8, &to, 8);
      memcpy(at + 32, &size, 8);
      memcpy(at + 40, &size, 8);
      return;
    }
  }
  cr_assert_fail("no segment of notes at %llu", (unsigned long long)from);
}

const char *spoil_newer(const char *good, char *to, uint32_t entries, uint16_t flags) {
  static char image[2u << 20];
  const long size = read_image(good, image, sizeof image / 2);
  const long note = find_note(image, size);
  const long start = (size + 7) & ~7L;
  uint32_t type;

  memcpy(&type, image + note - 8, sizeof type);
  memcpy(image + start, image + note - 16, 16);
  const uint32_t grown = (type == HGI_NOTE_TYPE_NEEDS ? grow_needs : grow_offers)(
      image + note, image + start + 16, entries, flags);
  memcpy(image + start + 4, &grown, sizeof grown);
  move_segment(image, (uint64_t)note - 16, (uint64_t)start, 16u + grown);
  return write_copy(to, image, start + 16 + grown);
}

void unspoil(const char *path) {
  if (strncmp(path, COPY, strlen(COPY)) == 0)
    unlink(path);
}
