/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief How much RAM the machine has: from the device tree that QEMU leaves at RAM's start.
 *
 * Devicetree Specification 0.4, chapter 5. QEMU made it, so it is trusted but for its presence.
 */
#include <devices.h>

#include <common/text.h>
#include <platform.h>

#define MAGIC       0xd00dfeedu
#define NODE        1u
#define NODE_END    2u
#define PROPERTY    3u
#define NOTHING     4u
#define STRUCTURE   2u /* words of the header */
#define STRINGS     3u
#define MEMORY_NODE "memory@40000000"

static const uint32_t *const tree = (const uint32_t *)HGI_PLATFORM_MACHINE_RAM;

static uint32_t word(const uint32_t *at) {
  return __builtin_bswap32(*at);
}

static uint32_t words(size_t bytes) {
  return (uint32_t)((bytes + 3) / 4);
}

static bool is(const char *text, const char *wanted) {
  return hgi_text_is(text, hgi_text_length(text), wanted);
}

uint64_t hgi_device_tree_ram_size(void) {
  if (word(tree) != MAGIC) {
    return 0;
  }
  const char *strings = (const char *)tree + word(tree + STRINGS);
  const uint32_t *at = tree + word(tree + STRUCTURE) / 4;
  bool memory = false;
  for (;;) {
    switch (word(at++)) {
    case NODE:
      memory = is((const char *)at, MEMORY_NODE);
      at += words(hgi_text_length((const char *)at) + 1);
      break;
    case PROPERTY:
      if (memory && is(strings + word(at + 1), "reg")) {
        return (uint64_t)word(at + 4) << 32 | word(at + 5); /* two cells of address before */
      }
      at += 2 + words(word(at));
      break;
    case NODE_END:
      memory = false;
      break;
    case NOTHING:
      break;
    default:
      return 0;
    }
  }
}
