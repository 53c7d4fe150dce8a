/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief What must hold of services, of all of them alike; and a second account of the channels.
 *
 * That a service touches no memory but the guest's is held by the fake machine.
 */
#include "services.h"

#include <string.h>

const struct hgi_channel_setup services_channels[SERVICES_CHANNELS] = {
    {.name = "queue", .kind = HGI_CHANNEL_QUEUING, .message_max = 16, .depth = 3},
    {.name = "pair", .kind = HGI_CHANNEL_QUEUING, .message_max = 5, .depth = 1},
    {.name = "state", .kind = HGI_CHANNEL_SAMPLING, .message_max = 8, .depth = 1, .refresh_ns = 9},
    {.name = "far", .kind = HGI_CHANNEL_QUEUING, .message_max = 8, .depth = 2}};

/* What must be in the channels. */
static struct account {
  uint32_t count;
  uint64_t overflows;
  uint32_t lengths[3];
  uint8_t bytes[3][16];
} accounts[SERVICES_CHANNELS];

static uint8_t ram_before[FAKE_RAM_SIZE];

void services_rules_start(void) {
  memset(accounts, 0, sizeof accounts);
}

void services_rules_restart(void) {
  memset(accounts, 0, sizeof accounts - sizeof accounts[0]); /* the last one is another's */
}

void services_rules_before(void) {
  memcpy(ram_before, fake.ram, sizeof ram_before);
}

/* What a status promises: a number of the enum. */
static bool known(hgi_status status) {
  switch (status) {
#define HGI_X_STATUS_CASE(name, number, text) case number:
    HGI_STATUS_LIST(HGI_X_STATUS_CASE)
#undef HGI_X_STATUS_CASE
    return true;
  default:
    return false;
  }
}

/* "What is behind an output pointer is untouched on an error, unless the contract says otherwise":
 * the contracts that do. */
static bool writes_on_error(uint64_t number) {
  return number == HGI_ENTRY_console_write || number == HGI_ENTRY_console_read ||
         number == HGI_ENTRY_config_get || number == HGI_ENTRY_entropy ||
         number == HGI_ENTRY_queuing_receive;
}

/* How far a write behind argument @a which may reach: a number's size, a struct's own size, or what
 * another argument says; never more than the largest buffer that any entry fills. */
static uint64_t reach(const uint64_t *arguments, uint32_t which) {
  const uint64_t offset = arguments[which] - FAKE_RAM;
  uint32_t size = 8;

  if (offset <= FAKE_RAM_SIZE - sizeof size)
    memcpy(&size, ram_before + offset, sizeof size);
  size = size < 8 ? 8 : size;
  for (uint32_t i = 0; i < HGI_SERVICE_ARGUMENTS; i++)
    if (i != which && (uint32_t)arguments[i] > size)
      size = (uint32_t)arguments[i];
  return size < HGI_CONSOLE_MAX ? size : HGI_CONSOLE_MAX;
}

/* Each byte that has changed lies behind a pointer that the guest has passed. */
static void check_changes(const uint64_t *arguments) {
  for (uint64_t i = 0; i < FAKE_RAM_SIZE; i++) {
    if (i % 256 == 0 && memcmp(fake.ram + i, ram_before + i, 256) == 0) {
      i += 255;
      continue;
    }
    bool passed = fake.ram[i] == ram_before[i];
    for (uint32_t a = 0; !passed && a < HGI_SERVICE_ARGUMENTS; a++)
      passed = FAKE_RAM + i >= arguments[a] && FAKE_RAM + i - arguments[a] < reach(arguments, a);
    FUZZ_CHECK(passed);
  }
}

/* Bytes as the guest passed them. */
static const uint8_t *passed(uint64_t address) {
  return address >= FAKE_ROM ? fake.rom + (address - FAKE_ROM) : ram_before + (address - FAKE_RAM);
}

static void keep(struct account *account, uint32_t index, const uint64_t *arguments) {
  FUZZ_CHECK(arguments[2] >= 1 && arguments[2] <= services_channels[arguments[0] / 2].message_max);
  account->lengths[index] = (uint32_t)arguments[2];
  memcpy(account->bytes[index], passed(arguments[1]), account->lengths[index]);
}

static void check_message(const struct account *account, const uint64_t *arguments) {
  FUZZ_CHECK(memcmp(fake.ram + (arguments[1] - FAKE_RAM), account->bytes[0], account->lengths[0]) ==
                 0 ||
             arguments[3] < arguments[1] + account->lengths[0]); /* its struct lies over it */
}

static void check_receive(struct account *account, const uint64_t *arguments, hgi_status status) {
  struct hgi_message info;

  memcpy(&info, fake.ram + (arguments[3] - FAKE_RAM), sizeof info);
  FUZZ_CHECK((status == HGI_OK) == (account->count > 0));
  FUZZ_CHECK(info.overflows == account->overflows);
  FUZZ_CHECK(info.length == (account->count > 0 ? account->lengths[0] : 0));
  account->overflows = 0;
  if (account->count > 0) {
    check_message(account, arguments);
    account->count--;
    memmove(account->lengths, account->lengths + 1, sizeof account->lengths - sizeof(uint32_t));
    memmove(account->bytes, account->bytes + 1, sizeof account->bytes - 16);
  }
  FUZZ_CHECK(info.waiting == account->count);
}

static void keep_account(uint64_t number, const uint64_t *arguments, hgi_status status) {
  const uint32_t channel = (uint32_t)arguments[0] / 2;
  struct account *const account = &accounts[channel < SERVICES_CHANNELS ? channel : 0];

  if (number == HGI_ENTRY_queuing_send && status == HGI_OK) {
    FUZZ_CHECK(account->count < services_channels[channel].depth);
    keep(account, account->count++, arguments);
  } else if (number == HGI_ENTRY_queuing_send && status == HGI_E_FULL) {
    FUZZ_CHECK(account->count == services_channels[channel].depth);
    account->overflows++;
  } else if (number == HGI_ENTRY_queuing_receive && (status == HGI_OK || status == HGI_E_EMPTY)) {
    check_receive(account, arguments, status);
  } else if (number == HGI_ENTRY_sampling_write && status == HGI_OK) {
    account->count = 1;
    keep(account, 0, arguments);
  } else if (number == HGI_ENTRY_sampling_read && status == HGI_OK) {
    FUZZ_CHECK(account->count == 1);
    check_message(account, arguments);
  }
}

void services_rules_after(uint64_t number, const uint64_t *arguments, hgi_status status) {
  FUZZ_CHECK(known(status));
  FUZZ_CHECK(status != HGI_E_ABSENT);
  FUZZ_CHECK(status == HGI_OK || writes_on_error(number) ||
             memcmp(ram_before, fake.ram, FAKE_RAM_SIZE) == 0);
  if (memcmp(ram_before, fake.ram, FAKE_RAM_SIZE) != 0)
    check_changes(arguments);
  keep_account(number, arguments, status);
}

static void check_channel(uint32_t number) {
  const struct hgi_channel *const channel = &partition.ports->channels[number];
  const struct hgi_channel_setup *const setup = &services_channels[number];
  const struct account *const account = &accounts[number];

  FUZZ_CHECK(memcmp(&channel->setup, setup, sizeof *setup) == 0);
  FUZZ_CHECK(channel->count == account->count && channel->overflows == account->overflows);
  FUZZ_CHECK(channel->first < setup->depth && channel->count <= setup->depth);
  for (uint32_t i = 0; i < channel->count; i++) {
    const uint32_t at = (channel->first + i) % setup->depth;
    FUZZ_CHECK(channel->lengths[at] == account->lengths[i]);
    FUZZ_CHECK(memcmp(channel->bytes + at * setup->message_max, account->bytes[i],
                      account->lengths[i]) == 0);
  }
  for (uint32_t i = setup->depth * setup->message_max; i < 256; i++)
    FUZZ_CHECK(channel->bytes[i] == 0);
}

static void check_rom(void) {
  for (uint32_t i = 0; i < FAKE_ROM_SIZE; i++)
    FUZZ_CHECK(fake.rom[i] == 'r');
}

void services_rules_check(void) {
  FUZZ_CHECK(partition.ports->count == SERVICES_CHANNELS);
  for (uint32_t i = 0; i < SERVICES_CHANNELS; i++)
    check_channel(i);
  check_rom();
  FUZZ_CHECK(!partition.ports->ports[2 * SERVICES_CHANNELS - 1].open &&
             !partition.ports->ports[2 * SERVICES_CHANNELS - 2].open);
  FUZZ_CHECK(partition.number == 0 && strcmp(partition.name, "test") == 0);
  FUZZ_CHECK(partition.cpu_count == FAKE_CPUS && partition.cpus[0].started);
  for (uint32_t i = FAKE_CPUS; i < HGI_CPUS_MAX; i++)
    FUZZ_CHECK(!partition.cpus[i].started);
  FUZZ_CHECK(partition.input.first < HGI_CONSOLE_INPUT_SIZE &&
             partition.input.count <= HGI_CONSOLE_INPUT_SIZE);
  FUZZ_CHECK(partition.health.count <= HGI_HEALTH_EVENTS &&
             partition.health.count <= partition.health.next);
  FUZZ_CHECK(partition.watchdog.restarts <= partition.watchdog.restarts_limit);
  FUZZ_CHECK(partition.end == HGI_END_NONE && partition.status <= HGI_EXIT_STATUS_MAX);
  FUZZ_CHECK(partition.tod.nanoseconds < 1000000000u);
}
