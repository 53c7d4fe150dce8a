/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Ports: ownership, order, overflow, refresh, and what a restart leaves.
 */
#include "fake.h"

#include <criterion/criterion.h>
#include <string.h>

static const struct hgi_channel_setup channels[] = {{"q", HGI_CHANNEL_QUEUING, 8, 3, 0},
                                                    {"s", HGI_CHANNEL_SAMPLING, 8, 1, 1000}};

#define INFO    0x100u
#define MESSAGE 0x200u

static void start(void) {
  fake_start(channels, 2);
}

static hgi_status open_port(enum hgi_entry entry, const char *name, uint32_t *port) {
  struct hgi_port_info info = {.size = sizeof info};
  const uint64_t name_at = put(0, name, strlen(name));
  const hgi_status status = call(entry, name_at, strlen(name), put(INFO, &info, sizeof info), 0);

  get(INFO, &info, sizeof info);
  *port = info.port;
  return status;
}

static hgi_status receive(uint32_t port, struct hgi_message *info) {
  *info = (struct hgi_message){.size = sizeof *info};
  const hgi_status status =
      call(HGI_ENTRY_queuing_receive, port, FAKE_RAM + MESSAGE, 8, put(INFO, info, sizeof *info));

  get(INFO, info, sizeof *info);
  return status;
}

static hgi_status send(uint32_t port, uint8_t byte, uint32_t length) {
  return call(HGI_ENTRY_queuing_send, port, put(MESSAGE, &byte, 1), length, 0);
}

Test(host_ports, names_kinds_and_owners, .init = start) {
  uint32_t port;

  cr_expect_eq(open_port(HGI_ENTRY_queuing_open, "q.out", &port), HGI_OK);
  cr_expect_eq(open_port(HGI_ENTRY_sampling_open, "q.out", &port), HGI_E_NOT_FOUND);
  cr_expect_eq(open_port(HGI_ENTRY_queuing_open, "q", &port), HGI_E_NOT_FOUND);
  cr_expect_eq(open_port(HGI_ENTRY_queuing_open, "q.outx", &port), HGI_E_NOT_FOUND);
  cr_expect_eq(open_port(HGI_ENTRY_queuing_open, "q.ou", &port), HGI_E_NOT_FOUND);
  /* Another partition's port is none of this one's, by name or by number. */
  partition.ports->ports[1].partition = 1;
  partition.ports->ports[1].open = true;
  cr_expect_eq(open_port(HGI_ENTRY_queuing_open, "q.in", &port), HGI_E_NOT_FOUND);
  struct hgi_message info;
  cr_expect_eq(receive(1, &info), HGI_E_NOT_FOUND);
}

Test(host_ports, numbers_are_any, .init = start) {
  cr_expect_eq(send(0, 1, 1), HGI_E_NOT_FOUND, "not open");
  cr_expect_eq(send(UINT32_MAX, 1, 1), HGI_E_NOT_FOUND);
  cr_expect_eq(send(2, 1, 1), HGI_E_NOT_FOUND, "of the other kind");
  partition.ports = NULL;
  cr_expect_eq(send(0, 1, 1), HGI_E_NOT_FOUND, "a host without ports");
}

/* Round and round, with overflow at each time: order, length and counts hold. */
Test(host_ports, queue_goes_round, .init = start) {
  struct hgi_message info;
  uint32_t in, out;

  open_port(HGI_ENTRY_queuing_open, "q.out", &out);
  open_port(HGI_ENTRY_queuing_open, "q.in", &in);
  for (uint8_t turn = 0; turn < 5; turn++) {
    for (uint8_t i = 0; i < 3; i++)
      cr_expect_eq(send(out, (uint8_t)(turn * 16 + i), i + 1u), HGI_OK);
    cr_expect_eq(send(out, 99, 1), HGI_E_FULL);
    cr_expect_eq(send(out, 99, 1), HGI_E_FULL);
    for (uint8_t i = 0; i < 3; i++) {
      cr_expect_eq(receive(in, &info), HGI_OK);
      cr_expect_eq(fake.ram[MESSAGE], turn * 16 + i);
      cr_expect_eq(info.length, i + 1u);
      cr_expect_eq(info.waiting, i == 0 ? 2u : 3u - i); /* one more was sent after the first */
      cr_expect_eq(info.overflows, i == 0 ? 2u : 0u);
      if (i == 0)
        cr_expect_eq(send(out, (uint8_t)(turn * 16 + 3), 4), HGI_OK);
    }
    cr_expect_eq(receive(in, &info), HGI_OK);
    cr_expect_eq(info.length, 4u);
    cr_expect_eq(receive(in, &info), HGI_E_EMPTY);
    cr_expect_eq(info.length, 0u);
  }
}

/* An overflow is told though no message waits any more. */
Test(host_ports, overflow_is_told_with_empty, .init = start) {
  struct hgi_message info;
  uint32_t in, out;

  open_port(HGI_ENTRY_queuing_open, "q.out", &out);
  open_port(HGI_ENTRY_queuing_open, "q.in", &in);
  partition.ports->channels[0].overflows = 4;
  cr_expect_eq(receive(in, &info), HGI_E_EMPTY);
  cr_expect_eq(info.overflows, 4u);
  cr_expect_eq(receive(in, &info), HGI_E_EMPTY);
  cr_expect_eq(info.overflows, 0u);
}

Test(host_ports, sample_ages, .init = start) {
  static const uint64_t ages[] = {0, 1000, 1001};
  struct hgi_sample sample = {.size = sizeof sample};
  uint32_t in, out;

  open_port(HGI_ENTRY_sampling_open, "s.out", &out);
  open_port(HGI_ENTRY_sampling_open, "s.in", &in);
  fake.now = 500;
  cr_expect_eq(call(HGI_ENTRY_sampling_write, out, FAKE_RAM + MESSAGE, 5, 0), HGI_OK);
  for (size_t i = 0; i < sizeof ages / sizeof ages[0]; i++) {
    const uint64_t age = ages[i];

    fake.now = 500 + age;
    sample.size = sizeof sample;
    cr_expect_eq(
        call(HGI_ENTRY_sampling_read, in, FAKE_RAM + MESSAGE, 8, put(INFO, &sample, sizeof sample)),
        HGI_OK);
    get(INFO, &sample, sizeof sample);
    cr_expect_eq(sample.age_ns, age);
    cr_expect_eq(sample.valid, age <= 1000);
    cr_expect_eq(sample.length, 5u);
  }
}

Test(host_ports, restart_closes_and_empties, .init = start) {
  struct hgi_message info;
  uint32_t in, out;

  open_port(HGI_ENTRY_queuing_open, "q.out", &out);
  open_port(HGI_ENTRY_queuing_open, "q.in", &in);
  send(out, 1, 1);
  hgi_partition_start(&partition);
  cr_expect_eq(send(out, 1, 1), HGI_E_NOT_FOUND);
  open_port(HGI_ENTRY_queuing_open, "q.in", &in);
  cr_expect_eq(receive(in, &info), HGI_E_EMPTY);
}

Test(host_ports, memory_is_checked, .init = start) {
  struct hgi_message info = {.size = sizeof info};
  const uint64_t end = FAKE_RAM + FAKE_RAM_SIZE;
  uint32_t in, out;

  open_port(HGI_ENTRY_queuing_open, "q.out", &out);
  open_port(HGI_ENTRY_queuing_open, "q.in", &in);
  cr_expect_eq(call(HGI_ENTRY_queuing_send, out, end - 1, 2, 0), HGI_E_POINTER);
  cr_expect_eq(call(HGI_ENTRY_queuing_send, out, UINT64_MAX, 2, 0), HGI_E_POINTER);
  cr_expect_eq(call(HGI_ENTRY_queuing_send, out, FAKE_RAM, 9, 0), HGI_E_INVALID);
  cr_expect_eq(call(HGI_ENTRY_queuing_send, out, FAKE_RAM, 0, 0), HGI_E_INVALID);
  put(INFO, &info, sizeof info);
  cr_expect_eq(call(HGI_ENTRY_queuing_receive, in, end - 7, 8, FAKE_RAM + INFO), HGI_E_POINTER);
  cr_expect_eq(call(HGI_ENTRY_queuing_receive, in, FAKE_RAM, UINT32_MAX, FAKE_RAM + INFO),
               HGI_E_POINTER);
  cr_expect_eq(call(HGI_ENTRY_queuing_receive, in, FAKE_RAM, 8, end - 4), HGI_E_INVALID,
               "a size of 0 is all that can be read there");
  cr_expect_eq(call(HGI_ENTRY_queuing_receive, in, FAKE_RAM, 8, end - 3), HGI_E_POINTER);
  cr_expect_eq(call(HGI_ENTRY_queuing_open, FAKE_RAM, 32, FAKE_RAM + INFO, 0), HGI_E_INVALID);
}
