/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Boots by `hgi run`, as anyone would from a shell.
 */
#define _POSIX_C_SOURCE 200809L
#include "boot.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* Seconds after which `hgi run` loses patience. */
#ifndef BOOT_TIMEOUT
#define BOOT_TIMEOUT "120"
#endif
#ifndef HGI_HOST_ARGUMENTS
#define HGI_HOST_ARGUMENTS "--monitor", HGI_MONITOR, "--icount"
#endif

static char *read_all(int descriptor) {
  size_t size = 65536;
  size_t length = 0;
  char *text = malloc(size);

  for (;;) {
    cr_assert_not_null(text, "out of memory");
    const ssize_t got = read(descriptor, text + length, size - length - 1);

    if (got < 0 && errno == EINTR)
      continue;
    if (got <= 0)
      break;
    length += (size_t)got;
    if (size - length < 4096) {
      char *const larger = realloc(text, size *= 2);

      cr_assert_not_null(larger, "out of memory");
      text = larger;
    }
  }
  text[length] = '\0';
  /* A console may hold NULs: keep what is behind them visible. */
  for (size_t i = 0; i < length; i++)
    if (text[i] == '\0')
      text[i] = '?';
  return text;
}

const char *guest_path(const char *guest) {
  static char path[1024];

  snprintf(path, sizeof path, "%s%s", strchr(guest, '/') ? "" : HGI_GUESTS "/", guest);
  return path;
}

static void execute(const char *guest, const char *abi, const char *const *arguments,
                    const char *report) {
  const char *argv[64] = {HGI_TOOL, "run",      "--timeout", BOOT_TIMEOUT,      "--abi",
                          abi,      "--report", report,      HGI_HOST_ARGUMENTS};
  size_t n = 0;

  while (argv[n])
    n++;

  /* twice.sh of the process host's tests sets it. */
  if (getenv("HGI_TEST_QEMU")) {
    argv[n++] = "--qemu";
    argv[n++] = getenv("HGI_TEST_QEMU");
  }
  for (; arguments && *arguments && n < 60; arguments++)
    argv[n++] = *arguments;
  argv[n++] = guest_path(guest);
  execv(argv[0], (char *const *)(uintptr_t)argv);
  fprintf(stderr, "cannot execute %s: %s\n", argv[0], strerror(errno));
  _exit(127);
}

static uint64_t read_report(const char *path) {
  char line[256] = "";
  uint64_t ns = UINT64_MAX;
  FILE *file = fopen(path, "r");

  /* exit KIND STATUS NANOSECONDS */
  while (file && fgets(line, sizeof line, file))
    sscanf(line, "exit %*s %*d %" SCNu64, &ns);
  if (file)
    fclose(file);
  remove(path);
  return ns;
}

struct boot boot(const char *guest, const char *abi, const char *const *arguments,
                 const char *input) {
  char report[] = "/tmp/hgi-report-XXXXXX";
  struct boot result = {0, NULL, UINT64_MAX};
  int in[2], out[2];

  close(mkstemp(report));
  cr_assert_eq(pipe(in), 0);
  cr_assert_eq(pipe(out), 0);
  const pid_t child = fork();

  if (child == 0) {
    dup2(in[0], 0);
    dup2(out[1], 1);
    dup2(out[1], 2);
    close(in[0]), close(in[1]), close(out[0]), close(out[1]);
    execute(guest, abi, arguments, report);
  }
  close(in[0]);
  close(out[1]);
  if (input)
    cr_assert_eq(write(in[1], input, strlen(input)), (ssize_t)strlen(input));
  close(in[1]);
  result.transcript = read_all(out[0]);
  close(out[0]);
  waitpid(child, &result.status, 0);
  result.status = WIFEXITED(result.status) ? WEXITSTATUS(result.status) : -1;
  result.guest_ns = read_report(report);
  return result;
}

bool says(const struct boot *boot, const char *text) {
  return strstr(boot->transcript, text) != NULL;
}

unsigned count(const struct boot *boot, const char *text) {
  unsigned n = 0;

  for (const char *at = boot->transcript; (at = strstr(at, text)) != NULL; at++)
    n++;
  return n;
}

uint64_t number_after(const struct boot *boot, const char *text) {
  const char *at = strstr(boot->transcript, text);

  return at ? strtoull(at + strlen(text), NULL, 0) : UINT64_MAX;
}

struct criterion_test_params numbers_below(size_t count) {
  static size_t numbers[128];

  cr_assert_leq(count, sizeof numbers / sizeof numbers[0]);
  for (size_t i = 0; i < count; i++)
    numbers[i] = i;
  return cr_make_param_array(size_t, numbers, count);
}
