/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Parses the value of fault=.
 */
#include <monitor/part_options.h>

static bool take_patch(struct hgi_options *options, const char *value, size_t length) {
  size_t equals = 0;
  while (equals < length && value[equals] != '=') {
    equals++;
  }
  if (equals == length || !hgi_text_number(value, equals, &options->fault_value)) {
    return false;
  }
  value += equals + 1;
  length -= equals + 1;
  if (length == 0 || length % 2 != 0 || length / 2 > HGI_PATCH_MAX) {
    return false;
  }
  for (size_t i = 0; i < length; i += 2) {
    int high = hgi_text_digit(value[i]);
    int low = hgi_text_digit(value[i + 1]);
    if (high < 0 || low < 0) {
      return false;
    }
    options->patch[i / 2] = (uint8_t)(high << 4 | low);
  }
  options->patch_size = (uint32_t)(length / 2);
  return true;
}

/* No fault, as the host knows of it: without= by another name. */
static bool take_entry(struct hgi_options *options, const char *value, size_t length) {
  return hgi_option_without(options, value, length);
}

static bool take_number(struct hgi_options *options, const char *value, size_t length) {
  return hgi_text_number(value, length, &options->fault_value);
}

static bool take_nothing(struct hgi_options *options, const char *value, size_t length) {
  (void)options;
  (void)value;
  return length == 0;
}

static const struct mode {
  const char *name;
  enum hgi_fault fault;
  bool (*take)(struct hgi_options *options, const char *value, size_t length);
} modes[] = {
    {"null", HGI_FAULT_NULL, take_nothing},
    {"unaligned", HGI_FAULT_UNALIGNED, take_nothing},
    {"unmapped", HGI_FAULT_UNMAPPED, take_nothing},
    {"random:", HGI_FAULT_RANDOM, take_number},
    {"sealed:", HGI_FAULT_SEALED, take_number},
    {"flip:", HGI_FAULT_FLIP, take_number},
    {"patch:", HGI_FAULT_PATCH, take_patch},
    {"no-entry:", HGI_FAULT_NONE, take_entry},
};

bool hgi_fault_parse(struct hgi_options *options, const char *value, size_t length) {
  for (size_t i = 0; i < sizeof(modes) / sizeof(modes[0]); i++) {
    size_t prefix = hgi_text_prefix(value, length, modes[i].name);
    if (prefix != 0) {
      options->fault = modes[i].fault;
      return modes[i].take(options, value + prefix, length - prefix);
    }
  }
  return false;
}
