/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Console input, exit status, reset, configuration and trap counts, as a user sees them.
 */
#include "boot.h"
#include "places.h"

#include <criterion/criterion.h>
#include <stdio.h>

static const char *const versions[] = {"1.0", "1.1", "1.2", "1.3"};
#define EACH_VERSION                                                                               \
  size_t i = 0;                                                                                    \
  i < sizeof versions / sizeof versions[0];                                                        \
  i++

Test(boot, typed_lines_reach_the_guest) {
  for (EACH_VERSION) {
    const struct boot result = boot("hgi-bare.elf", versions[i], WITH("--cmdline", "do=echo"),
                                    "hello host\nsecond line\nend\n");

    cr_expect_eq(result.status, 0, "status %d: %s", result.status, result.transcript);
    cr_expect(says(&result, "bare: read <hello host>"), "%s", result.transcript);
    cr_expect(says(&result, "bare: read <second line>"), "%s", result.transcript);
    cr_expect(says(&result, "bare: read <end>"), "%s", result.transcript);
  }
}

/* Whether it is taken or can't be: its interrupt stays up all the time while it waits. */
static void check_typed(const char *abi, const char *const *arguments, const char *wanted) {
  const struct boot result = boot("hgi-bare.elf", abi, arguments, "typed before it was asked for");

  cr_expect_eq(result.status, 0, "status %d: %s", result.status, result.transcript);
  cr_expect(says(&result, wanted), "%s", result.transcript);
  cr_expect(says(&result, "bare: done, failures 0"), "%s", result.transcript);
}

Test(boot, input_that_nobody_wants) {
  for (EACH_VERSION)
    check_typed(versions[i], NULL, "bare: input was waiting, bytes dropped ");
  check_typed("2.0", NULL, "bare: input was waiting, bytes dropped ");
  check_typed("2.0", WITH("--without", "console_read"), "bare: check console_read absent");
  check_typed("2.0", WITH("--without", "console_read,irq_mask"), "bare: check irq_mask ");
}

Test(boot, exit_status_reaches_the_shell) {
  for (EACH_VERSION) {
    const struct boot result =
        boot("hgi-bare.elf", versions[i], WITH("--cmdline", "do=halt status=37"), NULL);

    cr_expect_eq(result.status, 37, "status %d: %s", result.status, result.transcript);
  }
}

Test(boot, reset_starts_the_guest_anew) {
  const struct boot new = boot("hgi-bare.elf", "1.2", WITH("--cmdline", "do=reset"), NULL);
  const struct boot old = boot("hgi-bare.elf", "1.1", WITH("--cmdline", "do=reset"), NULL);

  cr_expect_eq(new.status, 0, "status %d: %s", new.status, new.transcript);
  cr_expect(says(&new, "bare: started by a reset"), "%s", new.transcript);
  cr_expect_eq(count(&new, "bare: guest of ABI"), 2, "%s", new.transcript);
  /* The shim says that it can't. */
  cr_expect(says(&old, "check shutdown reset ok"), "%s", old.transcript);
}

Test(boot, fatal_tells_the_host) {
  const struct boot result = boot("hgi-bare.elf", "1.2", WITH("--cmdline", "do=fatal"), NULL);

  cr_expect_eq(result.status, STATUS_FATAL, "status %d: %s", result.status, result.transcript);
  cr_expect(says(&result, "the bare guest was asked to"), "%s", result.transcript);
}

/* Reading the clock, masking at the CPU, claiming and completing cost no trap: 2000 clock reads, 40
 * and more interrupts, and the traps that the guest starts stay below what it writes and sets. */
Test(boot, what_must_not_trap_does_not) {
  for (EACH_VERSION) {
    const struct boot result = boot("hgi-bare.elf", versions[i], WITH("--traps"), NULL);
    static const char *const never[] = {NEVER_TRAP};
    char line[64];

    cr_expect(says(&result, "hgi-host: traps guest irq_attach "), "%s", result.transcript);
    for (size_t n = 0; n < sizeof never / sizeof never[0]; n++) {
      snprintf(line, sizeof line, "hgi-host: traps guest %s ", never[n]);
      const uint64_t traps = number_after(&result, line);

      cr_expect(traps == UINT64_MAX || traps == 0, "%s%llu", line, (unsigned long long)traps);
    }
  }
}

/* Wherever the guest is in a claim when a tick comes, the tick is neither lost nor late. */
Test(boot, ticks_come_at_any_place_in_a_claim) {
  for (EACH_VERSION) {
    const struct boot result =
        boot("hgi-bare.elf", versions[i], WITH("--cmdline", "do=claims"), NULL);
    const bool ipis = says(&result, "slot 32 ipi_send host");
    const bool deadlines = says(&result, "slot 16 timer_set_deadline host");

    cr_expect_eq(result.status, 0, "status %d: %s", result.status, result.transcript);
    cr_expect(says(&result, "bare: check ticks around claims ok"), "%s", result.transcript);
    cr_expect_eq(says(&result, "bare: check ticks between claims of IPIs ok"), ipis, "%s",
                 result.transcript);
    cr_expect_eq(says(&result, "bare: check deadline in time ok"), deadlines, "%s",
                 result.transcript);
  }
}

/* The host leaves an entry out; the guest falls back on its shim, or is refused if none can serve.
 */
Test(boot, entry_left_out_by_the_host) {
  const struct boot shim =
      boot("hgi-bare.elf", "1.2", WITH("--fault", "no-entry:console_write"), NULL);
  const struct boot refused =
      boot("hgi-bare.elf", "1.2", WITH("--fault", "no-entry:irq_attach"), NULL);

  cr_expect_eq(shim.status, 0, "status %d: %s", shim.status, shim.transcript);
  cr_expect(says(&shim, "bare: slot 11 console_write shim"), "%s", shim.transcript);
  cr_expect_eq(refused.status, STATUS_REFUSED_BY_HOST, "%s", refused.transcript);
  cr_expect(says(&refused, "refused: the guest (ABI 2.0) must have irq_attach, the host (ABI 1.2) "
                           "has it not"),
            "%s", refused.transcript);
}

Test(boot, report_that_cannot_be_written) {
  const struct boot none = boot("hgi-bare.elf", "1.2", WITH("--report", "/nope/x"), NULL);
  const struct boot full = boot("hgi-bare.elf", "1.2", WITH("--report", "/dev/full"), NULL);

  cr_expect_eq(none.status, STATUS_USAGE, "status %d: %s", none.status, none.transcript);
  cr_expect(says(&none, "--report /nope/x") && !says(&none, "bare: "), "%s", none.transcript);
  cr_expect_eq(full.status, STATUS_USAGE, "status %d: %s", full.status, full.transcript);
}

Test(boot, folder_or_guest_in_place_of_an_image) {
  char guest[1024];

  snprintf(guest, sizeof guest, "%s", guest_path("hgi-bare.elf"));

  const struct boot folder = boot("/tmp", "1.2", NULL, NULL);
  const struct boot host = boot("hgi-bare.elf", "1.2", WITH("--monitor", guest), NULL);

  cr_expect_eq(folder.status, STATUS_USAGE, "status %d: %s", folder.status, folder.transcript);
  cr_expect_str_eq(folder.transcript, "hgi: guest image /tmp: is a folder, wanted a file\n");
  cr_expect_eq(host.status, STATUS_USAGE, "status %d: %s", host.status, host.transcript);
  cr_expect(says(&host, "hgi-bare.elf: has no offers note"), "%s", host.transcript);
}

Test(boot, guest_of_another_machine) {
  const struct boot result = boot(HGI_GUESTS_OF_OTHERS "/hgi-bare.elf", "2.0", NULL, NULL);

  cr_expect_eq(result.status, STATUS_REFUSED_BY_HOST, "%d: %s", result.status, result.transcript);
  cr_expect(says(&result, OTHER_IMAGE), "%s", result.transcript);
}

Test(boot, bad_input_is_named) {
  const struct boot abi = boot("hgi-bare.elf", "7.5", NULL, NULL);
  const struct boot file = boot("/no/such/file", "1.2", NULL, NULL);
  const struct boot text = boot("/etc/hostname", "1.2", NULL, NULL);
  const struct boot fault = boot("hgi-bare.elf", "1.2", WITH("--fault", "nonsense"), NULL);

  cr_expect(abi.status != 0 && says(&abi, "7.5"), "%s", abi.transcript);
  cr_expect_eq(file.status, STATUS_USAGE, "%d", file.status);
  cr_expect(says(&file, "/no/such/file"), "%s", file.transcript);
  cr_expect_eq(text.status, STATUS_REFUSED_BY_HOST, "%d: %s", text.status, text.transcript);
  cr_expect(fault.status != 0 && says(&fault, "nonsense"), "%s", fault.transcript);
}
