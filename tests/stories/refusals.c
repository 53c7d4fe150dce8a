/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief S8, S9, S13: who is refused, who is not, and that it is always said, and truly.
 */
#define _POSIX_C_SOURCE 200809L
#include "stories.h"

#include <cjson/cJSON.h>
#include <negotiate/negotiate.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* What `hgi check` says: the sentence; empty if there is none. */
static void foretell(const char *guest, const char *abi, char *sentence, size_t size) {
  static char text[65536];
  char command[2048];

  snprintf(command, sizeof command, "'%s' check --json --abi %s '%s' '%s'", HGI_TOOL, abi,
           guest_path(guest), HGI_MONITOR);
  FILE *const out = popen(command, "r");

  cr_assert_not_null(out);
  text[fread(text, 1, sizeof text - 1, out)] = '\0';
  cr_expect_eq(pclose(out) >> 8, 1, "not refused: %s", text);
  cJSON *const verdict = cJSON_Parse(text);

  cr_assert_not_null(verdict, "%s", text);
  snprintf(sentence, size, "%s", cJSON_GetObjectItem(verdict, "sentence")->valuestring);
  cJSON_Delete(verdict);
}

/* A copy of the bare guest with two bytes of its ELF header changed. */
static const char *copy_with(long offset, unsigned value) {
  static char path[] = "/tmp/hgi-story-XXXXXX";
  static char image[4u << 20];
  FILE *const in = fopen(guest_path("hgi-bare.elf"), "rb");
  const int out = mkstemp(strcpy(path, "/tmp/hgi-story-XXXXXX"));

  cr_assert(in != NULL && out >= 0);
  const size_t length = fread(image, 1, sizeof image, in);

  image[offset] = (char)(value & 0xff);
  image[offset + 1] = (char)(value >> 8);
  cr_assert(length < sizeof image && write(out, image, length) == (ssize_t)length);
  fclose(in);
  close(out);
  return path;
}

/* Check, host and guest say the same, and it is what is wrong. */
Test(S08, one_true_sentence_on_both_sides) {
  static const char *const why =
      "refused: the guest must have timer_missed, of ABI 1.2; the host's table ends with ABI 1.0";
  char foretold[512];

  foretell("hgi-bare-must.elf", "1.0", foretold, sizeof foretold);
  cr_expect_str_eq(foretold, why);
  const struct boot before = boot("hgi-bare-must.elf", "1.0", NULL, NULL);
  const struct boot after = boot("hgi-bare-must-nonote.elf", "1.0", NULL, NULL);

  cr_expect_eq(before.status, STATUS_REFUSED_BY_HOST, "%d: %s", before.status, before.transcript);
  cr_expect(says(&before, "hgi-host: ") && says(&before, why), "%s", before.transcript);
  cr_expect(says(&after, "hgi-guest: ") && says(&after, why), "%s", after.transcript);
}

/* An image for another machine is told so. It is not a matter of memory, though it would be, too.
 */
Test(S08, an_image_for_another_machine) {
  const char *const path = copy_with(18, 243); /* e_machine: RISC-V */
  const struct boot result = boot(path, "2.0", WITH("--ram-size", "2M"), NULL);

  remove(path);
  cr_expect_eq(result.status, STATUS_REFUSED_BY_HOST, "%d: %s", result.status, result.transcript);
  cr_expect(says(&result, "machine 243"), "%s", result.transcript);
  cr_expect(!says(&result, "RAM") && !says(&result, "memory"), "%s", result.transcript);
}

/* Newer hosts of any kind, with a hundred entries that no guest knows. */
Test(S09, newer_hosts_boot) {
  static const struct {
    const char *abi, *fault;
  } hosts[] = {{"1.3", "newer:1.10"},
               {"1.3", "newer:1.100"},
               {"2.0", "newer:2.200"},
               {"2.0", "newer:3.0"},
               {"2.0", "newer:65535.65535"}};
  static const char *const guests[] = {"hgi-bare.elf", HGI_FROZEN "/bare-2.0.elf"};

  for (size_t i = 0; i < 2 * sizeof hosts / sizeof hosts[0]; i++) {
    char line[64];
    const char *const fault = hosts[i / 2].fault;
    const struct boot result = boot(guests[i % 2], hosts[i / 2].abi, WITH("--fault", fault), NULL);

    boots_well(&result);
    snprintf(line, sizeof line, "on host of ABI %s, ", fault + strlen("newer:"));
    cr_expect(says(&result, line), "%s", result.transcript);
    bound(&result, HGI_ENTRY_timer_missed, "host");
  }
}

/* Versions are two numbers each: 2.10 is older than 2.100, and neither is 2.1. By the guest's own
 * code, since a host of 2.10 is far off. */
Test(S09, minors_are_numbers) {
  static const struct {
    uint32_t host, compatible, built, reason;
  } cases[] = {
      {HGI_VERSION(2, 100), HGI_VERSION(2, 10), HGI_VERSION(2, 10), HGI_REASON_RAM_WRAP},
      {HGI_VERSION(2, 100), HGI_VERSION(2, 10), HGI_VERSION(2, 11), HGI_REASON_RAM_WRAP},
      {HGI_VERSION(2, 100), HGI_VERSION(2, 10), HGI_VERSION(2, 9), HGI_REASON_GUEST_TOO_OLD},
      {HGI_VERSION(2, 100), HGI_VERSION(2, 10), HGI_VERSION(2, 1), HGI_REASON_GUEST_TOO_OLD},
      {HGI_VERSION(2, 10), HGI_VERSION(2, 0), HGI_VERSION(2, 100), HGI_REASON_RAM_WRAP},
      {HGI_VERSION(2, 10), HGI_VERSION(2, 100), HGI_VERSION(2, 100), HGI_REASON_COMPATIBLE},
      {HGI_VERSION(10, 0), HGI_VERSION(2, 0), HGI_VERSION(9, 9), HGI_REASON_RAM_WRAP},
      {HGI_VERSION(10, 0), HGI_VERSION(10, 0), HGI_VERSION(9, 200), HGI_REASON_GUEST_TOO_OLD},
  };

  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    const struct hgi_needs needs = {.oldest_abi = HGI_ABI_FIRST, .built_abi = cases[i].built};
    const struct hgi_guest guest = {.needs = &needs};
    static struct hgi_copy copy; /* no RAM: that is what comes after the versions */
    struct hgi_finding finding;

    copy.header.abi_major = HGI_VERSION_MAJOR(cases[i].host);
    copy.header.abi_minor = HGI_VERSION_MINOR(cases[i].host);
    copy.header.compatible_major = HGI_VERSION_MAJOR(cases[i].compatible);
    copy.header.compatible_minor = HGI_VERSION_MINOR(cases[i].compatible);
    cr_expect_not(hgi_validate(&copy, &guest, &finding));
    cr_expect_eq(finding.reason, cases[i].reason, "case %zu: %s", i,
                 hgi_reason_name(finding.reason));
  }
}

/* Major, minor and the same of what is still served; a host that nobody knows, or none at all. */
Test(S13, an_unknown_version_is_never_silent) {
  static const struct {
    const char *fault, *says;
  } hosts[] = {
      {"patch:4=0000090000000000", "refused: the table says ABI 0.9"},
      {"patch:4=0300000003000000", "refused: the host serves guests of ABI 3.0 or newer"},
      {"patch:4=0200010002000100", "refused: the host serves guests of ABI 2.1 or newer"},
      {"patch:4=ffffffffffffffff", "refused: the host serves guests of ABI 65535.65535 or newer"},
      {"patch:4=0100000002000000", "refused: the table of ABI 1.0 says it serves only 2.0"},
      {"patch:0=00000000", "refused: no host table, the magic is 0x0"},
      {"null", "refused: the host passed no table"},
  };
  static const char *const guests[] = {"hgi-bare.elf", HGI_FROZEN "/bare-2.0.elf"};

  for (size_t i = 0; i < 2 * sizeof hosts / sizeof hosts[0]; i++) {
    const struct boot result =
        boot(guests[i % 2], "2.0", WITH("--fault", hosts[i / 2].fault), NULL);

    refuses_itself(&result, hosts[i / 2].says);
  }
}
