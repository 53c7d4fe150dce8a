/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The files that QEMU passes, as its loader device leaves them in the monitor's RAM.
 *
 * Not by fw_cfg: QEMU 7.1 and 7.2 make that device of this machine too late for -fw_cfg.
 */
#include <common/text.h>
#include <monitor/arch.h>
#include <platform.h>

enum { GUEST, OPTIONS, COUNT };

static const struct {
  const char *name;
  uint64_t address;
  uint64_t room;
} files[COUNT] = {
    [GUEST] = {HGI_FILE_GUEST, HGI_PLATFORM_FILE_GUEST,
               HGI_PLATFORM_RAM_BASE - HGI_PLATFORM_FILE_GUEST},
    [OPTIONS] = {HGI_FILE_OPTIONS, HGI_PLATFORM_FILE_OPTIONS,
                 HGI_PLATFORM_FILE_GUEST - HGI_PLATFORM_FILE_OPTIONS},
};

/* 0, as in RAM at power-on, if QEMU was given none. */
static const volatile uint64_t *const sizes =
    (const volatile uint64_t *)(uintptr_t)HGI_PLATFORM_FILE_SIZES;

bool hgi_arch_file_find(const char *name, struct hgi_arch_file *file) {
  for (unsigned i = 0; i < COUNT; i++) {
    if (hgi_text_is(name, hgi_text_length(name), files[i].name) && sizes[i] != 0 &&
        sizes[i] <= files[i].room) {
      *file = (struct hgi_arch_file){(uint16_t)i, (uint32_t)sizes[i]};
      return true;
    }
  }
  return false;
}

bool hgi_arch_file_read(const struct hgi_arch_file *file, uint64_t offset, void *buffer,
                        size_t length) {
  if (offset > file->size || length > file->size - offset) {
    return false;
  }
  __builtin_memcpy(buffer, (const uint8_t *)(uintptr_t)files[file->key].address + offset, length);
  return true;
}
