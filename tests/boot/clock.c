/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief The guest's clock on a host that has been up for long: over the wrap of its 32 bits.
 */
#include "boot.h"

#define WRAP_US UINT64_C(4294967296)
/* 100 ms before the wrap; the guest looks at 200 ticks of 1 ms. */
#define START_US (WRAP_US - 100000)
#define START_NS "4294867296000"

static void goes_over_the_wrap(const char *abi, const char *const *arguments) {
  const struct boot result = boot("hgi-bare.elf", abi, arguments, NULL);
  const uint64_t from = number_after(&result, "bare: the clock went from ");
  const uint64_t to = number_after(&result, " us to ");

  cr_expect_eq(result.status, 0, "%s, status %d: %s", abi, result.status, result.transcript);
  cr_expect(says(&result, "bare: check each tick at its time by the clock ok"), "%s: %s", abi,
            result.transcript);
  cr_expect(from >= START_US && from < START_US + 50000, "%s", result.transcript);
  cr_expect(to >= WRAP_US + 99000 && to < WRAP_US + 150000, "%s", result.transcript);
  /* What is told outside is the time that the guest ran for. */
  cr_expect(result.guest_ns >= 200000000 && result.guest_ns < 300000000, "%llu ns",
            (unsigned long long)result.guest_ns);
}

/* All from the clock of 32 bits and the periodic timer. */
Test(clock, over_the_wrap_by_shims) {
  goes_over_the_wrap("1.0", WITH("--clock-start", START_NS, "--cmdline", "do=over-wrap"));
}

/* By the host's own clock, and by the legacy view's 32 bits of it. */
Test(clock, over_the_wrap_by_the_host) {
  goes_over_the_wrap("1.1", WITH("--clock-start", START_NS, "--cmdline", "do=over-wrap"));
  goes_over_the_wrap("2.0",
                     WITH("--legacy", "--clock-start", START_NS, "--cmdline", "do=over-wrap"));
  goes_over_the_wrap("2.0", WITH("--legacy", "--without", "clock_ns", "--clock-start", START_NS,
                                 "--cmdline", "do=over-wrap"));
}

/* Deadlines, ticks and waiting are the same for a guest that starts late: here after 146 years. */
Test(clock, may_start_at_any_time) {
  static const char *const versions[] = {"1.0", "1.2", "2.0"};

  for (size_t i = 0; i < sizeof versions / sizeof versions[0]; i++) {
    const struct boot early = boot("hgi-bare.elf", versions[i], NULL, NULL);
    const struct boot late =
        boot("hgi-bare.elf", versions[i], WITH("--clock-start", "4611686018427387904"), NULL);

    cr_expect_eq(early.status, 0, "%s: %s", versions[i], early.transcript);
    cr_expect_eq(late.status, 0, "%s: %s", versions[i], late.transcript);
    cr_expect_eq(count(&late, " ok\n"), count(&early, " ok\n"), "%s: %s", versions[i],
                 late.transcript);
  }
}

/* A guest that never ends is ended by its own clock, whenever that started. */
Test(clock, limit) {
  const struct boot result = boot(
      "hgi-bare.elf", "1.3",
      WITH("--limit", "20", "--clock-start", "4611686018427387904", "--cmdline", "do=spin"), NULL);

  cr_expect_eq(result.status, STATUS_TIMEOUT, "%d: %s", result.status, result.transcript);
  cr_expect(says(&result, "limit: the guest has run for 20 ms, and is at pc 0x"), "%s",
            result.transcript);
  cr_expect_not(says(&result, "in the host's entry"), "%s", result.transcript);
  cr_expect(result.guest_ns >= 20000000 && result.guest_ns < 21000000, "%llu ns",
            (unsigned long long)result.guest_ns);
}

Test(clock, start_that_is_no_time) {
  const struct boot result =
      boot("hgi-bare.elf", "1.0", WITH("--clock-start", "4611686018427387905"), NULL);

  cr_expect_eq(result.status, STATUS_USAGE, "%d", result.status);
  cr_expect(says(&result, "--clock-start 4611686018427387905: wanted nanoseconds, 0 to "
                          "4611686018427387904"),
            "%s", result.transcript);
}
