/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Memory and the command line: addresses that a host must not accept, patterns, values.
 */
#include <conformance/conform.h>

#include <negotiate/finding.h>

uintptr_t hgi_bad_address;

uint64_t hgi_ram_end(void) {
  return hgi_host_header()->ram_base + hgi_host_header()->ram_size;
}

static bool in_ram(uint64_t address, uint64_t size) {
  const struct hgi_header *const header = hgi_host_header();

  return hgi_inside(address, size, header->ram_base, header->ram_size);
}

/* Whether a byte is memory of the guest, RAM or range. */
static bool guests(uint64_t address) {
  const struct hgi_header *const header = hgi_host_header();

  for (uint32_t i = 0; i < header->range_count; i++)
    if (hgi_inside(address, 1, header->ranges[i].base, header->ranges[i].size))
      return true;
  return in_ram(address, 1);
}

/* The corners: nothing, next to nothing, both ends of RAM, both ends of each range, the wrap. */
static bool corner(uint32_t index, uint64_t size, uint64_t *address) {
  const struct hgi_header *const header = hgi_host_header();
  const uint64_t fixed[] = {0,
                            8,
                            header->ram_base - 8u,
                            header->ram_base - size,
                            hgi_ram_end() - size + 1u,
                            hgi_ram_end() - size / 2u,
                            hgi_ram_end(),
                            UINTPTR_MAX - size + 1u,
                            UINTPTR_MAX - size / 2u,
                            UINTPTR_MAX - 7u,
                            UINTPTR_MAX};
  const uint32_t count = sizeof fixed / sizeof fixed[0];

  if (index < count) {
    *address = fixed[index];
    return true;
  }
  if (index - count >= 2u * header->range_count)
    return false;

  const struct hgi_range *const range = &header->ranges[(index - count) / 2u];

  *address = (index - count) % 2u == 0 ? range->base : range->base + range->size - size + 1u;
  return true;
}

/* Whether a host must refuse it. Bytes of two ranges that adjoin are all the guest's: they are no
 * corner. */
static bool is_bad(uint64_t address, uint64_t size, bool readable) {
  const uint64_t last = address + size - 1u;

  if (address > UINTPTR_MAX)
    return false;
  if (last < address || last > UINTPTR_MAX)
    return true;
  return readable ? !guests(address) || !guests(last) : !in_ram(address, size);
}

bool hgi_bad(uint32_t index, uint64_t size, bool readable, uintptr_t *address) {
  uint32_t bad = 0;
  uint64_t candidate = 0;

  for (uint32_t i = 0; corner(i, size, &candidate); i++)
    if (is_bad(candidate, size, readable) && bad++ == index) {
      *address = (uintptr_t)candidate;
      return true;
    }
  return false;
}

bool hgi_put_size(void *to, uint32_t size) {
  volatile uint8_t *const bytes = to;
  const union {
    uint32_t size;
    uint8_t bytes[sizeof(uint32_t)];
  } value = {size};

  for (uint32_t i = 0; i < sizeof value && in_ram((uintptr_t)to, sizeof value); i++)
    bytes[i] = value.bytes[i];
  return true;
}

/* Straight from the command line: what a wrong config_get says must not make assertions skip. */
const char *hgi_word(const char *key) {
  const struct hgi_header *const header = hgi_host_header();
  const char *const line = (const char *)(uintptr_t)header->command_line;
  const uint32_t end = header->command_line == 0 ? 0 : header->command_line_size;

  for (uint32_t at = 0; at < end; at++) {
    uint32_t i = 0;

    if (at != 0 && line[at - 1u] != ' ')
      continue;
    while (at + i < end && key[i] != '\0' && line[at + i] == key[i])
      i++;
    if (key[i] == '\0' && at + i < end && line[at + i] == '=')
      return &line[at + i + 1u];
  }
  return NULL;
}

bool hgi_configured(const char *key, const char *value) {
  const char *const found = hgi_word(key);
  uint32_t i = 0;

  if (found == NULL)
    return false;
  while (value[i] != '\0' && found[i] == value[i])
    i++;
  return value[i] == '\0' && (found[i] == ' ' || found[i] == '\0');
}

void hgi_fill(void *memory, uint8_t byte, uint32_t size) {
  volatile uint8_t *const bytes = memory;

  for (uint32_t i = 0; i < size; i++)
    bytes[i] = byte;
}

bool hgi_filled(const void *memory, uint8_t byte, uint32_t size) {
  const volatile uint8_t *const bytes = memory;

  for (uint32_t i = 0; i < size; i++)
    if (bytes[i] != byte)
      return false;
  return true;
}
