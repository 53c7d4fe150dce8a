/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Files that `hgi run` and `hgi describe` can't use: one line that names the file and what
 * is wrong with it.
 */
#include "spoiled.h"

#include <stdio.h>
#include <string.h>

/** @brief A run that can't be, and what is said. */
struct run {
  const char *arguments[8]; /**< of `hgi run`, NULL-terminated */
  int status;               /**< exit status */
  const char *said;         /**< all of standard error, behind `hgi: ` */
};

#define GUEST       FROZEN("bare-2.0.elf")
#define HOST        "--monitor", FOREIGN("foreign.elf")
#define GONE        "/nonexistent"
#define ENOENT_SAID "No such file or directory\n"

static const struct run runs[] = {
    {{GONE}, 2, "guest image " GONE ": can't be read: " ENOENT_SAID},
    {{HOST, "/"}, 2, "guest image /: is a folder, wanted a file\n"},
    {{"/dev/null"}, 2, "guest image /dev/null: is no regular file, wanted an image file\n"},
    {{HOST, "--cpus", "010", GUEST}, 2, "--cpus 010: wanted a number, 1 to 8\n"}, /* not octal */
    {{"/etc/passwd"},
     2,
     "guest image /etc/passwd: is no ELF file, it starts with 0x726f6f74, not 0x7f454c46; wanted "
     "one to "
     "find its host, or --monitor FILE\n"},
    {{"--monitor", GONE, GUEST}, 2, "--monitor " GONE ": can't be read: " ENOENT_SAID},
    {{"--monitor", "/etc/passwd", GUEST},
     2,
     "--monitor /etc/passwd: is no ELF file, it starts with 0x726f6f74, not 0x7f454c46; wanted one "
     "that "
     "is a host image\n"},
    {{"--monitor", GUEST, GUEST}, 2, GUEST ": has no offers note: it is no HGI host\n"},
    {{HOST, "--input", GONE, GUEST}, 2, "--input " GONE ": can't be read: " ENOENT_SAID},
    {{HOST, "--report", GONE "/x", GUEST},
     2,
     "--report " GONE "/x: can't be written: " ENOENT_SAID},
    {{HOST, "--valgrind", GUEST},
     2,
     "--valgrind: is the process host's, wanted --host process beside it\n"},
    {{HOST, "--qemu", GONE, GUEST}, 70, GONE ": QEMU can't be started: " ENOENT_SAID},
};

/* Like all messages: hgi says it. */
Test(files, options) {
  static const struct {
    const char *arguments, *said;
  } bad[] = {
      {"--values", "--values: wanted one of --abi, --channel, --fault, --host, --with, --without"},
      {"--values --rng",
       "--values --rng: wanted one of --abi, --channel, --fault, --host, --with, --without"},
      {"check --bogus a b", "check: option '--bogus' is unknown or ambiguous"},
      {"check --bogus=1 a b", "check: option '--bogus=1' is unknown or ambiguous"},
      {"check a b --abi", "check: option '--abi' wants a value"},
      {"check --json=yes a b", "check: option '--json=yes' takes no value"},
      {"check -j a b", "check: option '-j' is unknown"},
      {"run --bogus a", "run: option '--bogus' is unknown or ambiguous"},
      {"run --r a", "run: option '--r' is unknown or ambiguous"},
      {"run a --abi", "run: option '--abi' wants a value"},
      {"run --rng=1 a", "run: option '--rng=1' takes no value"},
  };

  for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
    const struct said said = hgi_to("", bad[i].arguments);
    char wanted[128];

    snprintf(wanted, sizeof wanted, "hgi: %s\n", bad[i].said);
    cr_expect_eq(said.status, 2, "%s: %d", bad[i].arguments, said.status);
    cr_expect_str_empty(said.out);
    cr_expect_str_eq(said.err, wanted);
  }
}

ParameterizedTestParameters(files, run) {
  static size_t numbers[sizeof runs / sizeof runs[0]];

  for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++)
    numbers[i] = i;
  return cr_make_param_array(size_t, numbers, sizeof numbers / sizeof numbers[0]);
}

ParameterizedTest(const size_t *number, files, run) {
  const struct run *const row = &runs[*number];
  const char *arguments[10] = {"run"};
  char wanted[1024];

  memcpy(arguments + 1, row->arguments, sizeof row->arguments);
  const struct said said = hgi(arguments);

  snprintf(wanted, sizeof wanted, "hgi: %s", row->said);
  cr_expect_eq(said.status, row->status, "row %zu: %d", *number, said.status);
  cr_expect_str_eq(said.err, wanted);
}

Test(files, monitor_of_another_machine) {
  char path[256];
  const struct said said =
      HGI("run", "--monitor", spoil(FOREIGN("foreign.elf"), path, FROM_START, 18, "\76", 1), GUEST);

  cr_expect_eq(said.status, 2, "%d", said.status);
  cr_expect(said_line(&said, path), "%s", said.err);
  cr_expect(
      said_line(&said,
                ": is for ELF machine 62 (x86_64), wanted a host for one of those that hgi run "
                "knows: 183 (aarch64), "),
      "%s", said.err);
  unspoil(path);
}

/* An answer that nobody got is no success. */
Test(files, full_output) {
  static const char *const commands[] = {
      "check " GUEST " " FOREIGN("foreign.elf"),
      "check --json " GUEST " " FOREIGN("foreign.elf"),
      "check " FROZEN("small-1.2.elf") " " FOREIGN("foreign.elf"), /* refused: 1 */
      "describe " GUEST,
      "check --help",
      "describe --help",
      "run --help",
      "--help"};
  static const char *const outputs[] = {">/dev/full", ">&-"};

  for (size_t i = 0; i < sizeof commands / sizeof commands[0]; i++)
    for (size_t j = 0; j < sizeof outputs / sizeof outputs[0]; j++) {
      const struct said said = hgi_to(outputs[j], commands[i]);

      cr_expect_eq(said.status, 2, "%s %s: %d", commands[i], outputs[j], said.status);
      cr_expect(said_line(&said, "hgi: standard output: can't be written: "), "%s", said.err);
    }
  /* What prints nothing needs no output. */
  cr_expect_str_eq(hgi_to(">&-", "describe " GONE).err,
                   "hgi: " GONE ": can't be opened: " ENOENT_SAID);
}

static void describe_bad(const char *path, const char *says) {
  const struct said said = HGI("describe", path);

  cr_expect_eq(said.status, BAD_INPUT);
  cr_expect_str_empty(said.out);
  cr_expect(said_line(&said, says), "wanted %s, found %s", says, said.err);
  cr_expect(strstr(said.err, path), "%s", said.err);
}

Test(files, described) {
  char path[256];

  describe_bad(GONE, ": can't be opened: No such file or directory");
  describe_bad("/etc/passwd", ": bad image: the image is no ELF file, it starts with 0x");
  describe_bad(spoil(GUEST, path, CUT, 100, "", 0), ": bad image: the image ends at byte 100, ");
  unspoil(path);
  describe_bad(spoil(GUEST, path, FROM_NOTE, 32, "\xff\xff\0\0", 4),
               ": bad guest image: the needs note lists 65535 entries or shims, more than 4056");
  unspoil(path);
  describe_bad(spoil(FOREIGN("foreign.elf"), path, FROM_NOTE, -12, "\xff\xff\0\0", 4),
               ": bad host image: the offers note has 2464 bytes, 65551 are needed");
  unspoil(path);
  describe_bad(spoil(GUEST, path, FROM_NOTE, -12, "\xff\xff\0\0", 4),
               ": bad guest image: the needs note has 2272 bytes, 65551 are needed");
  unspoil(path);
  describe_bad(spoil(FOREIGN("foreign.elf"), path, FROM_NOTE, 0, "\0\0\0\0", 4),
               ": bad host image: the offers note has 0 bytes, 96 are needed");
  unspoil(path);
  describe_bad(spoil(FOREIGN("foreign.elf"), path, FROM_NOTE, 32, "\xff\xff\0\0", 4),
               ": bad host image: the offers note lists 65535 entries or shims, more than 4056");
  unspoil(path);
}

/* A guest with iface/ alone names what it needs, and leaves the rest of the list empty. */
Test(files, small_image_described) {
  const struct said said = HGI("describe", FROZEN("small-1.2.elf"));
  const struct said checked = HGI("check", FROZEN("small-1.0.elf"), FOREIGN("foreign_old.elf"));
  unsigned lines = 0;

  for (const char *at = said.out; (at = strchr(at, '\n')) != NULL; at++)
    lines++;
  cr_expect_eq(said.status, 0, "%s", said.err);
  cr_expect_eq(lines, 2 + 7 + 1, "%s", said.out);
  cr_expect(strstr(said.out, "bytes, no verdict buffer\n"), "%s", said.out);
  cr_expect(strstr(said.out, " 10 halt "), "%s", said.out);
  cr_expect(strstr(said.out, "\n18 of the 25 slots have no name: the guest says nothing of them\n"),
            "%s", said.out);
  cr_expect(strstr(checked.out, "  3 timer_start_periodic    host   must\n"), "%s", checked.out);
  cr_expect(!strstr(checked.out, "  1 "), "%s", checked.out);
}
