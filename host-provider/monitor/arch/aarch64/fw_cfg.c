/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief fw_cfg by DMA: files that QEMU passes, and the number of CPUs.
 */
#include <devices.h>

#include <monitor/fw_cfg.h>
#include <monitor/mmio.h>
#include <platform.h>
#include <registers.h>

#define DMA_ADDRESS    (HGI_PLATFORM_FW_CFG + 16)
#define CONTROL_ERROR  0x01u
#define CONTROL_READ   0x02u
#define CONTROL_SKIP   0x04u
#define CONTROL_SELECT 0x08u

/* All of it big-endian. */
struct dma {
  uint32_t control;
  uint32_t length;
  uint64_t address;
};

static bool transfer(uint32_t control, uint64_t address, uint32_t length) {
  static volatile struct dma dma __attribute__((aligned(16)));
  dma.control = hgi_swap32(control);
  dma.length = hgi_swap32(length);
  dma.address = hgi_swap64(address);
  HGI_BARRIER();
  hgi_put64(DMA_ADDRESS, hgi_swap64((uintptr_t)&dma));
  HGI_BARRIER();
  uint32_t state;
  do {
    state = hgi_swap32(dma.control);
  } while ((state & ~CONTROL_ERROR) != 0);
  return state == 0;
}

static bool read_key(uint16_t key, uint32_t offset, void *buffer, uint32_t length) {
  return transfer((uint32_t)key << 16 | CONTROL_SELECT | CONTROL_SKIP, 0, offset) &&
         transfer(CONTROL_READ, (uintptr_t)buffer, length);
}

bool hgi_arch_file_read(const struct hgi_arch_file *file, uint64_t offset, void *buffer,
                        size_t length) {
  return hgi_inside(offset, length, file->size) &&
         read_key(file->key, (uint32_t)offset, buffer, (uint32_t)length);
}

bool hgi_arch_file_find(const char *name, struct hgi_arch_file *file) {
  uint32_t count = 0;
  struct hgi_fw_cfg_entry entry;
  if (!read_key(HGI_FW_CFG_DIRECTORY, 0, &count, sizeof(count))) {
    return false;
  }
  count = hgi_swap32(count);
  for (uint32_t i = 0; i < count; i++) {
    uint32_t offset = (uint32_t)(sizeof(count) + i * sizeof(entry));
    if (!read_key(HGI_FW_CFG_DIRECTORY, offset, &entry, sizeof(entry))) {
      return false;
    }
    if (hgi_fw_cfg_is(&entry, name, file)) {
      return true;
    }
  }
  return false;
}

uint32_t hgi_fw_cfg_cpus(void) {
  uint16_t count = 0; /* of the legacy keys, and as them little-endian */
  return read_key(HGI_FW_CFG_CPUS, 0, &count, sizeof(count)) && count > 0 ? count : 1;
}
