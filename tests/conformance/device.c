/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Assertions on entropy, caches and extensions.
 */
#include <conformance/assert.h>

#include <hgi/example_extension.h>

/* Takes all that is wanted; a generator may give less at a time. */
static bool random_bytes(uint8_t *bytes, uint32_t length) {
  for (uint32_t calls = 0; length > 0 && calls < 64u; calls++) {
    uint32_t filled = 0;
    const hgi_status status = hgi_try.entropy(bytes, length, &filled);

    if (!WANT(status == HGI_OK ? filled >= 1u && filled <= length
                               : status == HGI_E_EMPTY && filled == 0))
      return false;
    bytes += filled;
    length -= filled;
  }
  return length == 0;
}

void entropy_random(void) {
  static uint8_t a[HGI_ENTROPY_MAX + 8u], b[HGI_ENTROPY_MAX];
  uint32_t same = 0;

  hgi_fill(a, 0xee, sizeof a);
  WANT(random_bytes(a, HGI_ENTROPY_MAX) && random_bytes(b, HGI_ENTROPY_MAX));
  WANT(hgi_filled(a + HGI_ENTROPY_MAX, 0xee, 8));
  for (uint32_t i = 0; i < HGI_ENTROPY_MAX; i++)
    same += a[i] == b[i];
  WANT(same < HGI_ENTROPY_MAX / 4u);
}

void entropy_invalid(void) {
  static const uint32_t lengths[] = {0, HGI_ENTROPY_MAX + 1u, UINT32_MAX};
  uint8_t byte = 0x5a;

  for (uint32_t i = 0; i < sizeof lengths / sizeof lengths[0]; i++) {
    uint32_t filled = 9;

    WANT(hgi_try.entropy(&byte, lengths[i], &filled) == HGI_E_INVALID);
    WANT(filled == 0 && byte == 0x5a);
  }
}

void entropy_pointer(void) {
  uint8_t *data;

  EACH_BAD(data, 2) {
    uint32_t filled = 9;

    WANT(hgi_try.entropy(data, 2, &filled) == HGI_E_POINTER);
    WANT(filled == 0);
  }
}

void entropy_filled(void) {
  uint8_t byte = 0x5a;
  uint32_t *filled;

  EACH_BAD(filled, sizeof *filled)
  WANT(hgi_try.entropy(&byte, 1, filled) == HGI_E_POINTER);
  WANT(byte == 0x5a);
}

static uint8_t buffer[70000];

typedef hgi_status cache_fn(uint64_t address, uint32_t length, uint32_t *done);

/* Ends of the buffer that are not those of a cache line, too. */
static void cache_some(cache_fn *call) {
  for (uint32_t offset = 0; offset < 70u; offset += 23u)
    for (uint32_t length = 1; length < 300u; length += 71u) {
      uint32_t done = 9;

      hgi_guard_bytes(length);
      WANT(call((uintptr_t)buffer + offset, length, &done) == HGI_OK);
      WANT(done == length);
    }
}

static void cache_none(cache_fn *call) {
  uint32_t done = 9;

  WANT(call((uintptr_t)buffer, 0, &done) == HGI_OK);
  WANT(done == 0);

  /* No bytes lie in guest RAM or not, as a host likes; but the call returns, wherever they are. */
  const hgi_status status = call(UINTPTR_MAX, 0, &done);

  WANT(status == HGI_OK || status == HGI_E_POINTER);
}

static void cache_pointer(cache_fn *call) {
  static const uint32_t lengths[] = {1, 2, 65536, 65537, UINT32_MAX};
  uintptr_t bad;

  for (uint32_t i = 0; i < sizeof lengths / sizeof lengths[0]; i++)
    for (uint32_t j = 0; hgi_bad(j, lengths[i], false, &bad); j++) {
      uint32_t done = 9;

      WANT(call(bad, lengths[i], &done) == HGI_E_POINTER);
      WANT(done == 0);
    }
}

static void cache_done(cache_fn *call) {
  uint32_t *done;

  EACH_BAD(done, sizeof *done)
  WANT(call((uintptr_t)buffer, 1, done) == HGI_E_POINTER);
}

void clean_some(void) {
  cache_some(hgi_try.cache_clean);
}

void clean_most(void) {
  uint32_t done = 9;

  hgi_guard_bytes(HGI_CACHE_MAX);
  WANT(hgi_try.cache_clean((uintptr_t)buffer, sizeof buffer, &done) == HGI_OK);
  WANT(done == HGI_CACHE_MAX);
}

void clean_none(void) {
  cache_none(hgi_try.cache_clean);
}

void clean_pointer(void) {
  cache_pointer(hgi_try.cache_clean);
}

void clean_done(void) {
  cache_done(hgi_try.cache_clean);
}

void invalidate_some(void) {
  cache_some(hgi_try.cache_invalidate);
}

void invalidate_beside(void) {
  uint32_t done = 9;

  hgi_fill(buffer, 0xaa, 512);
  hgi_guard_bytes(200);
  WANT(hgi_try.cache_invalidate((uintptr_t)buffer + 101u, 200, &done) == HGI_OK);
  WANT(hgi_filled(buffer, 0xaa, 101) && hgi_filled(buffer + 301, 0xaa, 211));
}

void invalidate_none(void) {
  cache_none(hgi_try.cache_invalidate);
}

void invalidate_pointer(void) {
  cache_pointer(hgi_try.cache_invalidate);
}

void invalidate_done(void) {
  cache_done(hgi_try.cache_invalidate);
}

static bool in_extension_range(uint64_t address, uint64_t size) {
  const struct hgi_header *const header = hgi_host_header();

  for (uint32_t i = 0; i < header->range_count; i++)
    if (header->ranges[i].kind == HGI_MEMORY_EXTENSION && address >= header->ranges[i].base &&
        address - header->ranges[i].base <= header->ranges[i].size - size)
      return true;
  return false;
}

void extension_table(void) {
  uint64_t table = 0;

  if (hgi_try.get_extension(HGIX_ID, HGIX_VERSION, &table) != HGI_OK)
    SKIP("the host has no extension that the suite knows");
  WANT(in_extension_range(table, sizeof(struct hgix_table)));
  WANT(table % HGI_TABLE_ALIGNMENT == 0);
  if (hgi_outcome_failed())
    return;

  const struct hgix_table *const found = (const struct hgix_table *)(uintptr_t)table;

  WANT(found->header.magic == HGI_TABLE_MAGIC && found->header.size >= sizeof *found);
  WANT(found->ticks.hash == HGIX_HASH_ticks && found->swap.hash == HGIX_HASH_swap);
}

void extension_not_found(void) {
  uint64_t table = 0x5a5a;

  WANT(hgi_try.get_extension(0, HGI_VERSION(1, 0), &table) == HGI_E_NOT_FOUND);
  WANT(hgi_try.get_extension(UINT32_MAX, HGI_VERSION(1, 0), &table) == HGI_E_NOT_FOUND);
  WANT(hgi_try.get_extension(HGIX_ID, UINT32_MAX, &table) == HGI_E_NOT_FOUND);
  WANT(hgi_try.get_extension(HGIX_ID, 0, &table) == HGI_E_NOT_FOUND);
  WANT(table == 0x5a5a);
}

void extension_pointer(void) {
  uint64_t *table;

  EACH_BAD(table, sizeof *table)
  WANT(hgi_try.get_extension(HGIX_ID, HGIX_VERSION, table) == HGI_E_POINTER);
}
