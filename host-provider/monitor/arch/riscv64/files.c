/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The files that QEMU passes, as its loader device leaves them in the monitor's RAM.
 *
 * Not by fw_cfg: QEMU 7.1 and 7.2 make that device of this machine too late for -fw_cfg.
 */
#include <common/image.h>
#include <monitor/arch.h>
#include <monitor/monitor.h>
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

/* What does not fit has overwritten what lies behind it. */
static void check_room(uint32_t number) {
  if (sizes[number] > files[number].room) {
    struct hgi_line error = {.length = 0};
    hgi_line_text(&error, "QEMU's file ");
    hgi_line_text(&error, files[number].name);
    hgi_line_text(&error, " has ");
    hgi_line_number(&error, sizes[number]);
    hgi_line_text(&error, " bytes, wanted at most ");
    hgi_line_number(&error, files[number].room);
    hgi_monitor_error(&error);
  }
}

bool hgi_arch_file_find(const char *name, struct hgi_arch_file *file) {
  for (uint32_t i = 0; i < COUNT; i++) {
    if (hgi_text_is(name, hgi_text_length(name), files[i].name) && sizes[i] != 0) {
      check_room(i);
      *file = (struct hgi_arch_file){(uint16_t)i, (uint32_t)sizes[i]};
      return true;
    }
  }
  return false;
}

bool hgi_arch_file_read(const struct hgi_arch_file *file, uint64_t offset, void *buffer,
                        size_t length) {
  if (!hgi_inside(offset, length, file->size)) {
    return false;
  }
  __builtin_memcpy(buffer, (const uint8_t *)(uintptr_t)files[file->key].address + offset, length);
  return true;
}
