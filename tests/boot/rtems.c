/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Boots RTEMS on each host version; skipped where there is no RTEMS installation.
 */
#include "boot.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const versions[] = {"1.0", "1.1", "1.2", "1.3", "2.0"};
/* QEMU's machines begin on one day; a process has today. */
#ifndef HGI_DATE
#define HGI_DATE "date: 2026-01-01"
#endif
#define EACH_VERSION                                                                               \
  size_t i = 0;                                                                                    \
  i < sizeof versions / sizeof versions[0];                                                        \
  i++

Test(rtems, hello) {
  for (EACH_VERSION) {
    const struct boot result = boot(HGI_RTEMS_GUESTS "/rtems-hello.exe", versions[i], NULL, NULL);

    cr_expect_eq(result.status, 0, "status %d: %s", result.status, result.transcript);
    cr_expect(says(&result, "Hello World"), "%s", result.transcript);
    cr_expect(says(&result, "*** END OF TEST HELLO WORLD ***"), "%s", result.transcript);
  }
}

/* Seconds of the day of a task's n-th stamp, "TA1 ... HH:MM:SS", or -1. */
static int stamp(const char *transcript, const char *task, unsigned n) {
  int hours, minutes, seconds;

  for (const char *at = transcript; (at = strstr(at, task)) != NULL; at++)
    if (n-- == 0) {
      const char *colon = strchr(at, ':');

      if (!colon || sscanf(colon - 2, "%2d:%2d:%2d", &hours, &minutes, &seconds) != 3)
        return -1;
      return (hours * 60 + minutes) * 60 + seconds;
    }
  return -1;
}

static void check_spacing(const struct boot *result, const char *task, unsigned stamps,
                          int seconds) {
  for (unsigned n = 0; n + 1 < stamps; n++) {
    const int first = stamp(result->transcript, task, n);
    const int second = stamp(result->transcript, task, n + 1);

    cr_expect(first >= 0 && second - first == seconds, "%s: stamps %u and %u are %d s apart: %s",
              task, n, n + 1, second - first, result->transcript);
  }
}

/* Side by side: where time is the machine's own a version takes 35 s of it. */
ParameterizedTestParameters(rtems, ticker) {
  return numbers_below(sizeof versions / sizeof versions[0]);
}

ParameterizedTest(size_t *i, rtems, ticker) {
  const struct boot result = boot(HGI_RTEMS_GUESTS "/rtems-ticker.exe", versions[*i], NULL, NULL);

  cr_expect_eq(result.status, 0, "status %d: %s", result.status, result.transcript);
  cr_expect(says(&result, "*** END OF TEST CLOCK TICK ***"), "%s", result.transcript);
  check_spacing(&result, "TA1 ", 8, 5);
  check_spacing(&result, "TA2 ", 4, 10);
  check_spacing(&result, "TA3 ", 3, 15);
  /* 35 s of RTEMS' time are 35 s of the host's clock, but for the start and the end. */
  cr_expect(result.guest_ns >= UINT64_C(30000000000) && result.guest_ns < UINT64_C(36000000000),
            "%llu ns", (unsigned long long)result.guest_ns);
}

Test(rtems, typed_line_reaches_a_task) {
  for (EACH_VERSION) {
    const struct boot result =
        boot(HGI_RTEMS_GUESTS "/rtems-input.exe", versions[i], NULL, "typed on the console\n");

    cr_expect_eq(result.status, 0, "status %d: %s", result.status, result.transcript);
    cr_expect(count(&result, "typed on the console") >= 1, "%s", result.transcript);
  }
}

/* Neither masking nor a switch of tasks is the host's business, on any version. */
Test(rtems, masks_without_a_trap) {
  for (EACH_VERSION) {
    const struct boot result =
        boot(HGI_RTEMS_GUESTS "/rtems-mask.exe", versions[i], WITH("--traps"), NULL);
    const uint64_t traps = number_after(&result, "traps guest total ");

    cr_expect_eq(result.status, 0, "status %d: %s", result.status, result.transcript);
    cr_expect(says(&result, "masked and unmasked 10000 times"), "%s", result.transcript);
    cr_expect(says(&result, "switched tasks 20000 times"), "%s", result.transcript);
    cr_expect(says(&result, "*** END OF TEST MASK ***"), "%s", result.transcript);
    cr_expect(traps < 1000, "%llu traps: %s", (unsigned long long)traps, result.transcript);
  }
}

/* A host without input: a read ends, and no task waits for ever. */
Test(rtems, read_ends_without_input) {
  const struct boot result = boot(HGI_RTEMS_GUESTS "/rtems-input.exe", "2.0",
                                  WITH("--without", "console_read"), "not to be read\n");

  cr_expect_eq(result.status, 0, "status %d: %s", result.status, result.transcript);
  cr_expect(says(&result, "no console input, going on without"), "%s", result.transcript);
  cr_expect(says(&result, "*** END OF TEST INPUT ***"), "%s", result.transcript);
}

static struct boot boot_partition(const char *abi, const char *const *arguments) {
  const struct boot result = boot(HGI_RTEMS_GUESTS "/rtems-partition.exe", abi, arguments, NULL);

  cr_expect_eq(result.status, 0, "%s, status %d: %s", abi, result.status, result.transcript);
  cr_expect(says(&result, "*** END OF TEST PARTITION ***"), "%s", result.transcript);
  return result;
}

/* From 1.3 on, on a machine that has all of it: the sample checks, and ends with 1 if it is wrong.
 */
Test(rtems, partition_uses_what_is_there) {
  for (EACH_VERSION) {
    if (strcmp(versions[i], "1.3") < 0)
      continue;

    const struct boot result =
        boot_partition(versions[i], WITH("--rng", "--channel", "samples:sampling:64:1000000000",
                                         "--channel", "queue:queuing:64:4"));

    cr_expect(says(&result, HGI_DATE), "%s", result.transcript);
    cr_expect(says(&result, "raised again and pending, served"), "%s", result.transcript);
    cr_expect(says(&result, "entropy: 256 bytes"), "%s", result.transcript);
    cr_expect(says(&result, "sampling: wrote and read 'from RTEMS'"), "%s", result.transcript);
    cr_expect(says(&result, "queuing: sent and received 'from RTEMS' 4 times, 1 overflow"), "%s",
              result.transcript);
    cr_expect(says(&result, "watchdog: fed 4 times, and stopped"), "%s", result.transcript);
    cr_expect_eq(count(&result, "going on without"), 0, "%s", result.transcript);
  }
}

Test(rtems, partition_goes_on_without) {
  for (EACH_VERSION) {
    const bool old = strcmp(versions[i], "1.3") < 0;
    const struct boot result = boot_partition(versions[i], NULL);

    /* Old hosts have none of it; a new one without arguments no generator and no channels. */
    cr_expect_eq(count(&result, "going on without"), old ? 6 : 3, "%s", result.transcript);
    cr_expect(says(&result, "entropy: Function not implemented, going on without"), "%s",
              result.transcript);
    cr_expect_eq(says(&result, "date: the host tells none"), old, "%s", result.transcript);
    cr_expect_eq(says(&result, "interrupt: none can be raised"), old, "%s", result.transcript);
    cr_expect_eq(says(&result, "watchdog: the host has none"), old, "%s", result.transcript);
  }
}

/* Entries that come together on our hosts, taken apart. */
Test(rtems, partition_goes_on_with_less) {
  static const struct {
    const char *without;
    const char *said;
  } less[] = {
      {"irq_pending", "raised again (the host doesn't tell if pending), served"},
      {"irq_raise", "interrupt: none can be raised, going on without"},
      {"tod,watchdog", "watchdog: the host has none, going on without"},
      {"queuing_send", "queuing: the host has such ports by half, going on without"},
  };

  for (size_t i = 0; i < sizeof less / sizeof less[0]; i++) {
    const struct boot result =
        boot_partition("1.3", WITH("--without", less[i].without, "--channel", "queue:queuing:64:4",
                                   "--channel", "other:sampling:64:1000"));

    cr_expect(says(&result, less[i].said), "%s: %s", less[i].without, result.transcript);
    cr_expect(says(&result, "sampling: the host has no samples.out"), "%s", result.transcript);
  }
}
