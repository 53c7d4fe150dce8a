/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Names in notes may be any bytes: what is printed of them is printable ASCII.
 */
#include "spoiled.h"

#include <string.h>

/* A terminal's title, its colour, a backspace, a tab, DEL, C1, UTF-8 cut short, no NUL. */
#define NASTY      "\33]0;x\7\33[31m\10\t\177\233\xff\xc3(A\xe2\x82"
#define NASTY_SAID "?]0;x??[31m?????" /* up to where all names go on alike */

static void check_printable(const struct said *said, const char *wanted, const char *what) {
  for (const char *at = said->out; *at != '\0'; at++)
    cr_assert((*at >= ' ' && *at <= '~') || *at == '\n' || *at == '\t', "%s: byte 0x%02x", what,
              (unsigned)(unsigned char)*at);
  cr_expect(strstr(said->out, wanted), "%s: %s", what, said->out);
  cr_expect(!strstr(said->out, "\x1b"), "%s", what);
}

/** @brief A name in a note: where it stands, and its bytes. */
struct name {
  long offset;  /**< from the note's head */
  size_t bytes; /**< of it, all of which become nasty */
};

/* Overwrites all of a name, its NUL too. */
static const char *put(const char *good, char *to, const struct name *name) {
  char bytes[64];

  for (size_t i = 0; i < name->bytes; i++)
    bytes[i] = NASTY[i % (sizeof NASTY - 1)];
  return spoil(good, to, FROM_NOTE, name->offset, bytes, name->bytes);
}

/* Needs: the guest's name, and that of slot 13; offers: vendor, host's name, and that of slot 13.
 */
static const struct name in_needs[] = {{56, 32}, {88 + 13 * 40 + 16, 24}};
static const struct name in_offers[] = {{48, 16}, {64, 32}, {96 + 13 * 48 + 24, 24}};

Test(names, described) {
  char path[256];

  for (size_t i = 0; i < sizeof in_needs / sizeof in_needs[0]; i++) {
    const struct said said = HGI("describe", put(FROZEN("bare-2.0.elf"), path, &in_needs[i]));

    cr_expect_eq(said.status, 0, "%s", said.err);
    check_printable(&said, NASTY_SAID, "needs");
    unspoil(path);
  }
  for (size_t i = 0; i < sizeof in_offers / sizeof in_offers[0]; i++) {
    const struct said said = HGI("describe", put(FOREIGN("foreign.elf"), path, &in_offers[i]));

    cr_expect_eq(said.status, 0, "%s", said.err);
    check_printable(&said, i == 0 ? "?]0;x??[31m????," : NASTY_SAID, "offers");
    unspoil(path);
  }
}

/* A slot's name, and the name in the sentence of a refusal. */
Test(names, checked) {
  char path[256];
  const char *const guest = put(FROZEN("bare-2.0.elf"), path, &in_needs[1]);
  const struct said text = HGI("check", guest, FOREIGN("foreign.elf"));
  const struct said boots = HGI("check", "--json", guest, FOREIGN("foreign.elf"));
  const struct said refused =
      HGI("check", "--json", "--abi", "1.0", guest, FOREIGN("foreign_old.elf"));

  check_printable(&text, NASTY_SAID, "text");
  cr_expect_eq(boots.status, BOOTS, "%s", boots.out);
  check_printable(&boots, "\"entry\":\t\"" NASTY_SAID, "JSON");
  cJSON_Delete(json(&boots));
  cr_expect_eq(refused.status, REFUSED, "%s", refused.out);
  cJSON *const verdict = json(&refused);
  cr_expect(strstr(text_of(verdict, "sentence"), "must have " NASTY_SAID), "%s", refused.out);
  cr_expect(strstr(text_of(cJSON_GetObjectItem(verdict, "reason"), "entry"), NASTY_SAID), "%s",
            refused.out);
  cJSON_Delete(verdict);
  unspoil(path);
}
