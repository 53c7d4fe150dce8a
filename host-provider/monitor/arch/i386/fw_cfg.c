/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief fw_cfg by ports: files that QEMU passes.
 */
#include <cpu.h>

#include <monitor/fw_cfg.h>

#define PORT_SELECT   0x510u
#define PORT_DATA     0x511u
#define FILES_AT_MOST 256u

/* What is being read, and how far: 0 is no file's. */
static uint16_t selected;
static uint64_t position;

bool hgi_arch_file_find(const char *name, struct hgi_arch_file *file) {
  uint32_t count;
  struct hgi_fw_cfg_entry entry;
  selected = 0;
  hgi_out_16(PORT_SELECT, HGI_FW_CFG_DIRECTORY);
  hgi_in_bytes(PORT_DATA, &count, sizeof(count));
  count = hgi_swap32(count);
  for (uint32_t i = 0; i < count && i < FILES_AT_MOST; i++) {
    hgi_in_bytes(PORT_DATA, &entry, sizeof(entry));
    if (hgi_fw_cfg_is(&entry, name, file)) {
      return true;
    }
  }
  return false;
}

/* Reads go on from where the last one ended: bytes before the offset are skipped. */
bool hgi_arch_file_read(const struct hgi_arch_file *file, uint64_t offset, void *buffer,
                        size_t length) {
  uint8_t skipped[512];
  if (!hgi_inside(offset, length, file->size)) {
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
