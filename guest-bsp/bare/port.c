/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup bare
 * @brief Exercises ports: the channels "samples" and "queue", both ends of which are the guest's.
 */
#include <bare/check.h>

#define MESSAGE_MAX 4096u

static uint8_t out[MESSAGE_MAX];
static uint8_t in[MESSAGE_MAX];

typedef hgi_status open_fn(const uint8_t *name, uint32_t name_length, struct hgi_port_info *info);

/* Opens both ends. @return whether the host's configuration has the channel */
static bool open_both(open_fn *open, const char *source, uint32_t source_length,
                      const char *destination, struct hgi_port_info *ends) {
  struct hgi_port_info again = {.size = sizeof again};

  ends[0].size = ends[1].size = sizeof ends[0];

  const hgi_status status = open((const uint8_t *)source, source_length, &ends[0]);

  if (status == HGI_E_NOT_FOUND) {
    hgi_print("bare: the host's configuration has no port ");
    hgi_print(source);
    hgi_print("\n");
    return false;
  }
  /* The destination's name is one byte shorter: ".in" for ".out". */
  hgi_check(source,
            status == HGI_OK &&
                open((const uint8_t *)destination, source_length - 1u, &ends[1]) == HGI_OK &&
                open((const uint8_t *)source, source_length, &again) == HGI_OK &&
                again.port == ends[0].port && ends[0].direction == HGI_PORT_SOURCE &&
                ends[1].direction == HGI_PORT_DESTINATION && ends[1].message_max <= MESSAGE_MAX);
  return true;
}

static void check_open_errors(const char *name, open_fn *open) {
  struct hgi_port_info info = {.size = sizeof info};
  struct hgi_port_info small = {.size = HGI_PORT_INFO_SIZE_MIN - 1u};
  const uint8_t *const port = (const uint8_t *)"x.in";

  hgi_check(name, open(port, 4, &info) == HGI_E_NOT_FOUND &&
                      open(port, 0, &info) == HGI_E_INVALID &&
                      open(port, HGI_PORT_NAME_MAX + 1u, &info) == HGI_E_INVALID &&
                      open(port, 4, &small) == HGI_E_INVALID &&
                      open((const uint8_t *)8, 4, &info) == HGI_E_POINTER);
}

static void check_samples(uint32_t from, uint32_t to, uint32_t max, uint64_t refresh) {
  struct hgi_sample sample = {.size = sizeof sample};

  hgi_check("sampling_read nothing", hgi_ops.sampling_read(to, in, max, &sample) == HGI_E_EMPTY);
  out[0] = 0x11;
  out[max - 1u] = 0x22;
  hgi_check("sampling_write", hgi_ops.sampling_write(from, out, max) == HGI_OK &&
                                  hgi_ops.sampling_write(from, out, max + 1u) == HGI_E_INVALID &&
                                  hgi_ops.sampling_write(from, out, 0) == HGI_E_INVALID &&
                                  hgi_ops.sampling_write(to, out, 1) == HGI_E_STATE &&
                                  hgi_ops.sampling_write(99, out, 1) == HGI_E_NOT_FOUND);
  hgi_check("sampling_read", hgi_ops.sampling_read(to, in, max, &sample) == HGI_OK &&
                                 sample.length == max && in[0] == out[0] &&
                                 in[max - 1u] == out[max - 1u]);
  hgi_check("sampling_read errors",
            hgi_ops.sampling_read(to, in, max - 1u, &sample) == HGI_E_SPACE &&
                hgi_ops.sampling_read(from, in, max, &sample) == HGI_E_STATE &&
                hgi_ops.sampling_read(to, (uint8_t *)8, max, &sample) == HGI_E_POINTER);
  if (refresh > UINT64_C(20000000))
    return;
  hgi_ops.sampling_write(from, out, 1);

  const bool fresh = hgi_ops.sampling_read(to, in, max, &sample) == HGI_OK && sample.valid == 1 &&
                     sample.length == 1;

  hgi_bare_wait(refresh + 1u);
  hgi_check("sampling_read validity", fresh &&
                                          hgi_ops.sampling_read(to, in, max, &sample) == HGI_OK &&
                                          sample.valid == 0 && sample.age_ns > refresh);
}

static void check_queue(uint32_t from, uint32_t to, uint32_t max, uint32_t depth) {
  struct hgi_message info = {.size = sizeof info};
  bool ok = hgi_ops.queuing_receive(to, in, max, &info) == HGI_E_EMPTY && info.length == 0;

  hgi_check("queuing_receive nothing", ok && info.waiting == 0 && info.overflows == 0);
  for (uint32_t i = 0; i < depth; i++) {
    out[0] = (uint8_t)i;
    ok = ok && hgi_ops.queuing_send(from, out, i % max + 1u) == HGI_OK;
  }
  hgi_check("queuing_send", ok && hgi_ops.queuing_send(from, out, 1) == HGI_E_FULL &&
                                hgi_ops.queuing_send(from, out, max + 1u) == HGI_E_INVALID &&
                                hgi_ops.queuing_send(to, out, 1) == HGI_E_STATE &&
                                hgi_ops.queuing_send(from, (const uint8_t *)8, 1) == HGI_E_POINTER);
  ok = hgi_ops.queuing_receive(to, in, max - 1u, &info) == HGI_E_SPACE &&
       hgi_ops.queuing_receive(from, in, max, &info) == HGI_E_STATE;
  hgi_check("queuing_receive errors", ok);
  for (uint32_t i = 0; i < depth; i++)
    ok = ok && hgi_ops.queuing_receive(to, in, max, &info) == HGI_OK && in[0] == (uint8_t)i &&
         info.length == i % max + 1u && info.waiting == depth - 1u - i &&
         info.overflows == (i == 0 ? 1u : 0u);
  hgi_check("queuing_receive first in, first out",
            ok && hgi_ops.queuing_receive(to, in, max, &info) == HGI_E_EMPTY);
  if (hgi_slot_binding(HGI_ENTRY_health_event) != HGI_BINDING_ABSENT)
    hgi_check("health_event of an overflow", hgi_bare_event(HGI_HEALTH_OVERFLOW, from));
}

void hgi_bare_ports(void) {
  struct hgi_port_info ends[2];

  if (!hgi_check_absent(HGI_ENTRY_sampling_open) && !hgi_check_absent(HGI_ENTRY_sampling_write) &&
      !hgi_check_absent(HGI_ENTRY_sampling_read)) {
    check_open_errors("sampling_open errors", hgi_ops.sampling_open);
    if (open_both(hgi_ops.sampling_open, "samples.out", 11, "samples.in", ends))
      check_samples(ends[0].port, ends[1].port, ends[1].message_max, ends[1].refresh_ns);
  }
  if (hgi_slot_binding(HGI_ENTRY_queuing_open) == HGI_BINDING_ABSENT)
    hgi_print("bare: the host has no queuing ports, going on without\n");
  if (!hgi_check_absent(HGI_ENTRY_queuing_open) && !hgi_check_absent(HGI_ENTRY_queuing_send) &&
      !hgi_check_absent(HGI_ENTRY_queuing_receive)) {
    check_open_errors("queuing_open errors", hgi_ops.queuing_open);
    if (open_both(hgi_ops.queuing_open, "queue.out", 9, "queue.in", ends))
      check_queue(ends[0].port, ends[1].port, ends[1].message_max, ends[1].depth);
  }
}
