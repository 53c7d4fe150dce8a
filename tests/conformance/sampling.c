/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Assertions on sampling ports.
 */
#include <conformance/ports.h>

#define NO_PORT UINT32_MAX

static struct hgi_channel_ends ends;

static struct hgi_channel_ends *sampling(void) {
  ends.open = hgi_try.sampling_open;
  ends.source = "samples.out";
  ends.destination = "samples.in";
  ends.other_kind = "queue.out";
  return &ends;
}

/* Both ends are open, and writing and reading are there. */
static bool begin(void) {
  if (hgi_slot_binding(HGI_ENTRY_sampling_open) == HGI_BINDING_ABSENT ||
      hgi_slot_binding(HGI_ENTRY_sampling_write) == HGI_BINDING_ABSENT ||
      hgi_slot_binding(HGI_ENTRY_sampling_read) == HGI_BINDING_ABSENT) {
    hgi_skip("sampling ports are not all there");
    return false;
  }
  return hgi_ends_open(sampling());
}

void sampling_ends(void) {
  hgi_ends_ok(sampling());
}

void sampling_no_name(void) {
  hgi_ends_not_found(sampling());
}

void sampling_open_invalid(void) {
  hgi_ends_invalid(sampling());
}

void sampling_open_pointer(void) {
  hgi_ends_pointer(sampling());
}

/* Reads into all of the room. */
static hgi_status get(struct hgi_sample *sample) {
  hgi_fill(hgi_message_in, 0xee, sizeof hgi_message_in);
  *sample = (struct hgi_sample){.size = sizeof *sample};
  return hgi_try.sampling_read(ends.to.port, hgi_message_in, ends.to.message_max, sample);
}

/* Writes a message of equal bytes. */
static hgi_status put(uint8_t byte, uint32_t length) {
  hgi_fill(hgi_message_out, byte, sizeof hgi_message_out);
  return hgi_try.sampling_write(ends.from.port, hgi_message_out, length);
}

/* Whether that message, and nothing behind it, has come. */
static bool came(uint8_t byte, uint32_t length) {
  struct hgi_sample sample;

  return get(&sample) == HGI_OK && sample.length == length &&
         hgi_filled(hgi_message_in, byte, length) &&
         hgi_filled(hgi_message_in + length, 0xee, (uint32_t)sizeof hgi_message_in - length);
}

/* The first on a channel into which nothing was written since boot. */
void sampling_nothing(void) {
  struct hgi_sample sample;

  if (!begin())
    return;
  WANT(get(&sample) == HGI_E_EMPTY);
  WANT(hgi_filled(hgi_message_in, 0xee, sizeof hgi_message_in));
}

void sampling_replaces(void) {
  if (!begin())
    return;
  WANT(put(0x11, ends.from.message_max) == HGI_OK);
  WANT(put(0x22, 1) == HGI_OK);
  WANT(came(0x22, 1));
  WANT(put(0x33, ends.from.message_max) == HGI_OK);
  WANT(came(0x33, ends.from.message_max));
}

void sampling_write_not_found(void) {
  WANT(hgi_try.sampling_write(NO_PORT, hgi_message_out, 1) == HGI_E_NOT_FOUND);
  WANT(hgi_try.sampling_write(1000, hgi_message_out, 1) == HGI_E_NOT_FOUND);
}

void sampling_write_state(void) {
  if (begin())
    WANT(hgi_try.sampling_write(ends.to.port, hgi_message_out, 1) == HGI_E_STATE);
}

void sampling_write_invalid(void) {
  if (!begin())
    return;
  WANT(put(0x44, 0) == HGI_E_INVALID);
  WANT(put(0x44, ends.from.message_max + 1u) == HGI_E_INVALID);
  WANT(put(0x44, UINT32_MAX) == HGI_E_INVALID);
}

void sampling_write_pointer(void) {
  const uint8_t *message;

  if (!begin())
    return;
  WANT(put(0x55, 1) == HGI_OK);
  EACH_UNREADABLE(message, ends.from.message_max)
  WANT(hgi_try.sampling_write(ends.from.port, message, ends.from.message_max) == HGI_E_POINTER);
  WANT(came(0x55, 1));
}

void sampling_stays(void) {
  if (!begin())
    return;
  WANT(put(0x66, 1) == HGI_OK);
  WANT(came(0x66, 1));
  WANT(came(0x66, 1));
}

void sampling_valid(void) {
  struct hgi_sample sample;

  if (!begin())
    return;
  if (ends.to.refresh_ns > 50u * MS || ends.to.refresh_ns < 200u * US)
    SKIP("the refresh period is too long, or too short, to look at");
  WANT(put(0x77, 1) == HGI_OK);
  WANT(get(&sample) == HGI_OK && sample.valid == 1u && sample.age_ns <= ends.to.refresh_ns);
  hgi_wait(ends.to.refresh_ns + 2u * US);
  WANT(get(&sample) == HGI_OK && sample.valid == 0 && sample.age_ns > ends.to.refresh_ns);
  WANT(sample.age_ns < ends.to.refresh_ns + 10u * MS);
}

void sampling_read_not_found(void) {
  struct hgi_sample sample = {.size = sizeof sample};

  WANT(hgi_try.sampling_read(NO_PORT, hgi_message_in, HGI_PORT_MESSAGE_MAX, &sample) ==
       HGI_E_NOT_FOUND);
}

void sampling_read_state(void) {
  struct hgi_sample sample = {.size = sizeof sample};

  if (begin())
    WANT(hgi_try.sampling_read(ends.from.port, hgi_message_in, HGI_PORT_MESSAGE_MAX, &sample) ==
         HGI_E_STATE);
}

void sampling_read_space(void) {
  struct hgi_sample sample = {.size = sizeof sample};

  if (!begin())
    return;
  hgi_fill(hgi_message_in, 0xee, sizeof hgi_message_in);
  WANT(put(0x88, 1) == HGI_OK);
  WANT(hgi_try.sampling_read(ends.to.port, hgi_message_in, ends.to.message_max - 1u, &sample) ==
       HGI_E_SPACE);
  WANT(hgi_try.sampling_read(ends.to.port, hgi_message_in, 0, &sample) == HGI_E_SPACE);
  WANT(hgi_filled(hgi_message_in, 0xee, sizeof hgi_message_in));
}

void sampling_read_invalid(void) {
  struct hgi_sample sample = {.size = HGI_SAMPLE_SIZE_MIN - 1u};

  if (!begin())
    return;
  WANT(put(0x99, 1) == HGI_OK);
  hgi_fill(hgi_message_in, 0xee, sizeof hgi_message_in);
  WANT(hgi_try.sampling_read(ends.to.port, hgi_message_in, ends.to.message_max, &sample) ==
       HGI_E_INVALID);
  WANT(hgi_filled(hgi_message_in, 0xee, sizeof hgi_message_in));
}

void sampling_read_pointer(void) {
  struct hgi_sample sample = {.size = sizeof sample};
  struct hgi_sample *bad;
  uint8_t *message;

  if (!begin())
    return;
  WANT(put(0xaa, 1) == HGI_OK);
  EACH_BAD(message, ends.to.message_max)
  WANT(hgi_try.sampling_read(ends.to.port, message, ends.to.message_max, &sample) == HGI_E_POINTER);
  EACH_BAD_STRUCT(bad)
  WANT(hgi_try.sampling_read(ends.to.port, hgi_message_in, ends.to.message_max, bad) ==
       HGI_E_POINTER);
  if (hgi_ram_end() - (uintptr_t)hgi_message_in < UINT32_MAX)
    WANT(hgi_try.sampling_read(ends.to.port, hgi_message_in, UINT32_MAX, &sample) == HGI_E_POINTER);
}
