/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Hostile values: addresses where the guest has nothing, lengths and numbers at the edges.
 *
 * What a host may write is kept off the guest's own image: of guest RAM there is a room in it, and
 * the last bytes.
 */
#include <contrary/contrary.h>

#include <negotiate/ops.h>

#define ROOM 8192u

static HGI_ALIGNED(16) uint8_t room[ROOM];
static uint64_t state;

void contrary_seed(uint64_t seed) {
  state = seed * 2u + 1u; /* never 0 */
  for (uint32_t i = 0; i < ROOM; i += 4u)
    room[i] = 64; /* sizes of structs that pass, here and there */
}

/* xorshift64* (S. Vigna, "An experimental exploration of Marsaglia's xorshift generators"). */
uint64_t contrary_random(void) {
  state ^= state >> 12;
  state ^= state << 25;
  state ^= state >> 27;
  return state * UINT64_C(2685821657736338717) >> 16;
}

static uint64_t below(uint64_t count) {
  return contrary_random() % count;
}

static uint64_t address(void) {
  const struct hgi_header *const header = hgi_host_header();
  const uint64_t end = header->ram_base + header->ram_size;
  const uint64_t near = below(80);

  switch (below(12)) {
  case 0:
    return 0;
  case 1:
    return end - near;
  case 2:
    return end + near;
  case 3:
    return header->ram_base - 1u - near;
  case 4:
    return header->ranges[below(header->range_count)].base + near;
  case 5: {
    const struct hgi_range *const range = &header->ranges[below(header->range_count)];

    return range->base + range->size - near;
  }
  case 6:
    return UINTPTR_MAX - near; /* wraps */
  case 7:
    return UINT64_MAX - near;
  case 8:
    return contrary_random();
  default:
    return (uintptr_t)room + (below(ROOM / 2u) & ~(below(4) == 0 ? 0 : UINT64_C(7)));
  }
}

static uint64_t number(void) {
  static const uint64_t edges[] = {0,
                                   1,
                                   2,
                                   31,
                                   32,
                                   63,
                                   64,
                                   100,
                                   127,
                                   128,
                                   255,
                                   256,
                                   1019,
                                   1020,
                                   4095,
                                   4096,
                                   4097,
                                   0xffff,
                                   0x10000,
                                   INT32_MAX,
                                   UINT64_C(0x80000000),
                                   UINT32_MAX,
                                   UINT64_C(0x100000000),
                                   INT64_MAX,
                                   UINT64_C(0x8000000000000000),
                                   UINT64_MAX};
  const struct hgi_header *const header = hgi_host_header();

  switch (below(8)) {
  case 0:
    return header->timer_irq;
  case 1:
    return header->console_irq;
  case 2:
    return header->ram_size / 4096u - below(3); /* caches are cleaned by the line, for long */
  case 3:
    return below(20);
  default:
    return edges[below(sizeof edges / sizeof edges[0])];
  }
}

uint64_t contrary_value(void) {
  return below(2) == 0 ? address() : number();
}
