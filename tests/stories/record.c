/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief S18: a verdict that the host finds by the needs note, and a table that the guest finds in
 * a register; the same in an image that was optimised as a whole at link time.
 */
#define _POSIX_C_SOURCE 200809L
#include "stories.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The second is made by the ctest entry stories.S18-image, by make-lto. */
static const char *const guests[] = {"hgi-bare.elf", HGI_LTO_GUEST};

/* What `hgi describe` tells of an image. */
static struct boot describe(const char *guest) {
  static char text[65536];
  char command[2048];

  snprintf(command, sizeof command, "'%s' describe '%s'", HGI_TOOL, guest_path(guest));
  FILE *const out = popen(command, "r");

  cr_assert_not_null(out);
  text[fread(text, 1, sizeof text - 1, out)] = '\0';
  return (struct boot){pclose(out) >> 8, text, 0};
}

Test(S18, the_note_is_in_the_image) {
  for (size_t i = 0; i < 2; i++) {
    const struct boot told = describe(guests[i]);

    cr_expect_eq(told.status, 0, "%s: %s", guests[i], told.transcript);
    for (uint32_t slot = 0; slot < HGI_ENTRY_COUNT; slot++)
      cr_expect(says(&told, story_entries[slot]), "no %s in %s", story_entries[slot],
                told.transcript);
  }
}

/* The host prints bindings and sentence out of the verdict record alone. */
Test(S18, the_host_reads_the_verdict) {
  for (size_t i = 0; i < 2; i++) {
    const struct boot good = boot(guests[i], "1.0", NULL, NULL);
    const struct boot bad = boot(guests[i], "1.0", WITH("--fault", "flip:100"), NULL);
    const struct boot none = boot(guests[i], "1.0", WITH("--fault", "null"), NULL);

    boots_well(&good);
    cr_expect(says(&good, "hgi-host: bindings: 10 from the host, 13 from shims, 26 absent"), "%s",
              good.transcript);
    refuses_itself(&bad, "hgi-host: refused: the table's checksum is ");
    refuses_itself(&none, "hgi-host: refused: the host passed no table, its address is 0");
  }
}
