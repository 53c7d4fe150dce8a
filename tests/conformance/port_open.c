/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Opening ports, of both kinds.
 */
#include <conformance/ports.h>

uint8_t hgi_message_out[HGI_PORT_MESSAGE_MAX + 1u];
uint8_t hgi_message_in[HGI_PORT_MESSAGE_MAX + 1u];

static uint32_t length_of(const char *text) {
  uint32_t length = 0;

  while (text[length] != '\0')
    length++;
  return length;
}

static hgi_status open_port(const struct hgi_channel_ends *ends, const char *name, uint32_t length,
                            struct hgi_port_info *info) {
  hgi_fill(info, 0xee, sizeof *info);
  info->size = sizeof *info;
  return ends->open((const uint8_t *)name, length, info);
}

bool hgi_ends_open(struct hgi_channel_ends *ends) {
  const hgi_status status = open_port(ends, ends->source, length_of(ends->source), &ends->from);

  if (status == HGI_E_NOT_FOUND || open_port(ends, ends->destination, length_of(ends->destination),
                                             &ends->to) == HGI_E_NOT_FOUND) {
    hgi_skip("the configuration has no such channel");
    return false;
  }
  return WANT(status == HGI_OK && ends->to.message_max <= HGI_PORT_MESSAGE_MAX);
}

void hgi_ends_ok(struct hgi_channel_ends *ends) {
  struct hgi_port_info again;

  if (!hgi_ends_open(ends))
    return;
  WANT(ends->from.direction == HGI_PORT_SOURCE && ends->to.direction == HGI_PORT_DESTINATION);
  WANT(ends->from.message_max >= 1u && ends->from.message_max == ends->to.message_max);
  WANT(ends->from.depth >= 1u && ends->from.depth == ends->to.depth && ends->to.reserved == 0);
  WANT(open_port(ends, ends->source, length_of(ends->source), &again) == HGI_OK);
  WANT(again.port == ends->from.port && again.port != ends->to.port);
}

void hgi_ends_not_found(struct hgi_channel_ends *ends) {
  struct hgi_port_info info;

  WANT(open_port(ends, "no such port", 12, &info) == HGI_E_NOT_FOUND);
  WANT(open_port(ends, ends->source, length_of(ends->source) - 1u, &info) == HGI_E_NOT_FOUND);
  WANT(open_port(ends, ends->other_kind, length_of(ends->other_kind), &info) == HGI_E_NOT_FOUND);
  WANT(hgi_filled(&info.port, 0xee, sizeof info - sizeof info.size));
}

void hgi_ends_invalid(struct hgi_channel_ends *ends) {
  static const char many[] = "0123456789012345678901234567890123456789";
  const uint32_t length = length_of(ends->source);
  struct hgi_port_info info;

  WANT(open_port(ends, many, 0, &info) == HGI_E_INVALID);
  WANT(open_port(ends, many, HGI_PORT_NAME_MAX + 1u, &info) == HGI_E_INVALID);
  WANT(open_port(ends, many, UINT32_MAX, &info) == HGI_E_INVALID);
  hgi_fill(&info, 0xee, sizeof info);
  info.size = HGI_PORT_INFO_SIZE_MIN - 1u;

  const hgi_status status = ends->open((const uint8_t *)ends->source, length, &info);

  WANT(status == HGI_E_INVALID || status == HGI_E_NOT_FOUND); /* several errors may apply */
  WANT(hgi_filled(&info.port, 0xee, sizeof info - sizeof info.size));
}

void hgi_ends_pointer(struct hgi_channel_ends *ends) {
  const uint32_t length = length_of(ends->source);
  struct hgi_port_info info;
  struct hgi_port_info *bad;
  const uint8_t *name;

  EACH_UNREADABLE(name, 4)
  WANT(open_port(ends, (const char *)name, 4, &info) == HGI_E_POINTER);
  EACH_BAD_STRUCT(bad)
  WANT(ends->open((const uint8_t *)ends->source, length, bad) == HGI_E_POINTER);
}
