/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief The process host: what it can't do, and what it takes.
 */
#define _POSIX_C_SOURCE 200809L
#include "boot.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

Test(process, options_that_are_not_its_own) {
  const struct boot icount = boot("hgi-bare.elf", "1.2", WITH("--icount"), NULL);
  const struct boot cpus = boot("hgi-bare.elf", "1.2", WITH("--cpus", "2"), NULL);
  const struct boot host = boot("hgi-bare.elf", "1.2", WITH("--host", "nonsense"), NULL);
  const struct boot image =
      boot("hgi-bare.elf", "1.2", WITH("--monitor", guest_path("hgi-bare.elf")), NULL);
  const struct boot port = boot("hgi-bare.elf", "1.2", WITH("--gdb=5"), NULL);
  const struct boot ram = boot("hgi-bare.elf", "1.2", WITH("--ram-size", "2G"), NULL);

  cr_expect_eq(icount.status, STATUS_USAGE);
  cr_expect(says(&icount, "hgi: --icount: is QEMU's"), "%s", icount.transcript);
  cr_expect_eq(cpus.status, STATUS_USAGE);
  cr_expect(says(&cpus, "hgi: --cpus 2: the process host has one"), "%s", cpus.transcript);
  cr_expect_eq(host.status, STATUS_USAGE);
  cr_expect(says(&host, "hgi: --host nonsense: wanted qemu or process"), "%s", host.transcript);
  cr_expect_eq(image.status, STATUS_USAGE);
  cr_expect(says(&image, "has no offers note"), "%s", image.transcript);
  cr_expect_eq(port.status, STATUS_USAGE);
  cr_expect(says(&port, "hgi: --gdb=5: the port is QEMU's"), "%s", port.transcript);
  cr_expect_eq(ram.status, STATUS_USAGE);
  cr_expect(says(&ram, "hgi: bad option ram-size"), "%s", ram.transcript);
}

/* Text is refused, and so is a guest of another architecture. */
Test(process, no_guest_of_its_own) {
  const struct boot text = boot("/etc/hostname", "1.2", NULL, NULL);
  const struct boot other = boot(HGI_TOOL, "1.2", NULL, NULL);

  cr_expect_eq(text.status, STATUS_REFUSED_BY_HOST, "%d: %s", text.status, text.transcript);
  cr_expect(says(&text, "hgi: /etc/hostname: bad guest image: "), "%s", text.transcript);
  cr_expect_eq(other.status, STATUS_REFUSED_BY_HOST, "%d: %s", other.status, other.transcript);
  cr_expect(says(&other, "hgi: " HGI_TOOL ": ") && says(&other, ", at byte 4 of the file"), "%s",
            other.transcript);
}

/* It waits from the start, and nobody asks for it. */
Test(process, input_that_nobody_wants) {
  const struct boot read = boot("hgi-bare.elf", "2.0", NULL, "typed before it was asked for");
  const struct boot deaf =
      boot("hgi-bare.elf", "2.0", WITH("--without", "console_read"), "typed to nobody");

  cr_expect_eq(read.status, 0, "%d: %s", read.status, read.transcript);
  cr_expect(says(&read, "bare: done, failures 0"), "%s", read.transcript);
  cr_expect_eq(deaf.status, 0, "%d: %s", deaf.status, deaf.transcript);
  cr_expect(says(&deaf, "bare: done, failures 0"), "%s", deaf.transcript);
}

/* @return the status of a command, as pclose */
static int shell(const char *command, char *text, size_t size) {
  FILE *const out = popen(command, "r");

  cr_assert_not_null(out);
  text[fread(text, 1, size - 1, out)] = '\0';
  return pclose(out);
}

/* A console that nobody gets is no success; somebody who has had enough is none of a failure. */
Test(process, output_that_is_lost) {
  static const struct {
    const char *to;
    int status;
    const char *said;
  } rows[] = {{"2>&1 >/dev/full", 2, "hgi: standard output: can't be written: No space left"},
              {"2>/dev/null | head -n 1", 0, "bare: guest of ABI"}};
  const char *const qemu = getenv("HGI_TEST_QEMU"); /* as in boot.c */
  char command[2048];
  char text[65536];

  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    snprintf(command, sizeof command,
             "set -o pipefail; '%s' run --host process --monitor '%s' %s %s --config "
             "watchdog-unit-ms=30 '%s' %s",
             HGI_TOOL, HGI_MONITOR, qemu != NULL ? "--qemu" : "", qemu != NULL ? qemu : "",
             guest_path("hgi-bare.elf"), rows[i].to);
    char shell_command[2304];
    snprintf(shell_command, sizeof shell_command, "exec bash -c \"%s\"", command);
    cr_expect_eq(WEXITSTATUS(shell(shell_command, text, sizeof text)), rows[i].status, "%s", text);
    cr_expect(strncmp(text, rows[i].said, strlen(rows[i].said)) == 0, "%s", text);
  }
}

/* What is typed while the guest is idle wakes it: it was not there when the guest started. */
Test(process, input_that_comes_late) {
  const char *const qemu = getenv("HGI_TEST_QEMU"); /* as in boot.c */
  char command[2048];
  char text[65536];

  snprintf(
      command, sizeof command,
      "(sleep 1; printf 'late\\n'; sleep 1; printf 'end\\n') | '%s' run --host process --monitor "
      "'%s' %s %s --abi 1.3 --timeout 20 --cmdline do=echo '%s' 2>&1",
      HGI_TOOL, HGI_MONITOR, qemu != NULL ? "--qemu" : "", qemu != NULL ? qemu : "",
      guest_path("hgi-bare.elf"));
  cr_expect_eq(shell(command, text, sizeof text), 0, "%s", text);
  cr_expect(strstr(text, "bare: read <late>") != NULL, "%s", text);
}
