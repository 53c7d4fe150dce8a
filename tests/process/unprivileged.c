/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Guests without privileges: bad tables and guests, the console, resets, and what costs no
 * trap.
 *
 * On the process host and on the i386 monitor, as HGI_HOST_ARGUMENTS says.
 */
#include "boot.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

/* Boots in QEMU take their time. */
#ifndef HGI_VERSIONS
#define HGI_VERSIONS "1.0", "1.1", "1.2", "1.3", "2.0"
#endif
/* What INT 0x80 is called: Linux has it, the monitor has not. */
#ifndef HGI_SYSTEM_CALL
#define HGI_SYSTEM_CALL "fault: system call at"
#endif

#ifdef HGI_PLACES /* the monitor's; a process has others */
#include "places.h"
#else
#define HGI_NOT_THE_GUESTS "0xffffff8", "0x18000000"
#endif

static const char *const versions[] = {HGI_VERSIONS};
#define VERSIONS (sizeof versions / sizeof versions[0])

/** @brief A bad table, and what becomes of it. */
struct bad_table {
  const char *fault; /**< of `hgi run --fault` */
  int status;        /**< the status that it ends with */
  const char *says;  /**< what stands in the transcript */
};

/* clang-format off */
static const struct bad_table bad_tables[] = {
  {"null",             STATUS_REFUSED_BY_GUEST, "refused: the host passed no table, its address is 0"},
  {"unaligned",        STATUS_REFUSED_BY_GUEST, "is no multiple of 16"},
  {"unmapped",         STATUS_FAULT,            "entry called last: none"},
  {"random:1",         STATUS_REFUSED_BY_GUEST, "refused: no host table, the magic is "},
  {"sealed:1",         STATUS_REFUSED_BY_GUEST, "refused: "},
  {"sealed:2",         STATUS_REFUSED_BY_GUEST, "refused: "},
  {"flip:700",         STATUS_REFUSED_BY_GUEST, "refused: the table's checksum is "},
  {"patch:0=48474954", STATUS_REFUSED_BY_GUEST, "refused: the table has the other byte order"},
  {"patch:84=11000000", STATUS_REFUSED_BY_GUEST, "refused: the table lists 17 ranges"},
};
/* clang-format on */

ParameterizedTestParameters(unprivileged, bad_table) {
  return numbers_below(sizeof bad_tables / sizeof bad_tables[0]);
}

ParameterizedTest(const size_t *number, unprivileged, bad_table) {
  const struct bad_table *const bad = &bad_tables[*number];

  for (size_t i = 0; i < VERSIONS; i++) {
    const struct boot result = boot("hgi-bare.elf", versions[i], WITH("--fault", bad->fault), NULL);

    cr_expect_eq(result.status, bad->status, "%s on %s: status %d: %s", bad->fault, versions[i],
                 result.status, result.transcript);
    cr_expect(says(&result, bad->says), "%s on %s: %s", bad->fault, versions[i], result.transcript);
  }
}

/** @brief Something that a guest should not do. */
struct bad_guest {
  const char *cmdline; /**< what the bare guest is asked to do */
  int status;          /**< the status that it ends with */
  const char *says;    /**< what the fault is called */
  const char *address; /**< in the line of the fault, or NULL */
  const char *code;    /**< what the line of the instruction begins with, or NULL */
};

/* clang-format off */
static const struct bad_guest bad_guests[] = {
  {"do=execute address=0",         STATUS_FAULT,   "fault: instruction fetch",     "0x0",       "fault: stack pointer 0x10"},
  {"do=execute address=0x9000000", STATUS_FAULT,   "fault: instruction fetch",     "0x9000000", "fault: stack pointer 0x10"},
  {"do=read address=0x9000000",    STATUS_FAULT,   "fault: read at",               "0x9000000", "fault: instruction 8b"},
  {"do=write address=0x8",         STATUS_FAULT,   "fault: write at",              "0x8",       "fault: instruction c7"},
  {"do=privileged",                STATUS_FAULT,   "fault: privileged instruction at", "0x0",   "fault: instruction fa"},
  {"do=timer",                     STATUS_FAULT,   "fault: privileged instruction at", "0x0",   "fault: instruction e6 43"},
  {"do=debug",                     STATUS_FAULT,   "fault: privileged instruction at", "0x0",   "fault: instruction 0f 23"},
  {"do=undefined",                 STATUS_FAULT,   "fault: undefined instruction at",  "0x0",   "fault: instruction 0f 0b"},
  {"do=system-call",               STATUS_FAULT,   HGI_SYSTEM_CALL, "0x0",       "fault: instruction"},
  {"do=stop",                      STATUS_STOPPED, "stopped after it had accepted", NULL,       NULL},
};
/* clang-format on */

/* The pc is in the image, or for a fetch it is the address. */
static void check_place(const struct bad_guest *bad, const struct boot *result) {
  const uint64_t address = strtoull(bad->address, NULL, 16);
  const uint64_t pc = number_after(result, " at pc ");
  const bool fetch = strstr(bad->says, "fetch") != NULL;

  cr_expect_eq(number_after(result, ", address "), address, "%s", result->transcript);
  cr_expect(fetch ? pc == address : pc >= 0x10000000 && pc < 0x10040000, "%s", result->transcript);
  cr_expect(says(result, bad->code), "no %s in %s", bad->code, result->transcript);
}

ParameterizedTestParameters(unprivileged, bad_guest) {
  return numbers_below(sizeof bad_guests / sizeof bad_guests[0]);
}

ParameterizedTest(const size_t *number, unprivileged, bad_guest) {
  const struct bad_guest *const bad = &bad_guests[*number];

  for (size_t i = 0; i < VERSIONS; i++) {
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

/* From 1.2 on the guest asks the host for the key, so that is what it called last; before it reads
 * the command line itself, after it has printed. */
Test(unprivileged, fault_names_the_entry_called_last) {
  const struct boot old = boot("hgi-bare.elf", "1.0", WITH("--cmdline", "do=privileged"), NULL);
  const struct boot new = boot("hgi-bare.elf", "1.2", WITH("--cmdline", "do=privileged"), NULL);

  cr_expect(says(&old, "entry called last: console_putc"), "%s", old.transcript);
  cr_expect(says(&new, "entry called last: config_get"), "%s", new.transcript);
}

/* The first address of a line of the memory map. */
static unsigned long long base_of(const struct boot *map, const char *kind) {
  unsigned long long base = 0;
  const char *line = strstr(map->transcript, kind);

  cr_assert_not_null(line, "no %s in %s", kind, map->transcript);
  while (line > map->transcript && line[-1] != '\n')
    line--;
  cr_assert_eq(sscanf(line, "bare: memory 0x%llx", &base), 1, "%s", line);
  return base;
}

Test(unprivileged, table_and_provider_cannot_be_written) {
  static const char *const kinds[] = {" table\n", " provider\n", " extension\n", " shared page\n"};
  const struct boot map = boot("hgi-bare.elf", "1.3", NULL, NULL);

  for (unsigned i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
    const bool execute = strcmp(kinds[i], " shared page\n") == 0;
    const unsigned long long base = base_of(&map, kinds[i]);
    char cmdline[64];

    snprintf(cmdline, sizeof cmdline, "do=%s address=0x%llx", execute ? "execute" : "write", base);
    const struct boot result = boot("hgi-bare.elf", "1.3", WITH("--cmdline", cmdline), NULL);

    cr_expect_eq(result.status, STATUS_FAULT, "%s: %s", cmdline, result.transcript);
    cr_expect_eq(number_after(&result, ", address "), base, "%s", result.transcript);
  }
}

#ifdef HGI_COUNTS_INSTRUCTIONS
/* A tick at each place of a claim is neither lost nor late. */
Test(unprivileged, ticks_around_claims) {
  const struct boot old = boot("hgi-bare.elf", "1.0", WITH("--cmdline", "do=claims"), NULL);
  const struct boot new = boot("hgi-bare.elf", "1.3", WITH("--cmdline", "do=claims"), NULL);

  cr_expect_eq(old.status, 0, "status %d: %s", old.status, old.transcript);
  cr_expect(says(&old, "bare: check ticks around claims ok"), "%s", old.transcript);
  cr_expect_eq(new.status, 0, "status %d: %s", new.status, new.transcript);
  cr_expect(says(&new, "bare: check ticks between claims of IPIs ok"), "%s", new.transcript);
}
#endif

/* What is beside guest RAM, and the host's own. */
Test(unprivileged, memory_that_no_range_names) {
  static const char *const addresses[] = {HGI_NOT_THE_GUESTS};

  for (size_t i = 0; i < sizeof addresses / sizeof addresses[0]; i++) {
    char cmdline[64];

    snprintf(cmdline, sizeof cmdline, "do=read address=%s", addresses[i]);
    const struct boot result = boot("hgi-bare.elf", "1.3", WITH("--cmdline", cmdline), NULL);

    cr_expect_eq(result.status, STATUS_FAULT, "%s: %s", cmdline, result.transcript);
    cr_expect_eq(number_after(&result, ", address "), strtoull(addresses[i], NULL, 16), "%s",
                 result.transcript);
  }
}

/* What the guest may only read is so again after it was started anew. */
Test(unprivileged, reset_starts_the_guest_anew) {
  const struct boot new = boot("hgi-bare.elf", "1.2", WITH("--cmdline", "do=reset"), NULL);
  const struct boot old = boot("hgi-bare.elf", "1.1", WITH("--cmdline", "do=reset"), NULL);

  cr_expect_eq(new.status, 0, "status %d: %s", new.status, new.transcript);
  cr_expect(says(&new, "bare: started by a reset"), "%s", new.transcript);
  cr_expect_eq(count(&new, "bare: guest of ABI"), 2, "%s", new.transcript);
  cr_expect(says(&old, "check shutdown reset ok"), "%s", old.transcript);
}

Test(unprivileged, watchdog_starts_the_guest_anew) {
  const struct boot once = boot("hgi-bare.elf", "1.3", WITH("--cmdline", "do=watchdog"), NULL);
  const struct boot always =
      boot("hgi-bare.elf", "2.0", WITH("--cmdline", "do=watchdog-always"), NULL);

  cr_expect_eq(once.status, 0, "status %d: %s", once.status, once.transcript);
  cr_expect(says(&once, "bare: started by the watchdog"), "%s", once.transcript);
  cr_expect_eq(always.status, STATUS_WATCHDOG, "status %d: %s", always.status, always.transcript);
  cr_expect_eq(count(&always, "bare: guest of ABI"), 4, "%s", always.transcript);
}

Test(unprivileged, typed_lines_reach_the_guest) {
  for (size_t i = 0; i < VERSIONS; i++) {
    const struct boot result = boot("hgi-bare.elf", versions[i], WITH("--cmdline", "do=echo"),
                                    "hello host\nsecond line\nend\n");

    cr_expect_eq(result.status, 0, "status %d: %s", result.status, result.transcript);
    cr_expect(says(&result, "bare: read <hello host>"), "%s", result.transcript);
    cr_expect(says(&result, "bare: read <second line>"), "%s", result.transcript);
    cr_expect(says(&result, "bare: read <end>"), "%s", result.transcript);
  }
}

Test(unprivileged, ends_reach_the_shell) {
  const struct boot halt =
      boot("hgi-bare.elf", "1.3", WITH("--cmdline", "do=halt status=37"), NULL);
  const struct boot fatal = boot("hgi-bare.elf", "1.2", WITH("--cmdline", "do=fatal"), NULL);
  const struct boot spin =
      boot("hgi-bare.elf", "1.2", WITH("--cmdline", "do=spin", "--timeout", "1"), NULL);

  cr_expect_eq(halt.status, 37, "status %d: %s", halt.status, halt.transcript);
  cr_expect_eq(fatal.status, STATUS_FATAL, "status %d: %s", fatal.status, fatal.transcript);
  cr_expect(says(&fatal, "the bare guest was asked to"), "%s", fatal.transcript);
  cr_expect_eq(spin.status, STATUS_TIMEOUT, "status %d: %s", spin.status, spin.transcript);
}

/* Interrupts are taken on the stack in use, too. */
Test(unprivileged, upcalls_on_the_stack_in_use) {
  for (size_t i = 0; i < VERSIONS; i++) {
    const struct boot result =
        boot("hgi-bare.elf", versions[i], WITH("--cmdline", "upcall-stack=in-use"), NULL);

    cr_expect_eq(result.status, 0, "status %d: %s", result.status, result.transcript);
    cr_expect(says(&result, "timer_set_deadline 20 deadlines ok"), "%s", result.transcript);
  }
}

/* Masking, claiming, completing and the clock cost no trap. What is unmasked while it waits does.
 */
Test(unprivileged, what_must_not_trap_does_not) {
  static const char *const never[] = {"clock_us32",  "clock_ns",  "irq_save",
                                      "irq_restore", "irq_claim", "irq_complete"};

  for (size_t i = 0; i < VERSIONS; i++) {
    const struct boot result = boot("hgi-bare.elf", versions[i], WITH("--traps"), NULL);
    char line[64];

    cr_expect(says(&result, "hgi-host: traps guest irq_attach "), "%s", result.transcript);
    for (size_t n = 0; n < sizeof never / sizeof never[0]; n++) {
      snprintf(line, sizeof line, "hgi-host: traps guest %s ", never[n]);
      cr_expect(!says(&result, line), "%s in %s", line, result.transcript);
    }
    /* Unmasking costs one where an interrupt waits. The guest takes some 80, and unmasks oftener.
     */
    const uint64_t delivered = number_after(&result, "hgi-host: traps guest deliver ");

    cr_expect(delivered == UINT64_MAX || delivered < 100, "%s", result.transcript);
  }
}
