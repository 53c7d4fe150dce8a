/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief How the monitor gets the guest and its options: by fw_cfg, or in memory.
 */
#define _POSIX_C_SOURCE 200809L
#include <cli/run.h>

#include <cli/message.h>
#include <monitor/arch.h>
#include <monitor/arch/riscv64/platform.h>

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

/* Where the riscv64 monitor looks. */
#define SIZE_GUEST   HGI_PLATFORM_FILE_SIZES
#define SIZE_OPTIONS (HGI_PLATFORM_FILE_SIZES + 8)
#define OPTIONS      HGI_PLATFORM_FILE_OPTIONS
#define GUEST        HGI_PLATFORM_FILE_GUEST
#define GUEST_MAX    (HGI_PLATFORM_RAM_BASE - HGI_PLATFORM_FILE_GUEST)

/* QEMU takes a comma for the end of a value, and two for a comma. */
static bool add_path(struct hgi_arguments *arguments, char *to, size_t size, const char *before,
                     const char *path) {
  size_t length = (size_t)snprintf(to, size, "%s", before);
  const char *at = path;
  for (; *at != '\0' && length + 2 < size; at++) {
    to[length++] = *at;
    if (*at == ',') {
      to[length++] = ',';
    }
  }
  to[length] = '\0';
  if (*at != '\0') {
    hgi_say("%s: the path is too long", path);
    return false;
  }
  hgi_arguments_add(arguments, to);
  return true;
}

static void add_size(struct hgi_arguments *arguments, char *to, size_t room, uint64_t address,
                     uint64_t size) {
  snprintf(to, room, "loader,addr=0x%llx,data=0x%llx,data-len=8", (unsigned long long)address,
           (unsigned long long)size);
  hgi_arguments_add(arguments, "-device");
  hgi_arguments_add(arguments, to);
}

static bool in_memory(const struct hgi_run *run, const struct hgi_session *session,
                      struct hgi_arguments *arguments) {
  static char sizes[2][80], options[192], guest[2 * PATH_MAX];
  char before[80];
  struct stat status;
  if (stat(run->guest, &status) != 0) {
    hgi_say("%s: %s", run->guest, strerror(errno));
    return false;
  }
  if ((uint64_t)status.st_size > GUEST_MAX) {
    hgi_say("%s: has %lld bytes, wanted at most %llu", run->guest, (long long)status.st_size,
            (unsigned long long)GUEST_MAX);
    return false;
  }
  add_size(arguments, sizes[0], sizeof(sizes[0]), SIZE_GUEST, (uint64_t)status.st_size);
  if (status.st_size > 0) {
    hgi_arguments_add(arguments, "-device");
    snprintf(before, sizeof(before),
             "loader,addr=0x%llx,force-raw=on,file=", (unsigned long long)GUEST);
    if (!add_path(arguments, guest, sizeof(guest), before, run->guest)) {
      return false;
    }
  }
  if (run->options_length > 0) {
    add_size(arguments, sizes[1], sizeof(sizes[1]), SIZE_OPTIONS, run->options_length);
    hgi_arguments_add(arguments, "-device");
    snprintf(before, sizeof(before),
             "loader,addr=0x%llx,force-raw=on,file=", (unsigned long long)OPTIONS);
    return add_path(arguments, options, sizeof(options), before, session->options_file);
  }
  return true;
}

static bool by_fw_cfg(const struct hgi_run *run, const struct hgi_session *session,
                      struct hgi_arguments *arguments) {
  static char options[192], guest[2 * PATH_MAX];
  hgi_arguments_add(arguments, "-fw_cfg");
  if (!add_path(arguments, guest, sizeof(guest), "name=" HGI_FILE_GUEST ",file=", run->guest)) {
    return false;
  }
  hgi_arguments_add(arguments, "-fw_cfg");
  return add_path(arguments, options, sizeof(options),
                  "name=" HGI_FILE_OPTIONS ",file=", session->options_file);
}

bool hgi_qemu_files(const struct hgi_run *run, const struct hgi_session *session, bool memory,
                    struct hgi_arguments *arguments) {
  return memory ? in_memory(run, session, arguments) : by_fw_cfg(run, session, arguments);
}
