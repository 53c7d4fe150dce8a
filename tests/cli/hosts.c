/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief `hgi check` and `hgi describe` on hosts that are not ours: iface/ made their notes.
 *
 * What is expected was written by hand from docs/offers.md and foreign_old.c.
 */
#include "spoiled.h"

#include <string.h>

/** @brief An entry, and where it comes from. */
struct bound {
  const char *entry;   /**< its name */
  const char *binding; /**< host, shim or absent */
};

static void check_bindings(const cJSON *verdict, const struct bound *bound, size_t count) {
  const cJSON *slot;

  for (size_t i = 0; i < count; i++) {
    bool there = false;

    cJSON_ArrayForEach(slot, cJSON_GetObjectItem(verdict, "slots")) {
      if (strcmp(text_of(slot, "entry"), bound[i].entry) == 0) {
        cr_expect_str_eq(text_of(slot, "binding"), bound[i].binding, "%s", bound[i].entry);
        there = true;
      }
    }
    cr_expect(there, "no %s", bound[i].entry);
  }
}

/* The host of docs/offers.md lacks entries: shims where there are some, else absent. */
Test(foreign, host_that_lacks_entries) {
  static const struct bound bound[] = {
      {"console_putc", "absent"}, {"irq_attach", "host"},     {"console_write", "host"},
      {"console_read", "absent"}, {"clock_ns", "host"},       {"idle", "shim"},
      {"fatal", "host"},          {"timer_missed", "absent"}, {"memory_region", "shim"},
      {"irq_save", "host"},       {"config_get", "shim"},     {"shutdown", "host"},
      {"health_event", "absent"}};
  const struct said said = HGI("check", "--json", FROZEN("bare-2.0.elf"), FOREIGN("foreign.elf"));
  cJSON *const verdict = json(&said);

  cr_expect_eq(said.status, BOOTS, "%s", said.out);
  cr_expect_str_eq(text_of(verdict, "abi"), "2.0");
  cr_expect_str_eq(text_of(verdict, "sentence"), "accepted: guest ABI 2.0 on host ABI 2.0");
  check_bindings(verdict, bound, sizeof bound / sizeof bound[0]);
  cJSON_Delete(verdict);
}

Test(foreign, host_refuses_old_guests) {
  const struct said said = HGI("check", FROZEN("small-1.2.elf"), FOREIGN("foreign.elf"));

  cr_expect_eq(said.status, REFUSED, "%s", said.err);
  cr_expect_str_eq(said.out, "refused: the host serves guests of ABI 2.0 or newer, this one is for "
                             "1.2\n");
}

/* A newer guest on a host that presents 1.1 at most. */
Test(foreign, host_of_an_older_abi) {
  static const struct bound bound[] = {{"console_putc", "host"},       {"console_getc", "absent"},
                                       {"clock_us32", "absent"},       {"halt", "host"},
                                       {"console_write", "shim"},      {"clock_ns", "host"},
                                       {"irq_detach", "absent"},       {"irq_mask", "absent"},
                                       {"timer_set_deadline", "shim"}, {"timer_missed", "absent"}};
  const struct said said =
      HGI("check", "--json", FROZEN("bare-2.0.elf"), FOREIGN("foreign_old.elf"));
  cJSON *const verdict = json(&said);

  cr_expect_eq(said.status, BOOTS, "%s", said.out);
  cr_expect_str_eq(text_of(verdict, "abi"), "1.1");
  check_bindings(verdict, bound, sizeof bound / sizeof bound[0]);
  cJSON_Delete(verdict);
  cr_expect_eq(HGI("check", FROZEN("small-1.0.elf"), FOREIGN("foreign_old.elf")).status, BOOTS);
}

/* At 1.0 nothing brings clock_ns: the entry, and what its shim needs, are both missing. */
Test(foreign, host_presents_what_it_can) {
  const struct said first =
      HGI("check", "--abi", "1.0", FROZEN("bare-2.0.elf"), FOREIGN("foreign_old.elf"));
  const struct said never =
      HGI("check", "--abi", "1.2", FROZEN("bare-2.0.elf"), FOREIGN("foreign_old.elf"));

  cr_expect_eq(first.status, REFUSED, "%s", first.out);
  cr_expect(strstr(first.out, "refused: the guest must have clock_ns, of ABI 1.1; the host's table "
                              "ends with ABI 1.0\n"),
            "%s", first.out);
  cr_expect_eq(never.status, BAD_INPUT);
  cr_expect(said_line(&never, "can't present ABI '1.2', wanted one of its own from 1.0 to 1.1"),
            "%s", never.err);
}

/* A program such as a Linux process is a host, too. A guest must lie where it was linked to. */
Test(foreign, position_independent_host) {
  static const char *const pie = "the image has ELF type 3, not 2, an executable";
  char path[256];
  const char *const host = spoil(FOREIGN("foreign.elf"), path, FROM_START, 16, "\3", 1);

  cr_expect_eq(HGI("check", FROZEN("bare-2.0.elf"), host).status, BOOTS);
  cr_expect_eq(HGI("describe", host).status, 0);
  unspoil(path);
  const char *const guest = spoil(FROZEN("bare-2.0.elf"), path, FROM_START, 16, "\3", 1);
  const struct said checked = HGI("check", guest, FOREIGN("foreign.elf"));
  const struct said described = HGI("describe", guest);

  cr_expect_eq(checked.status, BAD_INPUT);
  cr_expect(said_line(&checked, pie), "%s", checked.err);
  cr_expect_eq(described.status, BAD_INPUT);
  cr_expect(said_line(&described, pie), "%s", described.err);
  unspoil(path);
}

/* A host without a boot note has all that it offers; foreign_asked.c has one. */
Test(foreign, host_that_must_be_asked) {
  const struct said plain =
      HGI("check", "--json", FROZEN("bare-2.0.elf"), FOREIGN("foreign_asked.elf"));
  const struct said asked = HGI("check", "--json", "--with", "queuing,console_read",
                                FROZEN("bare-2.0.elf"), FOREIGN("foreign_asked.elf"));
  const struct said both = HGI("check", "--json", "--with=queuing", "--without=queuing_send",
                               FROZEN("bare-2.0.elf"), FOREIGN("foreign_asked.elf"));
  const struct said bad =
      HGI("check", "--with", "nonsense", FROZEN("bare-2.0.elf"), FOREIGN("foreign_asked.elf"));
  static const struct bound bound_plain[] = {
      {"console_write", "host"}, {"queuing_open", "absent"}, {"queuing_send", "absent"}};
  static const struct bound bound_asked[] = {{"queuing_open", "host"}, {"queuing_send", "host"}};
  static const struct bound bound_both[] = {{"queuing_open", "host"}, {"queuing_send", "absent"}};
  cJSON *const verdicts[] = {json(&plain), json(&asked), json(&both)};

  check_bindings(verdicts[0], bound_plain, 3);
  check_bindings(verdicts[1], bound_asked, 2);
  check_bindings(verdicts[2], bound_both, 2);
  for (size_t i = 0; i < 3; i++)
    cJSON_Delete(verdicts[i]);
  cr_expect_eq(bad.status, BAD_INPUT);
  cr_expect(said_line(&bad, "--with: 'nonsense' is no entry of "), "%s", bad.err);
}

/* Bytes of the boot note that is behind the offers note. */
Test(foreign, bad_boot_note) {
  char path[256];
  const char *const host =
      spoil(FOREIGN("foreign_asked.elf"), path, FROM_NOTE, 96 + 49 * 48 + 4, "\200\1", 2);
  const struct said said = HGI("check", FROZEN("bare-2.0.elf"), host);

  cr_expect_eq(said.status, BAD_INPUT, "%s", said.out);
  cr_expect(said_line(&said, "bad host image: the offers note has 2608 bytes, 2864 are needed"),
            "%s", said.err);
  unspoil(path);
}

/* A word that means nothing is a mistake of the host's author, and would be left unsaid by a boot.
 */
Test(foreign, boot_note_with_an_unknown_word) {
  static const char *const says = "its boot note names 'quening', which is no entry that it offers";
  char path[256];
  const char *const host =
      spoil(FOREIGN("foreign_asked.elf"), path, FROM_NOTE, 96 + 49 * 48 + 16 + 3, "n", 1);
  const struct said checked = HGI("check", FROZEN("bare-2.0.elf"), host);
  const struct said described = HGI("describe", host);
  const struct said good = HGI("describe", FOREIGN("foreign_asked.elf"));

  cr_expect_eq(checked.status, BAD_INPUT, "%s", checked.out);
  cr_expect(said_line(&checked, says), "%s", checked.err);
  cr_expect_eq(described.status, BAD_INPUT, "%s", described.out);
  cr_expect(said_line(&described, says), "%s", described.err);
  cr_expect(strstr(good.out, "revision 1, if the boot is told so\n"), "%s", good.out);
  unspoil(path);
}

Test(foreign, described) {
  const struct said said = HGI("describe", FOREIGN("foreign.elf"));

  cr_expect_eq(said.status, 0, "%s", said.err);
  cr_expect(strstr(said.out, "host acme-hypervisor of ACME, version 3.1.0, ABI 2.0 to 2.0\n"), "%s",
            said.out);
  cr_expect(strstr(said.out,
                   "guests of ELF machine 183 (aarch64), RAM at 0x44000000 with 134217728 bytes\n"),
            "%s", said.out);
  cr_expect(strstr(said.out, " 13 clock_ns "), "%s", said.out);
  cr_expect(strstr(said.out, "timer_missed            since 1.2, "), "%s", said.out);
}
