/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Random numbers, time of day, watchdog, health, extension, and entries left out.
 */
#include "boot.h"
#include "expected.h"

#include <stdio.h>
#include <string.h>

Test(boot, entropy_with_and_without_a_device) {
  const struct boot with = boot("hgi-bare.elf", "1.3", WITH("--rng"), NULL);
  const struct boot without = boot("hgi-bare.elf", "1.3", NULL, NULL);

  cr_expect_eq(with.status, 0, "%s", with.transcript);
  cr_expect(says(&with, "bare: check entropy ok"), "%s", with.transcript);
  cr_expect(says(&with, "bare: check entropy errors ok"), "%s", with.transcript);
  cr_expect_eq(without.status, 0, "%s", without.transcript);
  cr_expect(says(&without, "bare: slot 25 entropy absent"), "%s", without.transcript);
}

/* 2026-01-01, whenever the test runs: the second line is the same in every run. */
Test(boot, time_of_day_repeats) {
  for (unsigned i = 0; i < 2; i++) {
    const struct boot result = boot("hgi-bare.elf", "1.3", NULL, NULL);

    cr_expect_eq(number_after(&result, "bare: time of day "), 1767225600u, "%s", result.transcript);
    cr_expect(says(&result, "bare: check tod_set ok"), "%s", result.transcript);
  }
}

Test(boot, watchdog_starts_the_guest_anew) {
  const struct boot result = boot("hgi-bare.elf", "1.3", WITH("--cmdline", "do=watchdog"), NULL);

  cr_expect_eq(result.status, 0, "status %d: %s", result.status, result.transcript);
  cr_expect(says(&result, "hgi-host: watchdog of partition guest ran out, restart 1 of 3"), "%s",
            result.transcript);
  cr_expect(says(&result, "reset reason 4"), "%s", result.transcript);
  cr_expect(says(&result, "bare: started by the watchdog"), "%s", result.transcript);
  cr_expect(says(&result, "bare: check health_event of a restart ok"), "%s", result.transcript);
}

Test(boot, watchdog_does_not_restart_for_ever) {
  const struct boot three =
      boot("hgi-bare.elf", "1.3", WITH("--cmdline", "do=watchdog-always"), NULL);
  const struct boot none =
      boot("hgi-bare.elf", "2.0", WITH("--cmdline", "do=watchdog-always", "--watchdog-restarts=0"),
           NULL);

  cr_expect_eq(three.status, STATUS_WATCHDOG, "status %d: %s", three.status, three.transcript);
  cr_expect_eq(count(&three, "bare: guest of ABI"), 4, "%s", three.transcript);
  cr_expect(says(&three, "ran out, after 3 restarts the guest ends"), "%s", three.transcript);
  cr_expect_eq(none.status, STATUS_WATCHDOG, "status %d: %s", none.status, none.transcript);
  cr_expect_eq(count(&none, "bare: guest of ABI"), 1, "%s", none.transcript);
}

/* Both need the one alarm: ticks go on while the watchdog runs, and it bites in spite of them. */
Test(boot, watchdog_beside_a_periodic_timer) {
  const struct boot result =
      boot("hgi-bare.elf", "1.3", WITH("--cmdline", "do=watchdog-ticks"), NULL);

  cr_expect_eq(result.status, 0, "status %d: %s", result.status, result.transcript);
  cr_expect(says(&result, "bare: check ticks beside the watchdog ok"), "%s", result.transcript);
  cr_expect(says(&result, "bare: started by the watchdog"), "%s", result.transcript);
}

Test(boot, health_reports_are_printed) {
  const struct boot result = boot("hgi-bare.elf", "1.3", WITH("--name", "navigation"), NULL);

  cr_expect_eq(result.status, 0, "%s", result.transcript);
  cr_expect(
      says(&result, "hgi-host: health: partition navigation reports 7: the bare guest is well"),
      "%s", result.transcript);
  cr_expect(says(&result, "bare: partition 0 is called navigation"), "%s", result.transcript);
}

Test(boot, extension_is_read_only) {
  const struct boot map = boot("hgi-bare.elf", "1.3", NULL, NULL);
  const char *line = strstr(map.transcript, " extension\n");
  unsigned long long base = 0;
  char cmdline[64];

  cr_expect(says(&map, "bare: check get_extension ok"), "%s", map.transcript);
  cr_assert_not_null(line, "%s", map.transcript);
  while (line > map.transcript && line[-1] != '\n')
    line--;
  cr_assert_eq(sscanf(line, "bare: memory 0x%llx", &base), 1);
  for (unsigned i = 0; i < 2; i++) {
    snprintf(cmdline, sizeof cmdline, "do=%s address=0x%llx", i == 0 ? "write" : "execute", base);
    const struct boot result = boot("hgi-bare.elf", "1.3", WITH("--cmdline", cmdline), NULL);

    cr_expect_eq(result.status, STATUS_FAULT, "%s: %s", cmdline, result.transcript);
  }
}

Test(boot, entries_are_left_out) {
  const struct boot result = boot(
      "hgi-bare.elf", "1.3",
      WITH("--without=tod,cache,health_event,get_extension", "--without=watchdog,partition"), NULL);
  const struct boot bad = boot("hgi-bare.elf", "1.3", WITH("--without=nonsense"), NULL);
  static const char *const absent[] = {
      "33 tod_get",        "34 tod_set",          "35 watchdog_set",
      "36 cache_clean",    "37 cache_invalidate", "38 get_extension",
      "39 partition_info", "40 partition_slice",  "48 health_event"};
  char text[64];

  cr_expect_eq(result.status, 0, "%s", result.transcript);
  for (size_t i = 0; i < sizeof absent / sizeof absent[0]; i++) {
    snprintf(text, sizeof text, "bare: slot %s absent\n", absent[i]);
    cr_expect(says(&result, text), "no %s in %s", text, result.transcript);
  }
  cr_expect(says(&result, "bare: slot 47 health_report host"), "%s", result.transcript);
  cr_expect_eq(bad.status, STATUS_USAGE, "%s", bad.transcript);
  cr_expect(says(&bad, "--without nonsense: wanted entries"), "%s", bad.transcript);
}
