/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief S4, S7, S14: another machine, less told of it, and interrupts before their time.
 */
#include "stories.h"

#include <stdio.h>

/* RAM begins 32 MiB lower; timer and console have other interrupt numbers. */
#define MOVED "moved:0x42000000:20:100"

Test(S04, another_machine_needs_no_rebuild) {
  static const char *const guests[] = {"hgi-bare.elf", HGI_FROZEN "/bare-2.0.elf"};
  static const char *const versions[] = {"1.0", "2.0"};

  for (size_t i = 0; i < 4; i++) {
    const struct boot result = boot(guests[i / 2], versions[i % 2], WITH("--fault", MOVED), NULL);

    boots_well(&result);
    cr_expect(says(&result, "bare: memory 0x42000000 0x8000000 ram\n"), "%s", result.transcript);
    cr_expect(says(&result, "timer_set_deadline 20 deadlines ok"), "%s", result.transcript);
  }
}

/* The numbers are in use: input comes with the console's, and its interrupt can be moved. */
Test(S04, console_and_cpus_of_another_machine) {
  const struct boot result =
      boot("hgi-bare.elf", "2.0", WITH("--fault", MOVED, "--cpus", "2", "--cmdline", "do=move"),
           "0123456789abcdef\n");
  const struct boot plain = boot("hgi-bare.elf", "2.0", WITH("--cpus", "2", "--cmdline", "do=move"),
                                 "0123456789abcdef\n");

  boots_well(&plain);
  boots_well(&result);
}

/* Hosts of 1.0 and 1.1 have no memory map: the guest finds the same one as on 1.2. */
Test(S07, the_map_where_a_host_has_none) {
  const struct boot old = boot("hgi-bare.elf", "1.0", WITH("--cmdline", "do=sizes"), NULL);
  const struct boot new = boot("hgi-bare.elf", "1.2", WITH("--cmdline", "do=sizes"), NULL);
  static const char *const kinds[] = {" ram\n", " table\n", " provider\n"};

  boots_well(&old);
  boots_well(&new);
  bound(&old, HGI_ENTRY_memory_region, "shim");
  bound(&new, HGI_ENTRY_memory_region, "host");
  for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
    cr_expect_eq(count(&old, kinds[i]), 1u, "%s: %s", kinds[i], old.transcript);
    cr_expect_eq(count(&new, kinds[i]), 1u, "%s: %s", kinds[i], new.transcript);
  }
  cr_expect_eq(number_after(&old, "bare: memory "), number_after(&new, "bare: memory "));
  /* A struct that is larger than what is known of it, and one that is as short as ever. */
  cr_expect_eq(count(&old, "memory_region honours sizes ok"), 3u, "%s", old.transcript);
  cr_expect_eq(count(&new, "memory_region honours sizes ok"), 3u, "%s", new.transcript);
}

/* The timer runs and input waits before the guest attaches anything; it takes interrupts. */
Test(S14, no_interrupt_before_its_handler) {
  static const char *const versions[] = {"1.0", "1.3", "2.0"};

  for (size_t i = 0; i < 3; i++) {
    const struct boot result =
        boot("hgi-bare.elf", versions[i], WITH("--cmdline", "do=attach-late"), "typed early\n");

    boots_well(&result);
    cr_expect(says(&result, "no interrupt before it is attached ok"), "%s", result.transcript);
    cr_expect(says(&result, "interrupts once it is attached ok"), "%s", result.transcript);
  }
}

/* As much memory as the host gives, to the last word; and too little is said. */
Test(S14, memory_is_the_hosts) {
  static const struct {
    const char *size, *says;
  } sizes[] = {{"2M", "bare: ram 0x44000000 0x200000\n"},
               {"20M", "bare: ram 0x44000000 0x1400000\n"},
               {"512M", "bare: ram 0x44000000 0x20000000\n"}};

  for (size_t i = 0; i < 6; i++) {
    const struct boot result =
        boot("hgi-bare.elf", i % 2 ? "2.0" : "1.0",
             WITH("--ram-size", sizes[i / 2].size, "--cmdline", "do=ram"), NULL);

    boots_well(&result);
    cr_expect(says(&result, sizes[i / 2].says), "%s", result.transcript);
    cr_expect(says(&result, "last word of RAM ok"), "%s", result.transcript);
  }
  const struct boot little =
      boot("hgi-bare.elf", "2.0", WITH("--fault", "patch:32=0000100000000000"), NULL);

  refuses_itself(&little, "refused: the guest wants 2097152 bytes of RAM, the host has 1048576");
}
