/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Guests on several CPUs: their entries, and ends that come from a secondary CPU.
 */
#include "boot.h"
#include "places.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

/* One nanosecond of guest time is one instruction under -icount shift=0. */
#define INSTRUCTIONS_MAX UINT64_C(500000000)

static void check_all_ok(const struct boot *result) {
  cr_expect_eq(result->status, 0, "status %d: %s", result->status, result->transcript);
  cr_expect(says(result, "bare: done, failures 0"), "%s", result->transcript);
  cr_expect(!says(result, "FAILED"), "%s", result->transcript);
  cr_expect_lt(result->guest_ns, INSTRUCTIONS_MAX, "%llu instructions",
               (unsigned long long)result->guest_ns);
}

/* The checks of each secondary CPU, as often as there are secondary CPUs. */
static void check_others(const struct boot *result, unsigned others) {
  static const char *const each[] = {"check cpu_start ok", "check cpu_self there ok",
                                     "check deadlines there ok", "check ipi_send there and back ok",
                                     "check irq_set_affinity there ok"};

  for (size_t i = 0; i < sizeof each / sizeof each[0]; i++)
    cr_expect_eq(count(result, each[i]), others, "%s: %s", each[i], result->transcript);
}

ParameterizedTestParameters(boot, cpus) {
  return numbers_below(4);
}

ParameterizedTest(const size_t *number, boot, cpus) {
  static const char *const cpus[] = {"1", "2", "4", "8"};
  static const char *const once[] = {"check cpu_count ok",
                                     "check cpu_self ok",
                                     "check cpu_start no such CPU ok",
                                     "check cpu_start started CPU ok",
                                     "check ipi_send out of range ok",
                                     "check ipi_send to itself ok",
                                     "check ipi_send all at once ok",
                                     "check irq_set_affinity ok"};
  const struct boot result =
      boot("hgi-bare.elf", "1.3", WITH("--cpus", cpus[*number], "--traps"), NULL);
  const unsigned wanted = 1u << *number;

  check_all_ok(&result);
  cr_expect_eq(number_after(&result, "bare: cpus "), wanted, "%s", result.transcript);
  for (size_t i = 0; i < sizeof once / sizeof once[0]; i++)
    cr_expect(says(&result, once[i]), "no %s: %s", once[i], result.transcript);
  check_others(&result, wanted - 1u);
  cr_expect_eq(count(&result, "check cpu_start bad pointer ok"), wanted > 1u ? 1u : 0u);
  /* Two IPIs to each CPU: one call and one kick for each, wherever it was. */
  cr_expect_eq(number_after(&result, "hgi-host: traps self kick "),
               wanted > 1u ? 2u * (wanted - 1u) : UINT64_MAX, "%s", result.transcript);
}

/* Hosts that know nothing of several CPUs run the guest on the first. */
Test(boot, cpus_of_old_hosts) {
  static const char *const versions[] = {"1.0", "1.1", "1.2"};

  for (size_t i = 0; i < sizeof versions / sizeof versions[0]; i++) {
    const struct boot result = boot("hgi-bare.elf", versions[i], WITH("--cpus", "2"), NULL);

    check_all_ok(&result);
    cr_expect(says(&result, "bare: check cpu_start absent"), "%s", result.transcript);
  }
}

/* A shim with a state of its own is for one CPU: the guest starts no other. */
Test(boot, cpus_without_clock_ns) {
  const struct boot result =
      boot("hgi-bare.elf", "1.3", WITH("--cpus", "2", "--fault", "no-entry:clock_ns"), NULL);

  check_all_ok(&result);
  cr_expect(says(&result, "bare: one CPU only"), "%s", result.transcript);
}

Test(boot, cpus_are_deterministic) {
  const struct boot first = boot("hgi-bare.elf", "1.3", WITH("--cpus", "2", "--traps"), NULL);
  const struct boot second = boot("hgi-bare.elf", "1.3", WITH("--cpus", "2", "--traps"), NULL);

  cr_expect_str_eq(first.transcript, second.transcript);
  cr_expect_eq(first.guest_ns, second.guest_ns);
}

/** @brief An end that comes from the second CPU. */
struct end_there {
  const char *cmdline; /**< what the bare guest is asked to do */
  int status;          /**< the status that it ends with */
  const char *says;    /**< what stands in the transcript */
};

/* clang-format off */
static const struct end_there ends_there[] = {
  {"cpu=1 do=read address=" PLACE_UART,        STATUS_FAULT,   "address " PLACE_UART ", CPU 1"},
  {"cpu=1 do=write address=" PLACE_INTERRUPTS, STATUS_FAULT,   "address " PLACE_INTERRUPTS ", CPU 1"},
  {"cpu=1 do=execute address=" PLACE_NOWHERE,  STATUS_FAULT,
   "instruction fetch at pc " PLACE_NOWHERE ", address " PLACE_NOWHERE ", CPU 1"},
  {"cpu=1 do=privileged",               STATUS_FAULT,   ", CPU 1"},
  {"cpu=3 do=read address=0",           STATUS_FAULT,   "address 0x0, CPU 3"},
  {"cpu=1 do=undefined",                STATUS_FATAL,   "unexpected exception in the bare guest"},
  {"cpu=1 do=fatal",                    STATUS_FATAL,   "the bare guest was asked to"},
  {"cpu=1 do=stop",                     STATUS_STOPPED, "stop"},
  {"cpu=1 do=halt status=37",           37,             "bindings: "},
  {"do=read address=" PLACE_UART,       STATUS_FAULT,   "address " PLACE_UART ", CPU 0"},
};
/* clang-format on */

ParameterizedTestParameters(boot, end_there) {
  return numbers_below(sizeof ends_there / sizeof ends_there[0]);
}

ParameterizedTest(const size_t *number, boot, end_there) {
  const struct end_there *const end = &ends_there[*number];
  const struct boot result =
      boot("hgi-bare.elf", "1.3", WITH("--cpus", "4", "--guard", "--cmdline", end->cmdline), NULL);

  cr_expect_eq(count(&result, "hgi-host: memory is unchanged, in "), 1u, "%s", result.transcript);
  cr_expect_eq(result.status, end->status, "%s: status %d: %s", end->cmdline, result.status,
               result.transcript);
  cr_expect(says(&result, end->says), "%s: %s", end->cmdline, result.transcript);
  cr_expect_leq(count(&result, "fault: "), 1u, "%s", result.transcript);
  cr_expect_lt(result.guest_ns, INSTRUCTIONS_MAX);
}

/* Wherever it is asked for: all CPUs go down, and the boot CPU starts the guest, which starts the
 * others again. */
Test(boot, reset_with_several_cpus) {
  const struct boot result = boot(
      "hgi-bare.elf", "1.3", WITH("--cpus", "2", "--guard", "--cmdline", "cpu=1 do=reset"), NULL);

  check_all_ok(&result);
  /* Looked at when the first life ends, and the second. */
  cr_expect_eq(count(&result, "hgi-host: memory is unchanged, in "), 2u, "%s", result.transcript);
  cr_expect_eq(count(&result, "bare: guest of ABI"), 2u, "%s", result.transcript);
  cr_expect_eq(count(&result, "bare: check cpu_start ok"), 2u, "%s", result.transcript);
  cr_expect_eq(count(&result, "bare: started by a reset"), 1u, "%s", result.transcript);
}

/* A level that moves between two CPUs while input comes: each byte is taken once, by one of them.
 */
Test(boot, console_interrupt_moves) {
  char typed[1502];

  memset(typed, 'x', sizeof typed);
  typed[1500] = '\n';
  typed[1501] = '\0';
  const struct boot result =
      boot("hgi-bare.elf", "1.3", WITH("--cpus", "2", "--cmdline", "do=move"), typed);

  check_all_ok(&result);
  cr_expect_eq(number_after(&result, "bytes taken ") + number_after(&result, " and "), 1501u, "%s",
               result.transcript);
}

/* An interrupt is raised on one CPU and waits on another: each time it comes once, there. */
Test(boot, raise_for_another_cpu) {
  const struct boot result =
      boot("hgi-bare.elf", "1.3", WITH("--cpus", "2", "--cmdline", "do=raise-there"), NULL);

  check_all_ok(&result);
  cr_expect(says(&result, "check irq_raise and irq_pending there ok"), "%s", result.transcript);
  cr_expect(says(&result, "check taken there once ok"), "%s", result.transcript);
  cr_expect(says(&result, "check irq_raise there while masked ok"), "%s", result.transcript);
}

/* Fed by the second CPU, beside that CPU's ticks: the guest starts anew on the boot CPU. */
Test(boot, watchdog_on_another_cpu) {
  static const char *const what[] = {"cpu=1 do=watchdog", "cpu=1 do=watchdog-ticks"};

  for (size_t i = 0; i < sizeof what / sizeof what[0]; i++) {
    const struct boot result =
        boot("hgi-bare.elf", "1.3", WITH("--cpus", "2", "--cmdline", what[i]), NULL);

    check_all_ok(&result);
    cr_expect_eq(count(&result, "bare: check cpu_start ok"), 2u, "%s", result.transcript);
    cr_expect_eq(count(&result, "bare: started by the watchdog"), 1u, "%s", result.transcript);
    cr_expect_eq(count(&result, "check ticks beside the watchdog ok"), i, "%s", result.transcript);
  }
}

/* The boot CPU waits, another one is in a loop that only the watchdog would end, later: the limit
 * ends both. */
Test(boot, limit_with_several_cpus) {
  const struct boot result =
      boot("hgi-bare.elf", "1.3",
           WITH("--cpus", "2", "--limit", "3", "--guard", "--cmdline", "cpu=1 do=watchdog"), NULL);

  cr_expect_eq(result.status, STATUS_TIMEOUT, "status %d: %s", result.status, result.transcript);
  cr_expect(says(&result, "bare: check cpu_start ok"), "%s", result.transcript);
  cr_expect(says(&result, "hgi-host: limit: the guest has run for 3 ms, and is at pc "), "%s",
            result.transcript);
  cr_expect_eq(count(&result, "hgi-host: memory is unchanged, in "), 1u, "%s", result.transcript);
  cr_expect_geq(result.guest_ns, UINT64_C(3000000));
  cr_expect_lt(result.guest_ns, INSTRUCTIONS_MAX, "%llu ns", (unsigned long long)result.guest_ns);
}

Test(boot, number_of_cpus_is_checked) {
  static const char *const bad[] = {"0", "9", "-1", "two", ""};

  for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
    const struct boot result = boot("hgi-bare.elf", "1.3", WITH("--cpus", bad[i]), NULL);

    cr_expect_eq(result.status, STATUS_USAGE, "%s: %d", bad[i], result.status);
    cr_expect(says(&result, "wanted a number, 1 to 8"), "%s", result.transcript);
  }
}
