/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief Values of the options of hgi run.
 */
#define _POSIX_C_SOURCE 200809L
#include <cli/run_values.h>

#include <cli/message.h>
#include <common/text.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define RAM_MAX (UINT64_C(1) << 40)

bool hgi_run_readable(const char *option, const char *path, bool image) {
  struct stat status;
  if (access(path, R_OK) != 0 || stat(path, &status) != 0) {
    hgi_say("%s%s: can't be read: %s", option, path, strerror(errno));
    return false;
  }
  if (S_ISDIR(status.st_mode)) {
    hgi_say("%s%s: is a folder, wanted a file", option, path);
    return false;
  }
  if (image && !S_ISREG(status.st_mode)) {
    hgi_say("%s%s: is no regular file, wanted an image file", option, path);
    return false;
  }
  return true;
}

/* Appends a line to the monitor's options. */
bool hgi_run_add_option(struct hgi_run *run, const char *key, const char *value) {
  if (strchr(value, '\n') != NULL) {
    hgi_say("--%s: a line break, wanted one line", key);
    return false;
  }
  size_t room = sizeof(run->options) - run->options_length;
  const char *join = strcmp(key, "config") == 0 ? "." : "=";
  int length = snprintf(run->options + run->options_length, room, "%s%s%s\n", key, join, value);
  if (length < 0 || (size_t)length >= room) {
    hgi_say("--%s: too many options, wanted at most %u bytes", key, HGI_OPTIONS_SIZE);
    return false;
  }
  run->options_length += (size_t)length;
  return true;
}

bool hgi_run_add_config(struct hgi_run *run, const char *value) {
  const char *equals = strchr(value, '=');
  if (equals == NULL || equals == value) {
    hgi_say("--config %s: wanted KEY=VALUE", value);
    return false;
  }
  return hgi_run_add_option(run, "config", value);
}

/* As the monitor's own options have numbers. */
static bool take_number(const char *text, size_t length, uint64_t max, uint64_t *number) {
  return hgi_text_number(text, length, number) && *number <= max;
}

bool hgi_run_take_ram_size(struct hgi_run *run, const char *value) {
  static const char units[] = "KMG";
  const size_t length = strlen(value);
  const char *const unit = length > 0 ? strchr(units, value[length - 1]) : NULL;
  const uint64_t factor = unit != NULL ? UINT64_C(1) << (10 * (unit - units + 1)) : 1;
  char bytes[24];
  if (!take_number(value, length - (unit != NULL), RAM_MAX / factor, &run->ram_size) ||
      run->ram_size == 0) {
    hgi_say("--ram-size %s: wanted bytes, 1 to 1024G, with K, M or G for units", value);
    return false;
  }
  run->ram_size *= factor;
  snprintf(bytes, sizeof(bytes), "%llu", (unsigned long long)run->ram_size);
  return hgi_run_add_option(run, "ram-size", bytes);
}

bool hgi_run_take_cpus(struct hgi_run *run, const char *value) {
  uint64_t number;
  if (!take_number(value, strlen(value), HGI_CPUS_MAX, &number) || number == 0) {
    hgi_say("--cpus %s: wanted a number, 1 to %u", value, HGI_CPUS_MAX);
    return false;
  }
  run->cpus = (unsigned)number;
  return true;
}

bool hgi_run_take_timeout(struct hgi_run *run, const char *value) {
  uint64_t number;
  if (!take_number(value, strlen(value), 1000000, &number)) {
    hgi_say("--timeout %s: wanted seconds, 0 to 1000000", value);
    return false;
  }
  run->timeout = (unsigned)number;
  return true;
}

const char *const hgi_run_hosts[] = {"qemu", "process", NULL};

bool hgi_run_take_host(struct hgi_run *run, const char *value) {
  run->process = strcmp(value, hgi_run_hosts[1]) == 0;
  if (!run->process && strcmp(value, hgi_run_hosts[0]) != 0) {
    hgi_say("--host %s: wanted %s or %s", value, hgi_run_hosts[0], hgi_run_hosts[1]);
    return false;
  }
  return true;
}

bool hgi_run_take_gdb(struct hgi_run *run, const char *value) {
  uint64_t number;
  run->gdb = value == NULL ? "1234" : value;
  run->gdb_port = value != NULL;
  if (!take_number(run->gdb, strlen(run->gdb), 65535, &number) || number == 0) {
    hgi_say("--gdb=%s: wanted a TCP port, 1 to 65535", run->gdb);
    return false;
  }
  return true;
}
