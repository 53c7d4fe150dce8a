/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief `hgi check` on guests and hosts of an ABI that this `hgi` doesn't know yet.
 */
#include "spoiled.h"

#include <hgi/note.h>
#include <hgi/table.h>
#include <stdio.h>
#include <string.h>

#define GUEST FROZEN("bare-2.0.elf")
#define HOST  FOREIGN("foreign.elf")

static const cJSON *slot_of(const cJSON *verdict, const char *entry) {
  const cJSON *slot;

  cJSON_ArrayForEach(slot, cJSON_GetObjectItem(verdict, "slots")) {
    if (strcmp(text_of(slot, "entry"), entry) == 0)
      return slot;
  }
  return NULL;
}

static void expect_binding(const struct said *said, const char *entry, const char *binding) {
  cJSON *const verdict = json(said);
  const cJSON *const slot = slot_of(verdict, entry);

  cr_expect_eq(said->status, BOOTS, "%s", said->out);
  cr_assert_not_null(slot, "no %s: %s", entry, said->out);
  cr_expect_str_eq(text_of(slot, "binding"), binding, "%s", entry);
  cJSON_Delete(verdict);
}

Test(newer, guest_that_may) {
  char guest[256];
  const struct said said = HGI("check", "--json", spoil_newer(GUEST, guest, 51, 0), HOST);

  expect_binding(&said, "newer_50", "absent");
  expect_binding(&said, "clock_ns", "host");
  unspoil(guest);
}

Test(newer, guest_that_must) {
  char guest[256];
  const struct said said = HGI("check", spoil_newer(GUEST, guest, 51, HGI_NEED_MUST), HOST);

  cr_expect_eq(said.status, REFUSED, "%s%s", said.out, said.err);
  cr_expect(strstr(said.out, "refused: the guest must have newer_49, of ABI 2.1; the host's table "
                             "ends with ABI 2.0\n"),
            "%s", said.out);
  unspoil(guest);
}

/* All slots that a table can have, of both: bound by the notes alone, as the guest would. */
Test(newer, guest_and_host) {
  const uint16_t must = HGI_NEED_MUST | HGI_NEED_HOST_ONLY;
  char guest[256];
  char host[256];
  char last[HGI_NAME_SIZE];

  snprintf(last, sizeof last, "newer_%u", HGI_SLOTS_MAX - 1u);
  spoil_newer(GUEST, guest, HGI_SLOTS_MAX, must);
  const struct said bound =
      HGI("check", "--json", guest, spoil_newer(HOST, host, HGI_SLOTS_MAX, HGI_SLOT_AVAILABLE));
  expect_binding(&bound, last, "host");
  expect_binding(&bound, "newer_49", "host");
  unspoil(host);

  const struct said flagged =
      HGI("check", guest, spoil_newer(HOST, host, HGI_SLOTS_MAX - 1u, HGI_SLOT_AVAILABLE));
  cr_expect_eq(flagged.status, REFUSED);
  cr_expect(strstr(flagged.out, last) &&
                strstr(flagged.out, "; the host's table ends with ABI 2.1"),
            "%.200s", strstr(flagged.out, "refused"));
  unspoil(guest);
  unspoil(host);
}
