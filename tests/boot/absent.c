/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief A host that lacks any one entry: the bare guest goes on without it, or is refused.
 */
#include "boot.h"

#include <hgi/hgi.h>

static const struct {
  const char *name;
  uint32_t since, retired;
} entries[] = {
#define ENTRY(slot, name, since, retired, ...) {#name, since, retired},
    HGI_ENTRY_LIST(ENTRY)
#undef ENTRY
};

static const struct {
  const char *name;
  uint32_t version;
} versions[] = {{"1.0", HGI_VERSION(1, 0)},
                {"1.1", HGI_VERSION(1, 1)},
                {"1.2", HGI_VERSION(1, 2)},
                {"2.0", HGI_VERSION(2, 0)}};

ParameterizedTestParameters(boot, without_an_entry) {
  return numbers_below(sizeof entries / sizeof entries[0]);
}

ParameterizedTest(const size_t *number, boot, without_an_entry) {
  const char *const name = entries[*number].name;

  for (size_t i = 0; i < sizeof versions / sizeof versions[0]; i++) {
    if (versions[i].version < entries[*number].since ||
        versions[i].version >= entries[*number].retired)
      continue; /* that host has it not anyway */

    const struct boot result =
        boot("hgi-bare.elf", versions[i].name, WITH("--without", name, "--timeout", "60"), NULL);

    if (result.status == STATUS_REFUSED_BY_HOST)
      cr_expect(says(&result, "refused: the guest "), "%s on %s: %s", name, versions[i].name,
                result.transcript);
    else
      cr_expect(result.status == 0 && says(&result, "bare: done, failures 0"),
                "%s on %s: status %d: %s", name, versions[i].name, result.status,
                result.transcript);
  }
}

/* What is absent is said so, be it left out by one name or the other. */
Test(boot, what_is_absent_is_said) {
  const struct boot deadline =
      boot("hgi-bare.elf", "1.1", WITH("--fault", "no-entry:timer_start_periodic"), NULL);
  const struct boot detach = boot("hgi-bare.elf", "2.0", WITH("--without", "irq_detach"), NULL);
  const struct boot end = boot("hgi-bare.elf", "2.0", WITH("--without", "shutdown"), NULL);

  cr_expect_eq(deadline.status, 0, "status %d: %s", deadline.status, deadline.transcript);
  cr_expect(says(&deadline, "bare: check timer_start_periodic absent"), "%s", deadline.transcript);
  cr_expect(says(&deadline, "bare: check timer_set_deadline absent"), "%s", deadline.transcript);
  cr_expect(says(&detach, "bare: check irq_detach absent"), "%s", detach.transcript);
  cr_expect_eq(end.status, STATUS_REFUSED_BY_HOST, "status %d: %s", end.status, end.transcript);
}
