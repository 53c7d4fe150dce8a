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
#include <string.h>

Test(process, options_that_are_not_its_own) {
  const struct boot icount = boot("hgi-bare.elf", "1.2", WITH("--icount"), NULL);
  const struct boot cpus = boot("hgi-bare.elf", "1.2", WITH("--cpus", "2"), NULL);
  const struct boot host = boot("hgi-bare.elf", "1.2", WITH("--host", "nonsense"), NULL);
  const struct boot image =
      boot("hgi-bare.elf", "1.2", WITH("--monitor", guest_path("hgi-bare.elf")), NULL);
  const struct boot ram = boot("hgi-bare.elf", "1.2", WITH("--ram-size", "2G"), NULL);

  cr_expect_eq(icount.status, STATUS_USAGE);
  cr_expect(says(&icount, "hgi: --icount: is QEMU's"), "%s", icount.transcript);
  cr_expect_eq(cpus.status, STATUS_USAGE);
  cr_expect(says(&cpus, "hgi: --cpus 2: the process host has one"), "%s", cpus.transcript);
  cr_expect_eq(host.status, STATUS_USAGE);
  cr_expect(says(&host, "hgi: --host nonsense: wanted qemu or process"), "%s", host.transcript);
  cr_expect_eq(image.status, STATUS_USAGE);
  cr_expect(says(&image, "has no offers note"), "%s", image.transcript);
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
  FILE *const out = popen(command, "r");

  cr_assert_not_null(out);
  text[fread(text, 1, sizeof text - 1, out)] = '\0';
  cr_expect_eq(pclose(out), 0, "%s", text);
  cr_expect(strstr(text, "bare: read <late>") != NULL, "%s", text);
}
