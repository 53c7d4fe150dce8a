/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief The legacy view: what 2.0 retired, served to guests of 1.x or not.
 */
#include "boot.h"
#include "expected.h"

static const char *const checks[] = {
    "bare: check console_putc ok",     "bare: check console_getc ok",
    "bare: check clock_us32 ok",       "bare: check timer_start_periodic 20 ticks ok",
    "bare: check timer_missed ok",     "bare: check timer_stop ok",
    "bare: check halt out of range ok"};

Test(boot, legacy_views_serve_old_guests) {
  const struct boot result = boot("hgi-bare-1.2.elf", "2.0", WITH(LEGACY, "--traps"), NULL);

  cr_expect_eq(result.status, 0, "status %d: %s", result.status, result.transcript);
  for (size_t i = 0; i < sizeof checks / sizeof checks[0]; i++)
    cr_expect(says(&result, checks[i]), "no %s in %s", checks[i], result.transcript);
  /* They are built on new entries: the retired services are not called, but the one that keeps
   * the period. */
  cr_expect(!says(&result, "traps guest console_putc"), "%s", result.transcript);
  cr_expect(!says(&result, "traps guest timer_stop"), "%s", result.transcript);
  cr_expect(!says(&result, "traps guest halt"), "%s", result.transcript);
  cr_expect(says(&result, "traps guest timer_start_periodic 2"), "%s", result.transcript);
}

Test(boot, old_guest_without_legacy_is_refused) {
  const struct boot result = boot("hgi-bare-1.2.elf", "2.0", NULL, NULL);

  cr_expect_eq(result.status, STATUS_REFUSED_BY_HOST, "%d: %s", result.status, result.transcript);
  cr_expect(says(&result, TOO_OLD), "%s", result.transcript);
  cr_expect(!says(&result, "bare: "), "the guest ran: %s", result.transcript);
}

Test(boot, legacy_halt_and_echo) {
  const struct boot halt =
      boot("hgi-bare-1.2.elf", "2.0", WITH(LEGACY, "--cmdline", "do=halt status=37"), NULL);
  const struct boot echo =
      boot("hgi-bare-1.2.elf", "2.0", WITH(LEGACY, "--cmdline", "do=echo"), "old line\nend\n");

  cr_expect_eq(halt.status, 37, "status %d: %s", halt.status, halt.transcript);
  cr_expect_eq(echo.status, 0, "status %d: %s", echo.status, echo.transcript);
  cr_expect(says(&echo, "bare: read <old line>"), "%s", echo.transcript);
}

/* A view works though the entry that it is built on is left out of the table. */
Test(boot, legacy_without_its_base) {
  const struct boot result =
      boot("hgi-bare-1.2.elf", "2.0",
           WITH(LEGACY, "--without=shutdown", "--cmdline", "do=halt status=9"), NULL);

  cr_expect_eq(result.status, 9, "status %d: %s", result.status, result.transcript);
}
