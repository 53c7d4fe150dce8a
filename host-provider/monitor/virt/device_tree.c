/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Reads the device tree that QEMU leaves in RAM.
 *
 * Devicetree Specification 0.4, chapter 5. QEMU made it, so it is trusted but for its presence.
 */
#include <monitor/virt/devices.h>

#include <common/text.h>
#include <monitor/byte_order.h>

#define MAGIC     0xd00dfeedu
#define NODE      1u
#define NODE_END  2u
#define PROPERTY  3u
#define NOTHING   4u
#define STRUCTURE 2u /* words of the header */
#define STRINGS   3u

static uint32_t word(const uint32_t *at) {
  return hgi_swap32(*at);
}

static uint32_t words(size_t bytes) {
  return (uint32_t)((bytes + 3) / 4);
}

static bool is(const char *text, const char *wanted) {
  return hgi_text_is(text, hgi_text_length(text), wanted);
}

bool hgi_device_tree_find(uint64_t address, const char *node, const char *property, uint32_t *cells,
                          uint32_t count) {
  const uint32_t *const tree = (const uint32_t *)(uintptr_t)address;
  if (word(tree) != MAGIC) {
    return false;
  }
  const char *strings = (const char *)tree + word(tree + STRINGS);
  const uint32_t *at = tree + word(tree + STRUCTURE) / 4;
  bool inside = false;
  for (;;) {
    switch (word(at++)) {
    case NODE:
      inside = is((const char *)at, node);
      at += words(hgi_text_length((const char *)at) + 1);
      break;
    case PROPERTY:
      if (inside && is(strings + word(at + 1), property) && words(word(at)) >= count) {
        for (uint32_t i = 0; i < count; i++) {
          cells[i] = word(at + 2 + i);
        }
        return true;
      }
      at += 2 + words(word(at));
      break;
    case NODE_END:
      inside = false;
      break;
    case NOTHING:
      break;
    default:
      return false;
    }
  }
}
