/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Parses the options of the partition: name=, channel=, without=, watchdog-restarts=,
 * limit=, clock-start=.
 */
#include <monitor/option_values.h>

#include <common/table_builder.h>
#include <common/without.h>

#define FIELDS 4u
/* A day. */
#define LIMIT_MAX_MS 86400000u

bool hgi_part_first(struct hgi_part *rest, char separator, struct hgi_part *first) {
  *first = (struct hgi_part){rest->at, 0};
  while (first->length < rest->length && rest->at[first->length] != separator) {
    first->length++;
  }
  const bool more = first->length < rest->length;
  rest->at += first->length + more;
  rest->length -= first->length + more;
  return more;
}

static bool is_name(struct hgi_part text, size_t max) {
  for (size_t i = 0; i < text.length; i++) {
    char c = text.at[i];
    if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
          c == '_' || c == '-')) {
      return false;
    }
  }
  return text.length > 0 && text.length <= max;
}

static bool is(struct hgi_part text, const char *wanted) {
  return hgi_text_is(text.at, text.length, wanted);
}

static bool take_number(struct hgi_part text, uint64_t *number) {
  return hgi_text_number(text.at, text.length, number);
}

bool hgi_option_flag(bool *flag, struct hgi_part value) {
  *flag = is(value, "1");
  return *flag || is(value, "0");
}

bool hgi_option_name(struct hgi_options *options, struct hgi_part value) {
  if (!is_name(value, sizeof(options->name) - 1)) {
    return false;
  }
  __builtin_memset(options->name, 0, sizeof(options->name));
  __builtin_memcpy(options->name, value.at, value.length);
  return true;
}

/* At colons. @return whether there are as many fields as wanted */
static bool split(struct hgi_part value, struct hgi_part *fields) {
  for (size_t i = 0; i < FIELDS; i++) {
    if (hgi_part_first(&value, ':', &fields[i]) != (i + 1 < FIELDS)) {
      return false;
    }
  }
  return true;
}

static bool take_sizes(struct hgi_channel_setup *setup, const struct hgi_part *fields) {
  uint64_t message;
  uint64_t last;
  if (!take_number(fields[2], &message) || !take_number(fields[3], &last) || message == 0 ||
      last == 0 || message > HGI_CHANNEL_MESSAGE_MAX) {
    return false;
  }
  const bool queuing = is(fields[1], "queuing");
  setup->message_max = (uint32_t)message;
  setup->kind = queuing ? HGI_CHANNEL_QUEUING : HGI_CHANNEL_SAMPLING;
  setup->depth = queuing ? (uint32_t)last : 1;
  setup->refresh_ns = queuing ? 0 : last;
  if (queuing) {
    return last <= HGI_CHANNEL_DEPTH_MAX && message * last <= HGI_CHANNEL_BYTES;
  }
  return is(fields[1], "sampling") && last <= INT64_MAX;
}

static bool is_new(const struct hgi_options *options, struct hgi_part name) {
  for (uint32_t i = 0; i < options->channel_count; i++) {
    if (is(name, options->channels[i].name)) {
      return false;
    }
  }
  return true;
}

bool hgi_option_channel(struct hgi_options *options, struct hgi_part value) {
  struct hgi_part fields[FIELDS];
  struct hgi_channel_setup setup = {.depth = 0};
  if (options->channel_count == HGI_CHANNELS_MAX || !split(value, fields) ||
      !is_name(fields[0], HGI_CHANNEL_NAME_MAX) || !is_new(options, fields[0]) ||
      !take_sizes(&setup, fields)) {
    return false;
  }
  __builtin_memcpy(setup.name, fields[0].at, fields[0].length);
  options->channels[options->channel_count++] = setup;
  return true;
}

bool hgi_option_without(struct hgi_options *options, struct hgi_part value) {
  do {
    const char *word;
    const size_t size = hgi_without_next(&value.at, &value.length, &word);
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
  } while (value.length > 0);
  return true;
}

bool hgi_option_limit(struct hgi_options *options, struct hgi_part value) {
  uint64_t number;
  if (!take_number(value, &number) || number == 0 || number > LIMIT_MAX_MS) {
    return false;
  }
  options->limit_ms = (uint32_t)number;
  return true;
}

bool hgi_option_watchdog(struct hgi_options *options, struct hgi_part value) {
  uint64_t number;
  if (!take_number(value, &number) || number > HGI_WATCHDOG_RESTARTS_MAX) {
    return false;
  }
  options->watchdog_restarts = (uint32_t)number;
  return true;
}

bool hgi_option_clock_start(struct hgi_options *options, struct hgi_part value) {
  return take_number(value, &options->clock_start) && options->clock_start <= HGI_CLOCK_START_MAX;
}
