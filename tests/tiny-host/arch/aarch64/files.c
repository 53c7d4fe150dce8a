/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tiny
 * @brief Files that QEMU passes by -fw_cfg (QEMU: docs/specs/fw_cfg). All of it is big-endian.
 */
#include <machine.h>

#include "tiny.h"

#define DMA_ADDRESS UINT64_C(0x09020010)
#define DIRECTORY   0x19u
#define ERROR       1u
#define READ        2u
#define SKIP        4u
#define SELECT      8u

struct entry {
  uint32_t size;
  uint16_t key, reserved;
  char name[56];
};

static bool transfer(uint32_t control, uint64_t address, uint32_t size) {
  static volatile struct {
    uint32_t control, size;
    uint64_t address;
  } dma __attribute__((aligned(16)));
  uint32_t state;

  dma.control = __builtin_bswap32(control);
  dma.size = __builtin_bswap32(size);
  dma.address = __builtin_bswap64(address);
  TINY_DSB();
  *(volatile uint64_t *)DMA_ADDRESS = __builtin_bswap64((uintptr_t)&dma);
  do
    state = __builtin_bswap32(dma.control);
  while ((state & ~ERROR) != 0);
  return state == 0;
}

static bool read(uint16_t key, uint64_t offset, void *to, uint64_t size) {
  return transfer((uint32_t)key << 16 | SELECT | SKIP, 0, (uint32_t)offset) &&
         transfer(READ, (uintptr_t)to, (uint32_t)size);
}

bool tiny_file_read(const struct tiny_file *file, uint64_t offset, void *to, uint64_t size) {
  return offset <= file->size && size <= file->size - offset && read(file->key, offset, to, size);
}

static bool same(const char *a, const char *b, uint32_t size) {
  for (uint32_t i = 0; i < size; i++) {
    if (a[i] != b[i])
      return false;
    if (a[i] == '\0')
      return true;
  }
  return false;
}

bool tiny_file_find(const char *name, struct tiny_file *file) {
  uint32_t count;

  if (!read(DIRECTORY, 0, &count, sizeof count))
    return false;
  count = __builtin_bswap32(count);
  for (uint32_t i = 0; i < count; i++) {
    struct entry entry;

    if (!read(DIRECTORY, sizeof count + i * sizeof entry, &entry, sizeof entry))
      return false;
    if (same(entry.name, name, sizeof entry.name)) {
      *file = (struct tiny_file){__builtin_bswap32(entry.size), __builtin_bswap16(entry.key)};
      return true;
    }
  }
  return false;
}
