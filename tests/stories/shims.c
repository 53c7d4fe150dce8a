/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief S5, S6, S12: shims are chosen, run, and do what the entry's contract says.
 */
#include "stories.h"

#include <compat/shims.h>

/* Each entry that a shim can serve, by the list of shims: a new one is asked of here, too. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Woverride-init" /* it may have two */
static const bool has_shim[HGI_ENTRY_COUNT] = {
#define HGI_X_SLOT(shim, entry, ...) [HGI_ENTRY_##entry] = true,
    HGI_SHIM_LIST(HGI_X_SLOT)
#undef HGI_X_SLOT
};
#pragma GCC diagnostic pop

/* The guest says which it took, the host reads the same out of its RAM, and the host counts that
 * they were run: nothing but the shim of timer_set_deadline starts the timer so often. */
Test(S05, shims_are_chosen_and_run) {
  const struct boot old = boot("hgi-bare.elf", "1.0", WITH("--traps"), NULL);
  const struct boot new = boot("hgi-bare.elf", "1.2", WITH("--traps"), NULL);
  unsigned chosen = 0;

  boots_well(&old);
  boots_well(&new);
  for (uint32_t slot = 0; slot < HGI_ENTRY_COUNT; slot++)
    if (has_shim[slot]) {
      bound(&old, slot, "shim");
      bound(&new, slot, "host");
      chosen++;
    }
  cr_expect_eq(number_after(&old, "from the host, "), chosen, "%s", old.transcript);
  cr_expect_eq(number_after(&new, "from the host, "), 0u, "%s", new.transcript);
  cr_expect(says(&old, "timer_set_deadline 20 deadlines ok"), "%s", old.transcript);
  cr_expect_geq(number_after(&old, "traps guest timer_start_periodic "), 20u, "%s", old.transcript);
  cr_expect_leq(number_after(&new, "traps guest timer_start_periodic "), 2u, "%s", new.transcript);
}

/* Setting a deadline changes no enable: masked it stays masked, whoever serves it. */
Test(S06, a_deadline_changes_no_enable) {
  static const struct {
    const char *abi, *without, *binding;
  } hosts[] = {{"1.0", "upcall_set", "shim"}, /* which no host here has */
               {"1.1", "upcall_set", "shim"},
               {"1.3", "timer_set_deadline", "shim"},
               {"1.3", "upcall_set", "host"},
               {"2.0", "upcall_set", "host"}};

  for (size_t i = 0; i < sizeof hosts / sizeof hosts[0]; i++) {
    const struct boot result =
        boot("hgi-bare.elf", hosts[i].abi, WITH("--without", hosts[i].without), NULL);

    boots_well(&result);
    bound(&result, HGI_ENTRY_timer_set_deadline, hosts[i].binding);
    cr_expect(says(&result, "irq_mask and irq_unmask ok"), "%s", result.transcript);
    cr_expect(says(&result, "irq_save and irq_restore ok"), "%s", result.transcript);
    cr_expect(says(&result, "no interrupt was early ok"), "%s", result.transcript);
  }
}

/* Hosts that have the clock of 32 bits alone, for three of its rounds. */
Test(S12, the_clock_goes_on_past_its_wrap) {
  static const char *const versions[] = {"1.1", "1.3", "2.0"};

  for (size_t i = 0; i < 3; i++) {
    const struct boot result =
        boot("hgi-bare.elf", versions[i],
             WITH("--legacy", "--without", "clock_ns", "--cmdline", "do=past-wrap"), NULL);

    boots_well(&result);
    bound(&result, HGI_ENTRY_clock_ns, "shim");
    cr_expect(says(&result, "bare: the clock is at 13000 s\n"), "%s", result.transcript);
    cr_expect_gt(result.guest_ns, UINT64_C(3) * 4294967296000, "%s", result.transcript);
  }
}
