/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief Values of the options of hgi run.
 */
#define _POSIX_C_SOURCE 200809L
#include <cli/run_values.h>

#include <cli/message.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

bool hgi_run_readable(const char *option, const char *path) {
  struct stat status;
  if (access(path, R_OK) != 0 || stat(path, &status) != 0) {
    hgi_say("%s%s: can't be read: %s", option, path, strerror(errno));
    return false;
  }
  if (S_ISDIR(status.st_mode)) {
    hgi_say("%s%s: is a folder, wanted a file", option, path);
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
    hgi_say("--%s: too many options, wanted at most %u bytes", key, HGI_RUN_OPTIONS_MAX);
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

static bool take_number(const char *text, uint64_t max, uint64_t *number, const char **rest) {
  char *end;
  errno = 0;
  unsigned long long value = strtoull(text, &end, 0);
  *number = value;
  *rest = end;
  return end != text && errno == 0 && text[0] != '-' && value <= max;
}

bool hgi_run_take_ram_size(struct hgi_run *run, const char *value) {
  const char *rest;
  char bytes[24];
  static const char units[] = "KMG";
  bool good = take_number(value, UINT64_C(1) << 40, &run->ram_size, &rest);
  const char *unit = good && *rest != '\0' ? strchr(units, *rest) : NULL;
  if (unit != NULL) {
    uint64_t factor = UINT64_C(1) << (10 * (unit - units + 1));
    good = run->ram_size <= (UINT64_C(1) << 40) / factor;
    run->ram_size *= factor;
    rest++;
  }
  if (!good || *rest != '\0' || run->ram_size == 0) {
    hgi_say("--ram-size %s: wanted bytes, 1 to 1024G, with K, M or G for units", value);
    return false;
  }
  snprintf(bytes, sizeof(bytes), "%llu", (unsigned long long)run->ram_size);
  return hgi_run_add_option(run, "ram-size", bytes);
}

bool hgi_run_take_cpus(struct hgi_run *run, const char *value) {
  const char *rest;
  uint64_t number;
  if (!take_number(value, HGI_RUN_CPUS_MAX, &number, &rest) || *rest != '\0' || number == 0) {
    hgi_say("--cpus %s: wanted a number, 1 to %u", value, HGI_RUN_CPUS_MAX);
    return false;
  }
  run->cpus = (unsigned)number;
  return true;
}

bool hgi_run_take_timeout(struct hgi_run *run, const char *value) {
  const char *rest;
  uint64_t number;
  if (!take_number(value, 1000000, &number, &rest) || *rest != '\0') {
    hgi_say("--timeout %s: wanted seconds, 0 to 1000000", value);
    return false;
  }
  run->timeout = (unsigned)number;
  return true;
}

bool hgi_run_take_gdb(struct hgi_run *run, const char *value) {
  const char *rest;
  uint64_t number;
  run->gdb = value == NULL ? "1234" : value;
  if (!take_number(run->gdb, 65535, &number, &rest) || *rest != '\0' || number == 0) {
    hgi_say("--gdb=%s: wanted a TCP port, 1 to 65535", run->gdb);
    return false;
  }
  return true;
}
