/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief What must hold of a host's options once they are read.
 */
#include "options.h"

#include <common/table_builder.h>
#include <host/fake.h>
#include <monitor/option_values.h>
#include <sanitizer/asan_interface.h>

#include <stdio.h>
#include <string.h>

static bool is_name(const char *text, size_t most) {
  const size_t length = strlen(text);

  return length > 0 && length <= most &&
         strspn(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-") ==
             length;
}

static void check_channels(const struct hgi_options *options) {
  FUZZ_CHECK(options->channel_count <= HGI_CHANNELS_MAX);
  fake_start(options->channels, options->channel_count);
  for (uint32_t i = 0; i < options->channel_count; i++) {
    const struct hgi_channel_setup *const setup = &options->channels[i];
    char port[HGI_PORT_NAME_MAX + 1];
    FUZZ_CHECK(is_name(setup->name, HGI_CHANNEL_NAME_MAX));
    FUZZ_CHECK(setup->message_max >= 1 && setup->message_max <= HGI_CHANNEL_MESSAGE_MAX);
    FUZZ_CHECK(setup->depth >= 1 && setup->depth <= HGI_CHANNEL_DEPTH_MAX);
    FUZZ_CHECK(setup->message_max * setup->depth <= HGI_CHANNEL_BYTES);
    FUZZ_CHECK(setup->kind == HGI_CHANNEL_QUEUING ? setup->refresh_ns == 0
                                                  : setup->depth == 1 && setup->refresh_ns > 0);
    FUZZ_CHECK(snprintf(port, sizeof port, "%s.in", setup->name) < (int)sizeof port);
    FUZZ_CHECK(hgi_ports_find(partition.ports, 0, setup->kind, port, strlen(port)) == 2 * i + 1);
  }
}

static bool within(const struct hgi_options *options, const char *text, uint64_t length,
                   size_t size) {
  return text >= options->text && length <= size && text + length <= options->text + size;
}

static void check_options(const struct hgi_options *options, size_t size) {
  FUZZ_CHECK(hgi_abi_known(options->abi));
  FUZZ_CHECK(is_name(options->name, sizeof options->name - 1));
  FUZZ_CHECK(options->command_line_length < HGI_COMMAND_LINE_MAX);
  FUZZ_CHECK(options->command_line == NULL ||
             within(options, options->command_line, options->command_line_length, size));
  FUZZ_CHECK(options->watchdog_restarts <= HGI_WATCHDOG_RESTARTS_MAX);
  FUZZ_CHECK(options->clock_start <= HGI_CLOCK_START_MAX);
  FUZZ_CHECK(options->patch_size <= HGI_PATCH_MAX);
  FUZZ_CHECK((options->fault == HGI_FAULT_PATCH) <= (options->patch_size > 0));
  FUZZ_CHECK(options->config_count <= HGI_CONFIG_MAX);
  for (uint32_t i = 0; i < options->config_count; i++) {
    const struct hgi_config *const config = &options->config[i];
    FUZZ_CHECK(within(options, config->key, config->key_length, size));
    FUZZ_CHECK(within(options, config->value, config->value_length, size));
    FUZZ_CHECK(hgi_config_key_legal(config->key, config->key_length));
  }
  check_channels(options);
}

static void check_line(const struct hgi_line *line) {
  FUZZ_CHECK(line->length > 0 && line->length <= HGI_LINE_SIZE);
  for (size_t i = 0; i < line->length; i++)
    FUZZ_CHECK(line->text[i] >= ' ' && line->text[i] <= '~');
}

void options_check_host(struct fuzz_input *input) {
  static struct hgi_options options;
  struct hgi_line error = {.length = 0};
  char text[OPTIONS_TEXT_MAX];
  const size_t size = options_text(input, text, sizeof text);

  memset(&options, 0, sizeof options);
  memcpy(options.text, text, size);
  /* Nothing behind the text may be read; 8 bytes are as exact as poison begins. */
  ASAN_POISON_MEMORY_REGION(options.text + size, sizeof options.text - size);
  const bool good = hgi_options_parse(&options, size, &error);
  ASAN_UNPOISON_MEMORY_REGION(options.text, sizeof options.text);
  if (good)
    check_options(&options, size);
  else
    check_line(&error);
}
