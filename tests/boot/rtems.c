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

static const char *const versions[] = {"1.0", "1.1", "1.2"};
#define EACH_VERSION size_t i = 0; i < sizeof versions / sizeof versions[0]; i++

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

Test(rtems, ticker) {
  for (EACH_VERSION) {
    const struct boot result = boot(HGI_RTEMS_GUESTS "/rtems-ticker.exe", versions[i], NULL, NULL);

    cr_expect_eq(result.status, 0, "status %d: %s", result.status, result.transcript);
    cr_expect(says(&result, "*** END OF TEST CLOCK TICK ***"), "%s", result.transcript);
    check_spacing(&result, "TA1 ", 8, 5);
    check_spacing(&result, "TA2 ", 4, 10);
    check_spacing(&result, "TA3 ", 3, 15);
    /* 35 s of RTEMS' time are 35 s of the host's clock, but for the start and the end. */
    cr_expect(result.guest_ns >= UINT64_C(30000000000) && result.guest_ns < UINT64_C(36000000000),
              "%llu ns", (unsigned long long)result.guest_ns);
  }
}

Test(rtems, typed_line_reaches_a_task) {
  for (EACH_VERSION) {
    const struct boot result = boot(HGI_RTEMS_GUESTS "/rtems-input.exe", versions[i], NULL,
                                    "typed on the console\n");

    cr_expect_eq(result.status, 0, "status %d: %s", result.status, result.transcript);
    cr_expect(count(&result, "typed on the console") >= 1, "%s", result.transcript);
  }
}
