/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief QEMU's files by its ports (QEMU: docs/specs/fw_cfg.txt).
 */
#include <cpu.h>

#include <monitor/arch.h>

#define PORT_SELECT   0x510u
#define PORT_DATA     0x511u
#define KEY_FILES     0x19u
#define NAME_SIZE     56u
#define FILES_AT_MOST 256u

/* All of it big-endian. */
struct entry {
  uint32_t size;
  uint16_t key, reserved;
  char name[NAME_SIZE];
};

/* What is being read, and how far: 0 is no file's. */
static uint16_t selected;
static uint64_t position;

static bool is_name(const char *name, const char *wanted) {
  for (uint32_t i = 0; i < NAME_SIZE; i++) {
    if (name[i] != wanted[i]) {
      return false;
    }
    if (wanted[i] == '\0') {
      return true;
    }
  }
  return false;
}

bool hgi_arch_file_find(const char *name, struct hgi_arch_file *file) {
  uint32_t count;
  struct entry entry;
  selected = 0;
  hgi_out_16(PORT_SELECT, KEY_FILES);
  hgi_in_bytes(PORT_DATA, &count, sizeof(count));
  count = __builtin_bswap32(count);
  for (uint32_t i = 0; i < count && i < FILES_AT_MOST; i++) {
    hgi_in_bytes(PORT_DATA, &entry, sizeof(entry));
    if (is_name(entry.name, name)) {
      *file = (struct hgi_arch_file){__builtin_bswap16(entry.key), __builtin_bswap32(entry.size)};
      return true;
    }
  }
  return false;
}

/* Reads go on from where the last one ended: bytes before the offset are skipped. */
bool hgi_arch_file_read(const struct hgi_arch_file *file, uint64_t offset, void *buffer,
                        size_t length) {
  uint8_t skipped[512];
  if (offset > file->size || length > file->size - offset) {
    return false;
  }
  if (selected != file->key || position > offset) {
    hgi_out_16(PORT_SELECT, file->key);
    selected = file->key;
    position = 0;
  }
  while (position < offset) {
    const uint64_t part = offset - position < sizeof(skipped) ? offset - position : sizeof(skipped);
    hgi_in_bytes(PORT_DATA, skipped, (uint32_t)part);
    position += part;
  }
  hgi_in_bytes(PORT_DATA, buffer, length);
  position += length;
  return true;
}
