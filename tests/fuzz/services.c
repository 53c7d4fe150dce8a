/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Fuzz target: every service of a host, called by a guest with any numbers and pointers.
 *
 * The input is a sequence of steps: calls by any number of an entry, so that a new entry is called
 * as soon as the entry list has it; changes of guest memory; time, interrupts and input.
 */
#include "services.h"

#include <common/alarm.h>
#include <common/irq.h>
#include <common/trace.h>

#include <stdio.h>
#include <string.h>

#define STEPS_MAX 64u

static void restart(void) {
  const unsigned lines = fake.lines;

  hgi_partition_start(&partition);
  fake.cpu = 0;
  fake.now = 0;
  fake.holder = FAKE_CPUS;
  fake.lines = lines;
  memset(fake.kicked, 0, sizeof fake.kicked);
  memset(fake.handed_out, 0, sizeof fake.handed_out);
  for (uint32_t i = 0; i < FAKE_CPUS; i++)
    fake.alarm[i] = UINT64_MAX;
  services_rules_restart();
}

static bool is_service(uint64_t number) {
  switch (number) {
#define HGI_X_SERVICE_CASE(name) case HGI_ENTRY_##name:
    HGI_SERVICE_LIST(HGI_X_SERVICE_CASE)
#undef HGI_X_SERVICE_CASE
    return true;
  default:
    return false;
  }
}

static void call_with(uint64_t number, const uint64_t *arguments) {
  hgi_status status = 1;

  services_rules_before();
  const bool served = hgi_service_call(&partition, number, arguments, &status);
  FUZZ_CHECK(served == (is_service(number) && partition.served[number]));
  if (served)
    services_rules_after(number, arguments, status);
  if (partition.end != HGI_END_NONE)
    restart();
}

/* A trace of it: the guest may tell of any call, and the record may be anywhere. */
static void trace_one(uint64_t number, const uint64_t *arguments) {
  const uint64_t at = FAKE_RAM_SIZE - sizeof(struct hgi_traced_call);
  struct hgi_traced_call call = {.slot = number, .result = arguments[0]}, kept;
  const uint64_t record = FAKE_RAM + at;
  const unsigned lines = fake.lines;
  hgi_status status = 1;

  FUZZ_CHECK(!hgi_service_call(&partition, HGI_SERVICE_TRACE, &record, &status));
  memcpy(call.arguments, arguments, sizeof call.arguments);
  get(at, &kept, sizeof kept);
  put(at, &call, sizeof call);
  partition.traced = true;
  FUZZ_CHECK(hgi_service_call(&partition, HGI_SERVICE_TRACE, &record, &status));
  FUZZ_CHECK(fake.lines == lines + (number < HGI_ENTRY_COUNT));
  FUZZ_CHECK(hgi_service_call(&partition, HGI_SERVICE_TRACE, arguments, &status));
  partition.traced = false;
  fake.lines = lines;
  put(at, &kept, sizeof kept);
}

static void call_one(struct fuzz_input *input, uint64_t number) {
  uint64_t arguments[HGI_SERVICE_ARGUMENTS] = {0};

  services_arguments(input, number, arguments);
  trace_one(number, arguments);
  call_with(number, arguments);
}

/* Name, kind and struct seldom fit by chance, and what a port does is only seen once it is open. */
static void open_one(struct fuzz_input *input) {
  const struct hgi_channel_setup *const setup = &services_channels[fuzz_below(input, 3)];
  const struct hgi_port_info info = {.size = sizeof info};
  char name[HGI_PORT_NAME_MAX + 1];
  const int length =
      snprintf(name, sizeof name, "%s.%s", setup->name, fuzz_below(input, 2) == 0 ? "out" : "in");
  const uint64_t arguments[HGI_SERVICE_ARGUMENTS] = {put(0, name, (size_t)length), (uint64_t)length,
                                                     put(256, &info, sizeof info)};

  call_with(setup->kind == HGI_CHANNEL_QUEUING ? HGI_ENTRY_queuing_open : HGI_ENTRY_sampling_open,
            arguments);
}

static void input_comes(struct fuzz_input *input) {
  struct hgi_console_input *const waiting = &partition.input;

  for (uint32_t i = fuzz_byte(input); i > 0 && waiting->count < HGI_CONSOLE_INPUT_SIZE; i--) {
    waiting->bytes[(waiting->first + waiting->count) % HGI_CONSOLE_INPUT_SIZE] = (uint8_t)i;
    waiting->count++;
  }
  hgi_irq_level(&partition, &partition.console_irq, waiting->count > 0);
}

static void time_passes(struct fuzz_input *input) {
  const uint64_t by = fuzz_value(input, &services_anchors);

  if (by <= (uint64_t)INT64_MAX - fake.now)
    fake.now += by;
  if (fake.alarm[fake.cpu] <= fake.now) {
    fake.alarm[fake.cpu] = UINT64_MAX;
    hgi_alarm_due(&partition);
  }
  if (partition.end != HGI_END_NONE)
    restart();
}

/* The machine goes on: the guest claims or completes, another CPU runs, what was asked is done. */
static void machine_step(struct fuzz_input *input) {
  const uint32_t what = fuzz_below(input, 8);

  if (what == 0) {
    fake.handed_out[fuzz_below(input, FAKE_IRQS)] = false;
  } else if (what == 1 && fake.holder == fake.cpu && !fake.handed_out[FAKE_IRQ_CONSOLE]) {
    fake.holder = FAKE_CPUS;
    hgi_irq_level(&partition, &partition.console_irq, partition.console_irq.line);
  } else if (what == 2 && partition.cpus[(fake.cpu + 1) % FAKE_CPUS].started) {
    fake.cpu = (fake.cpu + 1) % FAKE_CPUS;
  } else if (what == 3 && fake.kicked[fake.cpu]) {
    fake.kicked[fake.cpu] = false;
    hgi_irq_again(&partition);
  } else if (what == 4) {
    fake.entropy = fuzz_byte(input);
  } else if (what == 5) {
    fake.time_known = true;
    fake.seconds = fuzz_value(input, &services_anchors);
    fake.nanoseconds = (uint32_t)fuzz_number(input, 4) % 1000000000u;
  } else if (what == 6) {
    partition.served[fuzz_below(input, HGI_ENTRY_COUNT)] ^= true;
  } else {
    restart();
  }
}

static void start(void) {
  static const struct hgi_config own = {"own.key", "value", 7, 5};
  static const char line[] = "key=word other= =x key=second";

  fake_start(services_channels, SERVICES_CHANNELS);
  memset(fake.rom, 'r', sizeof fake.rom);
  partition.config[0] = own;
  partition.config_count = 1;
  partition.command_line = line;
  partition.command_line_length = sizeof line - 1;
  partition.watchdog.restarts_limit = 2;
  partition.extensions[0] = (struct hgi_extension){'k', 2, 1, FAKE_ROM};
  partition.extension_count = 1;
  for (uint32_t i = 0; i < 2; i++)
    partition.ports->ports[2 * (SERVICES_CHANNELS - 1) + i].partition = 1;
  services_rules_start();
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
  struct fuzz_input input = {bytes, size};

  start();
  partition.cpus[1].started = fuzz_byte(&input) % 2 != 0;
  for (uint32_t steps = 0; input.left > 0 && steps < STEPS_MAX; steps++) {
    const uint8_t what = fuzz_byte(&input);

    if (what < 160)
      call_one(&input, what % (HGI_ENTRY_COUNT + 1));
    else if (what < 164)
      call_one(&input, fuzz_value(&input, &services_anchors));
    else if (what < 176)
      fuzz_edit_bytes(&input, fake.ram, FAKE_RAM_SIZE, &services_anchors);
    else if (what < 196)
      time_passes(&input);
    else if (what < 208)
      input_comes(&input);
    else if (what < 224)
      open_one(&input);
    else
      machine_step(&input);
    services_rules_check();
  }
  return 0;
}
