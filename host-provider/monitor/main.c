/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The monitor's first steps: machine, options, the guest's file.
 */
#include <monitor/arch.h>
#include <monitor/monitor.h>
#include <platform.h>

struct hgi_monitor hgi_monitor;

static struct hgi_arch_file guest_file;

static bool read_guest(void *context, uint64_t offset, void *buffer, size_t length) {
  return hgi_arch_file_read(context, offset, buffer, length);
}

static void read_options(void) {
  struct hgi_options *options = &hgi_monitor.options;
  struct hgi_arch_file file = {0, 0};
  struct hgi_line error = {.length = 0};
  if (hgi_arch_file_find(HGI_FILE_OPTIONS, &file)) {
    if (file.size > HGI_OPTIONS_SIZE) {
      hgi_line_text(&error, "the options are too long, wanted at most ");
      hgi_line_number(&error, HGI_OPTIONS_SIZE);
      hgi_line_text(&error, " bytes");
      hgi_monitor_error(&error);
    }
    if (!hgi_arch_file_read(&file, 0, options->text, file.size)) {
      hgi_line_text(&error, "QEMU's file " HGI_FILE_OPTIONS " can't be read");
      hgi_monitor_error(&error);
    }
  }
  if (!hgi_options_parse(options, file.size, &error)) {
    hgi_monitor_bad_option(&error);
  }
}

uint64_t hgi_monitor_ram_base(void) {
  const uint64_t moved = hgi_monitor.options.ram_base;
  return moved != 0 ? moved : HGI_PLATFORM_RAM_BASE;
}

extern const uint8_t hgi_image_end[];

/* Where fault=moved wants it: behind the monitor. */
static void check_ram_base(void) {
  const uint64_t base = hgi_monitor.options.ram_base;
  if (base != 0 && !HGI_PLATFORM_MOVES) {
    struct hgi_line error = {.length = 0};
    hgi_line_text(&error, "bad option fault, this machine can't be moved");
    hgi_monitor_bad_option(&error);
  }
  if (base != 0 &&
      (base < (uintptr_t)hgi_image_end || base % HGI_PLATFORM_RAM_UNIT != 0 || base > UINT32_MAX)) {
    struct hgi_line error = {.length = 0};
    hgi_line_text(&error, "bad option fault, RAM at ");
    hgi_line_hex(&error, base);
    hgi_line_text(&error, ", wanted a multiple of ");
    hgi_line_number(&error, HGI_PLATFORM_RAM_UNIT);
    hgi_line_text(&error, ", not below ");
    hgi_line_hex(&error, (uintptr_t)hgi_image_end);
    hgi_monitor_bad_option(&error);
  }
}

static void check_ram_size(void) {
  struct hgi_options *options = &hgi_monitor.options;
  uint64_t max = hgi_arch_ram_max();
  if (options->ram_size == 0) {
    options->ram_size = HGI_PLATFORM_RAM_SIZE;
  }
  if (options->ram_size > max || options->ram_size % HGI_PLATFORM_RAM_UNIT != 0) {
    struct hgi_line error = {.length = 0};
    hgi_line_text(&error, "bad option ram-size, ");
    hgi_line_number(&error, options->ram_size);
    hgi_line_text(&error, " bytes, wanted a multiple of ");
    hgi_line_number(&error, HGI_PLATFORM_RAM_UNIT);
    hgi_line_text(&error, ", at most ");
    hgi_line_number(&error, max);
    hgi_monitor_bad_option(&error);
  }
}

void hgi_monitor_main(void) {
  hgi_arch_init();
  read_options();
  check_ram_base();
  check_ram_size();
  if (!hgi_arch_file_find(HGI_FILE_GUEST, &guest_file)) {
    struct hgi_line error = {.length = 0};
    hgi_line_text(&error, "no guest: QEMU was given no file " HGI_FILE_GUEST);
    hgi_monitor_error(&error);
  }
  hgi_monitor.cpus = hgi_arch_cpus();
  hgi_monitor.image = (struct hgi_image){read_guest, &guest_file, guest_file.size};
  hgi_monitor_boot();
}
