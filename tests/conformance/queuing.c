/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Assertions on queuing ports.
 */
#include <conformance/ports.h>

#define NO_PORT UINT32_MAX

static struct hgi_channel_ends ends;

static struct hgi_channel_ends *queuing(void) {
  ends.open = hgi_try.queuing_open;
  ends.source = "queue.out";
  ends.destination = "queue.in";
  ends.other_kind = "samples.out";
  return &ends;
}

/* Receives into all of the room. */
static hgi_status get(struct hgi_message *info) {
  hgi_fill(hgi_message_in, 0xee, sizeof hgi_message_in);
  *info = (struct hgi_message){.size = sizeof *info};
  return hgi_try.queuing_receive(ends.to.port, hgi_message_in, ends.to.message_max, info);
}

/* Sends a message of equal bytes. */
static hgi_status put(uint8_t byte, uint32_t length) {
  hgi_fill(hgi_message_out, byte, sizeof hgi_message_out);
  return hgi_try.queuing_send(ends.from.port, hgi_message_out, length);
}

static bool came(uint8_t byte, uint32_t length) {
  struct hgi_message info;

  return get(&info) == HGI_OK && info.length == length &&
         hgi_filled(hgi_message_in, byte, length) &&
         hgi_filled(hgi_message_in + length, 0xee, (uint32_t)sizeof hgi_message_in - length);
}

/* Both ends are open, sending and receiving are there, and no message waits. */
static bool begin(void) {
  struct hgi_message info;

  if (hgi_slot_binding(HGI_ENTRY_queuing_open) == HGI_BINDING_ABSENT ||
      hgi_slot_binding(HGI_ENTRY_queuing_send) == HGI_BINDING_ABSENT ||
      hgi_slot_binding(HGI_ENTRY_queuing_receive) == HGI_BINDING_ABSENT) {
    hgi_skip("queuing ports are not all there");
    return false;
  }
  if (!hgi_ends_open(queuing()))
    return false;
  for (uint32_t i = 0; i <= ends.to.depth && get(&info) == HGI_OK; i++)
    ;
  return true;
}

void queuing_ends(void) {
  hgi_ends_ok(queuing());
}

void queuing_no_name(void) {
  hgi_ends_not_found(queuing());
}

void queuing_open_invalid(void) {
  hgi_ends_invalid(queuing());
}

void queuing_open_pointer(void) {
  hgi_ends_pointer(queuing());
}

void queuing_nothing(void) {
  struct hgi_message info;

  if (!begin())
    return;
  WANT(get(&info) == HGI_E_EMPTY);
  WANT(info.length == 0 && info.waiting == 0 && info.overflows == 0);
  WANT(hgi_filled(hgi_message_in, 0xee, sizeof hgi_message_in));
}

/* Fills the queue, with messages of all lengths. */
static void fill(void) {
  for (uint32_t i = 0; i < ends.from.depth; i++)
    WANT(put((uint8_t)(i + 1u), i % ends.from.message_max + 1u) == HGI_OK);
}

void queuing_order(void) {
  if (!begin())
    return;
  for (uint32_t round = 0; round < 3u; round++) {
    fill();
    for (uint32_t i = 0; i < ends.from.depth; i++)
      WANT(came((uint8_t)(i + 1u), i % ends.from.message_max + 1u));
    WANT(put(0x11, ends.from.message_max) == HGI_OK); /* the next round begins elsewhere */
    WANT(came(0x11, ends.from.message_max));
  }
}

void queuing_full(void) {
  struct hgi_message info;

  if (!begin())
    return;
  fill();
  WANT(put(0xf1, 1) == HGI_E_FULL);
  WANT(put(0xf2, 1) == HGI_E_FULL);
  WANT(get(&info) == HGI_OK && hgi_message_in[0] == 1 && info.overflows == 2u);
  WANT(put(0xf3, 1) == HGI_OK);
  for (uint32_t i = 1; i < ends.from.depth; i++)
    WANT(get(&info) == HGI_OK && hgi_message_in[0] == (uint8_t)(i + 1u) && info.overflows == 0);
  WANT(came(0xf3, 1));
  WANT(get(&info) == HGI_E_EMPTY);
}

void queuing_send_not_found(void) {
  WANT(hgi_try.queuing_send(NO_PORT, hgi_message_out, 1) == HGI_E_NOT_FOUND);
}

void queuing_send_state(void) {
  if (begin())
    WANT(hgi_try.queuing_send(ends.to.port, hgi_message_out, 1) == HGI_E_STATE);
}

void queuing_send_invalid(void) {
  if (!begin())
    return;
  WANT(put(0x44, 0) == HGI_E_INVALID);
  WANT(put(0x44, ends.from.message_max + 1u) == HGI_E_INVALID);
  WANT(put(0x44, UINT32_MAX) == HGI_E_INVALID);
}

void queuing_send_pointer(void) {
  struct hgi_message info;
  const uint8_t *message;

  if (!begin())
    return;
  EACH_UNREADABLE(message, ends.from.message_max)
  WANT(hgi_try.queuing_send(ends.from.port, message, ends.from.message_max) == HGI_E_POINTER);
  WANT(get(&info) == HGI_E_EMPTY);
}

void queuing_tells(void) {
  struct hgi_message info;

  if (!begin())
    return;
  fill();
  for (uint32_t i = 0; i < ends.to.depth; i++) {
    const uint32_t length = i % ends.from.message_max + 1u;

    WANT(get(&info) == HGI_OK);
    WANT(info.length == length && info.waiting == ends.to.depth - 1u - i);
    WANT(hgi_filled(hgi_message_in + length, 0xee, (uint32_t)sizeof hgi_message_in - length));
  }
}

void queuing_receive_not_found(void) {
  struct hgi_message info = {.size = sizeof info};

  WANT(hgi_try.queuing_receive(NO_PORT, hgi_message_in, HGI_PORT_MESSAGE_MAX, &info) ==
       HGI_E_NOT_FOUND);
}

void queuing_receive_state(void) {
  struct hgi_message info = {.size = sizeof info};

  if (begin())
    WANT(hgi_try.queuing_receive(ends.from.port, hgi_message_in, HGI_PORT_MESSAGE_MAX, &info) ==
         HGI_E_STATE);
}

void queuing_receive_space(void) {
  struct hgi_message info = {.size = sizeof info};

  if (!begin())
    return;
  WANT(put(0x88, 1) == HGI_OK);
  WANT(hgi_try.queuing_receive(ends.to.port, hgi_message_in, ends.to.message_max - 1u, &info) ==
       HGI_E_SPACE);
  WANT(came(0x88, 1));
}

void queuing_receive_invalid(void) {
  struct hgi_message info = {.size = HGI_MESSAGE_SIZE_MIN - 1u};

  if (!begin())
    return;
  WANT(put(0x99, 1) == HGI_OK);
  WANT(hgi_try.queuing_receive(ends.to.port, hgi_message_in, ends.to.message_max, &info) ==
       HGI_E_INVALID);
  WANT(came(0x99, 1));
}

void queuing_receive_pointer(void) {
  struct hgi_message info = {.size = sizeof info};
  struct hgi_message *bad;
  uint8_t *message;

  if (!begin())
    return;
  WANT(put(0xaa, 1) == HGI_OK);
  EACH_BAD(message, ends.to.message_max)
  WANT(hgi_try.queuing_receive(ends.to.port, message, ends.to.message_max, &info) == HGI_E_POINTER);
  EACH_BAD_STRUCT(bad)
  WANT(hgi_try.queuing_receive(ends.to.port, hgi_message_in, ends.to.message_max, bad) ==
       HGI_E_POINTER);
  if (hgi_ram_end() - (uintptr_t)hgi_message_in < UINT32_MAX)
    WANT(hgi_try.queuing_receive(ends.to.port, hgi_message_in, UINT32_MAX, &info) == HGI_E_POINTER);
  WANT(came(0xaa, 1));
}
