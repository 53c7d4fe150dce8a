/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Bad tables and bad guests: each ends in a verdict or a fault report, within a bound.
 */
#include "boot.h"
#include "places.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* One nanosecond of guest time is one instruction under -icount shift=0. */
#define INSTRUCTIONS_MAX UINT64_C(50000000)

static const char *const versions[] = {"1.0", "1.1", "1.2", "1.3"};

/** @brief A bad table, and what becomes of it. */
struct bad_table {
  const char *fault; /**< of `hgi run --fault` */
  int status;        /**< the status that it ends with; 0: any that is not the guest's own */
  const char *says;  /**< what stands in the transcript */
};

/* clang-format off */
static const struct bad_table bad_tables[] = {
  {"null",         STATUS_REFUSED_BY_GUEST, "refused: the host passed no table, its address is 0"},
  {"unaligned",    STATUS_REFUSED_BY_GUEST, "is no multiple of 16"},
  {"unmapped",     STATUS_FAULT,            "fault: "},
  {"random:1",     STATUS_REFUSED_BY_GUEST, "refused: no host table, the magic is "},
  {"random:2",     STATUS_REFUSED_BY_GUEST, "refused: no host table, the magic is "},
  {"sealed:1",     STATUS_REFUSED_BY_GUEST, "refused: "},
  {"sealed:2",     STATUS_REFUSED_BY_GUEST, "refused: "},
  {"sealed:3",     STATUS_REFUSED_BY_GUEST, "refused: "},
  {"flip:0",       STATUS_REFUSED_BY_GUEST, "refused: no host table, the magic is "},
  {"flip:100",     STATUS_REFUSED_BY_GUEST, "refused: the table's checksum is "},
  {"flip:700",     STATUS_REFUSED_BY_GUEST, "refused: the table's checksum is "},
  {"patch:0=48474954", STATUS_REFUSED_BY_GUEST, "refused: the table has the other byte order"},
  {"patch:4=0000",     STATUS_REFUSED_BY_GUEST, "refused: the table says ABI 0."},
  {"patch:8=0200",     STATUS_REFUSED_BY_GUEST, "says it serves only 2.0 or newer"},
  {"patch:32=0000010000000000", STATUS_REFUSED_BY_GUEST, "refused: the guest wants 2097152 bytes of RAM, the host has 65536"},
  {"patch:84=11000000", STATUS_REFUSED_BY_GUEST, "refused: the table lists 17 ranges"},
};
/* clang-format on */

ParameterizedTestParameters(boot, bad_table) {
  return numbers_below(sizeof bad_tables / sizeof bad_tables[0]);
}

ParameterizedTest(const size_t *number, boot, bad_table) {
  const struct bad_table *const bad = &bad_tables[*number];

  for (size_t i = 0; i < sizeof versions / sizeof versions[0]; i++) {
    const struct boot result = boot("hgi-bare.elf", versions[i], WITH("--fault", bad->fault), NULL);

    cr_expect_eq(result.status, bad->status, "%s on %s: status %d: %s", bad->fault, versions[i],
                 result.status, result.transcript);
    cr_expect(says(&result, bad->says), "%s on %s: %s", bad->fault, versions[i], result.transcript);
    cr_expect_lt(result.guest_ns, INSTRUCTIONS_MAX, "%s on %s: %llu instructions", bad->fault,
                 versions[i], (unsigned long long)result.guest_ns);
  }
}

/* Bytes to spoil that are not the table's: no fault would come of it. */
Test(boot, fault_behind_the_table) {
  static const char *const faults[] = {"flip:99999", "flip:4095", "patch:99999=00",
                                       "patch:18446744073709551615=0000"};

  for (size_t i = 0; i < sizeof faults / sizeof faults[0]; i++) {
    const struct boot result = boot("hgi-bare.elf", "1.2", WITH("--fault", faults[i]), NULL);

    cr_expect_eq(result.status, STATUS_USAGE, "%s: %s", faults[i], result.transcript);
    cr_expect(says(&result, "wanted them inside of the table"), "%s: %s", faults[i],
              result.transcript);
  }
}

/** @brief Something that a guest should not do. */
struct bad_guest {
  const char *cmdline; /**< what the bare guest is asked to do */
  int status;          /**< the status that it ends with */
  const char *says;    /**< what stands in the transcript */
  const char *address; /**< in the line of the fault, or NULL */
};

/* The image begins where RAM does, and is smaller than that. */
#define IMAGE_SIZE UINT64_C(0x40000)

/* hgi-host: fault: WHAT at pc PC, address ADDRESS; the pc of a fetch is its address. */
static void check_place(const struct bad_guest *bad, const struct boot *result) {
  const uint64_t pc = number_after(result, " at pc ");
  const uint64_t address = strtoull(bad->address, NULL, 16);

  cr_expect_eq(number_after(result, ", address "), address, "%s: %s", bad->cmdline,
               result->transcript);
  if (strstr(bad->says, "fetch"))
    cr_expect_eq(pc, address, "%s: %s", bad->cmdline, result->transcript);
  else
    cr_expect(pc >= PLACE_IMAGE && pc < PLACE_IMAGE + IMAGE_SIZE, "%s: %s", bad->cmdline,
              result->transcript);
}

/* clang-format off */
#define AT(what, place) what " address=" place

static const struct bad_guest bad_guests[] = {
  {AT("do=read", PLACE_UART),         STATUS_FAULT,   "fault: read", PLACE_UART},
  {AT("do=write", PLACE_INTERRUPTS),  STATUS_FAULT,   "fault: write", PLACE_INTERRUPTS},
  {AT("do=write", PLACE_EXIT),        STATUS_FAULT,   "fault: write", PLACE_EXIT},
  {AT("do=read", PLACE_MONITOR),      STATUS_FAULT,   "fault: read", PLACE_MONITOR},
  {AT("do=read", PLACE_BELOW_RAM),    STATUS_FAULT,   "fault: read", PLACE_BELOW_RAM},
  {AT("do=write", PLACE_NOWHERE),     STATUS_FAULT,   "fault: write", PLACE_NOWHERE},
  {AT("do=execute", PLACE_NOWHERE),   STATUS_FAULT,   "fault: instruction fetch", PLACE_NOWHERE},
  {"do=privileged",                   STATUS_FAULT,   "fault: " NAME_PRIVILEGED, "0x0"},
  {"do=timer",                        STATUS_FAULT,   "fault: system register", "0x0"},
  {"do=debug",                        STATUS_FAULT,   "fault: system register", "0x0"},
  {"do=stop",                         STATUS_STOPPED, "stop", NULL},
};
/* clang-format on */

ParameterizedTestParameters(boot, bad_guest) {
  return numbers_below(sizeof bad_guests / sizeof bad_guests[0]);
}

ParameterizedTest(const size_t *number, boot, bad_guest) {
  const struct bad_guest *const bad = &bad_guests[*number];

  for (size_t i = 0; i < sizeof versions / sizeof versions[0]; i++) {
    const struct boot result =
        boot("hgi-bare.elf", versions[i], WITH("--cmdline", bad->cmdline), NULL);

    cr_expect_eq(result.status, bad->status, "%s on %s: status %d: %s", bad->cmdline, versions[i],
                 result.status, result.transcript);
    cr_expect(says(&result, bad->says), "%s: %s", bad->cmdline, result.transcript);
    if (bad->address)
      check_place(bad, &result);
    cr_expect(!says(&result, "nothing happened"), "%s: %s", bad->cmdline, result.transcript);
  }
}

/* The guest's own vectors get what is undefined for it; fatal is the host's from 1.1, a shim
 * before. */
Test(boot, exception_in_the_guest) {
  const struct boot old = boot("hgi-bare.elf", "1.0", WITH("--cmdline", "do=undefined"), NULL);
  const struct boot new = boot("hgi-bare.elf", "1.2", WITH("--cmdline", "do=undefined"), NULL);

  cr_expect_eq(old.status, 63, "status %d: %s", old.status, old.transcript);
  cr_expect(says(&old, "hgi-guest: fatal: unexpected exception in the bare guest"));
  cr_expect(says(&old, "hgi-guest: registers"));
  cr_expect_eq(new.status, STATUS_FATAL, "status %d: %s", new.status, new.transcript);
  cr_expect(says(&new, "unexpected exception in the bare guest"), "%s", new.transcript);
}

Test(boot, table_and_provider_cannot_be_written) {
  for (unsigned number = 0; number < 3; number++) {
    const struct boot map = boot("hgi-bare.elf", "1.2", NULL, NULL);
    char cmdline[64];
    static const char *const kinds[] = {" table\n", " provider\n", " shared page\n"};
    const char *line = strstr(map.transcript, kinds[number]);

    cr_assert_not_null(line, "no %s in %s", kinds[number], map.transcript);
    while (line > map.transcript && line[-1] != '\n')
      line--;
    unsigned long long base = 0;
    cr_assert_eq(sscanf(line, "bare: memory 0x%llx", &base), 1, "%s", line);
    snprintf(cmdline, sizeof cmdline, "do=%s address=0x%llx", number == 2 ? "execute" : "write",
             base);
    const struct boot result = boot("hgi-bare.elf", "1.2", WITH("--cmdline", cmdline), NULL);

    cr_expect_eq(result.status, STATUS_FAULT, "%s: %s", cmdline, result.transcript);
  }
}

Test(boot, hang_ends_in_a_timeout) {
  const struct boot result =
      boot("hgi-bare.elf", "1.2", WITH("--cmdline", "do=spin", "--timeout", "3"), NULL);

  cr_expect_eq(result.status, STATUS_TIMEOUT, "status %d: %s", result.status, result.transcript);
}
