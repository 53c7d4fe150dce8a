/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Parses the options of the partition: name=, channel=, without=, legacy=,
 * watchdog-restarts=, limit=.
 */
#include <monitor/part_options.h>

#include <common/table_builder.h>
#include <common/without.h>

#define FIELDS 4u
/* A day. */
#define LIMIT_MAX_MS 86400000u

static bool is_name(const char *text, size_t length, size_t max) {
  for (size_t i = 0; i < length; i++) {
    char c = text[i];
    if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
          c == '_' || c == '-')) {
      return false;
    }
  }
  return length > 0 && length <= max;
}

bool hgi_option_name(struct hgi_options *options, const char *value, size_t length) {
  if (!is_name(value, length, sizeof(options->name) - 1)) {
    return false;
  }
  __builtin_memset(options->name, 0, sizeof(options->name));
  __builtin_memcpy(options->name, value, length);
  return true;
}

struct field {
  const char *at;
  size_t length;
};

/* Splits at colons. @return whether there are as many fields as wanted */
static bool split(const char *value, size_t length, struct field *fields) {
  for (size_t i = 0; i < FIELDS; i++) {
    size_t size = 0;
    while (size < length && value[size] != ':') {
      size++;
    }
    fields[i] = (struct field){value, size};
    const bool more = size < length;
    if (more != (i + 1 < FIELDS)) {
      return false;
    }
    value += size + more;
    length -= size + more;
  }
  return true;
}

static bool take_sizes(struct hgi_channel_setup *setup, const struct field *fields) {
  uint64_t message;
  uint64_t last;
  if (!hgi_text_number(fields[2].at, fields[2].length, &message) ||
      !hgi_text_number(fields[3].at, fields[3].length, &last) || message == 0 || last == 0 ||
      message > HGI_CHANNEL_MESSAGE_MAX) {
    return false;
  }
  const bool queuing = hgi_text_is(fields[1].at, fields[1].length, "queuing");
  setup->message_max = (uint32_t)message;
  setup->kind = queuing ? HGI_CHANNEL_QUEUING : HGI_CHANNEL_SAMPLING;
  setup->depth = queuing ? (uint32_t)last : 1;
  setup->refresh_ns = queuing ? 0 : last;
  if (queuing) {
    return last <= HGI_CHANNEL_DEPTH_MAX && message * last <= HGI_CHANNEL_BYTES;
  }
  return hgi_text_is(fields[1].at, fields[1].length, "sampling") && last <= INT64_MAX;
}

static bool is_new(const struct hgi_options *options, const struct field *name) {
  for (uint32_t i = 0; i < options->channel_count; i++) {
    if (hgi_text_is(name->at, name->length, options->channels[i].name)) {
      return false;
    }
  }
  return true;
}

bool hgi_option_channel(struct hgi_options *options, const char *value, size_t length) {
  struct field fields[FIELDS];
  struct hgi_channel_setup setup = {.depth = 0};
  if (options->channel_count == HGI_CHANNELS_MAX || !split(value, length, fields) ||
      !is_name(fields[0].at, fields[0].length, HGI_CHANNEL_NAME_MAX) ||
      !is_new(options, &fields[0]) || !take_sizes(&setup, fields)) {
    return false;
  }
  __builtin_memcpy(setup.name, fields[0].at, fields[0].length);
  options->channels[options->channel_count++] = setup;
  return true;
}

bool hgi_option_without(struct hgi_options *options, const char *value, size_t length) {
  do {
    const char *word;
    const size_t size = hgi_without_next(&value, &length, &word);
    bool known = false;
    for (uint32_t i = 0; i < HGI_ENTRY_COUNT; i++) {
      if (hgi_without_means(hgi_entry_facts[i].name, word, size)) {
        options->without[i] = true;
        known = true;
      }
    }
    if (!known) {
      return false;
    }
  } while (length > 0);
  return true;
}

bool hgi_option_legacy(struct hgi_options *options, const char *value, size_t length) {
  options->legacy = hgi_text_is(value, length, "1");
  return options->legacy || hgi_text_is(value, length, "0");
}

bool hgi_option_limit(struct hgi_options *options, const char *value, size_t length) {
  uint64_t number;
  if (!hgi_text_number(value, length, &number) || number == 0 || number > LIMIT_MAX_MS) {
    return false;
  }
  options->limit_ms = (uint32_t)number;
  return true;
}

bool hgi_option_watchdog(struct hgi_options *options, const char *value, size_t length) {
  uint64_t number;
  if (!hgi_text_number(value, length, &number) || number > HGI_WATCHDOG_RESTARTS_MAX) {
    return false;
  }
  options->watchdog_restarts = (uint32_t)number;
  return true;
}

bool hgi_option_clock_start(struct hgi_options *options, const char *value, size_t length) {
  return hgi_text_number(value, length, &options->clock_start) &&
         options->clock_start <= HGI_CLOCK_START_MAX;
}
