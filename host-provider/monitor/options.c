/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Parses the monitor's options. Each option is a function and a line of the one list.
 */
#include <monitor/option_values.h>

#include <common/table_builder.h>

static bool take_abi(struct hgi_options *options, struct hgi_part value) {
  return hgi_text_version(value.at, value.length, &options->abi) && hgi_abi_known(options->abi);
}

static bool take_ram_size(struct hgi_options *options, struct hgi_part value) {
  uint64_t unit = 1;
  if (value.length > 0 && value.at[value.length - 1] == 'M') {
    unit = UINT64_C(1) << 20;
    value.length--;
  }
  if (!hgi_text_number(value.at, value.length, &options->ram_size) || options->ram_size == 0 ||
      options->ram_size > UINT64_MAX / unit) {
    return false;
  }
  options->ram_size *= unit;
  return true;
}

static bool take_command_line(struct hgi_options *options, struct hgi_part value) {
  options->command_line = value.at;
  options->command_line_length = (uint32_t)value.length;
  return value.length < HGI_COMMAND_LINE_MAX;
}

static bool take_traps(struct hgi_options *options, struct hgi_part value) {
  return hgi_option_flag(&options->traps, value);
}

static bool take_guard(struct hgi_options *options, struct hgi_part value) {
  return hgi_option_flag(&options->guard, value);
}

static bool take_legacy(struct hgi_options *options, struct hgi_part value) {
  return hgi_option_flag(&options->legacy, value);
}

static bool take_trace(struct hgi_options *options, struct hgi_part value) {
  options->trace_report = hgi_text_is(value.at, value.length, "report");
  options->trace = options->trace_report || hgi_text_is(value.at, value.length, "console");
  return options->trace || hgi_text_is(value.at, value.length, "off");
}

static const struct option {
  const char *key;
  const char *wanted;
  bool (*take)(struct hgi_options *options, struct hgi_part value);
  bool whole_line; /* commas belong to the value */
} list[] = {
    {"abi=", "a version of the ABI", take_abi, false},
    {"ram-size=", "bytes, or MiB with M", take_ram_size, false},
    {"cmdline=", "at most 1023 bytes", take_command_line, true},
    {"traps=", "0 or 1", take_traps, false},
    {"trace=", "off, console or report", take_trace, false},
    {"fault=", "", hgi_option_fault, false},
    {"name=", HGI_WANTED_NAME, hgi_option_name, false},
    {"channel=", HGI_WANTED_CHANNEL, hgi_option_channel, false},
    {"without=", HGI_WANTED_WITHOUT, hgi_option_without, true},
    {"legacy=", "0 or 1", take_legacy, false},
    {"guard=", "0 or 1", take_guard, false},
    {"limit=", HGI_WANTED_LIMIT, hgi_option_limit, false},
    {"watchdog-restarts=", HGI_WANTED_WATCHDOG, hgi_option_watchdog, false},
    {"clock-start=", HGI_WANTED_CLOCK_START, hgi_option_clock_start, false},
};

static bool take_config(struct hgi_options *options, struct hgi_part text) {
  struct hgi_part key;
  if (!hgi_part_first(&text, '=', &key) || !hgi_config_key_legal(key.at, key.length) ||
      options->config_count == HGI_CONFIG_MAX) {
    return false;
  }
  options->config[options->config_count++] =
      (struct hgi_config){.key = key.at,
                          .value = text.at,
                          .key_length = (uint32_t)key.length,
                          .value_length = (uint32_t)text.length};
  return true;
}

static bool complain(struct hgi_line *error, struct hgi_part text, const char *wanted) {
  hgi_line_text(error, "bad option '");
  hgi_line_bytes(error, text.at, text.length < 80 ? text.length : 80);
  hgi_line_text(error, "', wanted ");
  hgi_line_text(error, wanted);
  return false;
}

static size_t until(struct hgi_part text, char stop, char other) {
  size_t length = 0;
  while (length < text.length && text.at[length] != stop && text.at[length] != other) {
    length++;
  }
  return length;
}

/* Takes one option off the front of a line; says how many bytes it was. */
static bool take_one(struct hgi_options *options, struct hgi_part line, size_t *used,
                     struct hgi_line *error) {
  size_t prefix = hgi_text_prefix(line.at, line.length, "config.");
  *used = line.length;
  if (prefix != 0) {
    return take_config(options, (struct hgi_part){line.at + prefix, line.length - prefix}) ||
           complain(error, line,
                    "config.KEY=VALUE, a key of 1 to 63 of a to z, 0 to 9, . _ -, 32 keys at most");
  }
  size_t short_length = until(line, ',', ',');
  for (size_t i = 0; i < sizeof(list) / sizeof(list[0]); i++) {
    prefix = hgi_text_prefix(line.at, line.length, list[i].key);
    if (prefix != 0) {
      *used = list[i].whole_line ? line.length : short_length;
      const struct hgi_part value = {line.at + prefix, *used - prefix};
      if (list[i].take(options, value)) {
        return true;
      }
      complain(error, (struct hgi_part){line.at, *used}, list[i].wanted);
      if (list[i].take == hgi_option_fault) {
        hgi_option_fault_wanted(value, error);
      } else if (list[i].take == take_abi) {
        hgi_line_text(error, ", ");
        hgi_line_version(error, HGI_ABI_FIRST);
        hgi_line_text(error, " to ");
        hgi_line_version(error, HGI_ABI_VERSION);
      }
      return false;
    }
  }
  complain(error, (struct hgi_part){line.at, short_length}, "");
  for (size_t i = 0; i < sizeof(list) / sizeof(list[0]); i++) {
    hgi_line_text(error, list[i].key);
    hgi_line_text(error, i + 1 < sizeof(list) / sizeof(list[0]) ? ", " : " or config.KEY=");
  }
  return false;
}

bool hgi_options_parse(struct hgi_options *options, size_t length, struct hgi_line *error) {
  struct hgi_part rest = {options->text, length};
  options->abi = HGI_ABI_VERSION;
  options->watchdog_restarts = HGI_WATCHDOG_RESTARTS;
  __builtin_memcpy(options->name, HGI_NAME_DEFAULT, sizeof(HGI_NAME_DEFAULT));
  while (rest.length > 0) {
    struct hgi_part line = {rest.at, until(rest, '\n', '\0')};
    size_t used = 0;
    if (line.length > 0 && line.at[0] != ',' && !take_one(options, line, &used, error)) {
      return false;
    }
    used += used < rest.length; /* the separator */
    rest.at += used;
    rest.length -= used;
  }
  return true;
}
