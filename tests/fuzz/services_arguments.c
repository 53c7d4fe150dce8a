/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Arguments of calls. What an entry takes is read in its signature, so that a new one needs
 * nothing here.
 */
#include "services.h"

#include <string.h>

#define COUNT_OF(array) (sizeof(array) / sizeof(array)[0])
#define WHOLE_STRUCT    400u /* more than any struct has */
#define FIELDS_MAX      96u  /* where fields are that a host looks at */

static const char *const signatures[HGI_ENTRY_COUNT] = {
#define HGI_SLOT(name, result, parameters) [HGI_ENTRY_##name] = #parameters,
#include <hgi/slots.h>
#undef HGI_SLOT
};

/* The texts by which a guest names something. */
static const char *const texts[] = {"queue.out", "queue.in", "pair.out", "pair.in", "state.out",
                                    "state.in",  "far.out",  "key",      "own.key", "no such"};

static const uint64_t near[] = {FAKE_RAM,
                                FAKE_RAM + FAKE_RAM_SIZE,
                                FAKE_ROM,
                                FAKE_ROM + FAKE_ROM_SIZE,
                                FAKE_DEVICE,
                                HGI_CONSOLE_MAX,
                                HGI_FATAL_SIZE_MIN,
                                HGI_TIMER_PERIOD_MIN,
                                HGI_WATCHDOG_NS_MIN,
                                INT64_MAX,
                                FAKE_RAM_SIZE};
const struct fuzz_anchors services_anchors = {near, COUNT_OF(near)};

/* Interrupts, CPUs, ports, kinds and codes are small numbers. */
static uint64_t small_number(struct fuzz_input *input) {
  const uint8_t number = fuzz_byte(input);

  return number < 64 ? number % 9u : number < 96 ? 27 : number < 160 ? 33 : number % 16u;
}

static uint64_t pointer(struct fuzz_input *input) {
  const uint8_t where = fuzz_byte(input);

  return where < 128   ? FAKE_RAM + 64u * where
         : where < 224 ? FAKE_RAM + FAKE_RAM_SIZE - (where - 128u)
                       : FAKE_ROM + FAKE_ROM_SIZE - 8u * (where - 224u);
}

static uint64_t text(struct fuzz_input *input, uint64_t *length) {
  const uint8_t which = fuzz_byte(input);
  const char *const chosen = texts[which % COUNT_OF(texts)];

  *length = strlen(chosen);
  return put(which * 64u, chosen, *length);
}

/* A struct that begins with its size, of the caller's choice, somewhere or at the end of RAM; with
 * fields, if it is to be more than written to. */
static uint64_t put_struct(struct fuzz_input *input) {
  const uint8_t where = fuzz_byte(input);
  const uint8_t chosen = fuzz_byte(input);
  const uint32_t size = chosen < 128 ? WHOLE_STRUCT : 4u + 4u * (chosen - 128u);
  const uint64_t at = where % 8 != 0 ? 64u * where : FAKE_RAM_SIZE - size;

  for (uint32_t edits = chosen % 4; edits > 1; edits--)
    fuzz_edit_bytes(input, fake.ram + at, size < FIELDS_MAX ? size : FIELDS_MAX, &services_anchors);
  return put(at, &size, sizeof size);
}

static uint64_t number(struct fuzz_input *input) {
  switch (fuzz_below(input, 4)) {
  case 0:
    return fuzz_byte(input);
  case 1:
    return near[fuzz_below(input, COUNT_OF(near))];
  default:
    return small_number(input);
  }
}

static bool has(const char *type, size_t length, const char *word) {
  for (size_t i = 0; i + strlen(word) <= length; i++)
    if (strncmp(type + i, word, strlen(word)) == 0)
      return true;
  return false;
}

/* What a type wants. A number behind a pointer to bytes is their length, most often. */
static uint64_t proper(struct fuzz_input *input, const char *type, size_t size, uint64_t *length) {
  if (has(type, size, "struct"))
    return put_struct(input);
  if (has(type, size, "uint8_t *")) {
    const uint8_t how = fuzz_byte(input);
    if (how < 128)
      return text(input, length);
    *length = how % 8 == 0 ? 16u * how : how % 32;
    return pointer(input);
  }
  if (has(type, size, "*"))
    return pointer(input);
  return *length != 0 && fuzz_below(input, 4) != 0 ? *length : number(input);
}

static uint64_t any(struct fuzz_input *input) {
  return fuzz_below(input, 2) == 0 ? fuzz_value(input, &services_anchors)
                                   : FAKE_RAM + fuzz_below(input, FAKE_RAM_SIZE);
}

void services_arguments(struct fuzz_input *input, uint64_t entry, uint64_t *arguments) {
  const char *type = entry < HGI_ENTRY_COUNT ? signatures[entry] : "";
  const uint8_t odd = fuzz_byte(input); /* which arguments are no proper ones */
  uint64_t length = 0;

  for (uint32_t i = 0; i < HGI_SERVICE_ARGUMENTS; i++) {
    const size_t size = strcspn(type, ",");
    arguments[i] = 0;
    if (size > 0)
      arguments[i] =
          odd >= 192 && (odd >> i & 1) != 0 ? any(input) : proper(input, type, size, &length);
    type += size + (type[size] == ',');
  }
}
