/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief `hgi check` on bad files and on guests that are refused: status, reason and sentence.
 */
#define _POSIX_C_SOURCE 200809L
#include "spoiled.h"

#include <string.h>

/** @brief A file that is no image, or whose note is bad, for a guest and for a host. */
struct bad {
  const char *what;                                /**< of the file */
  const char *(*make)(const char *good, char *to); /**< makes it; returns its path */
  int reason;                                      /**< 0: none has a number */
  const char *says;                                /**< what is said of it */
};

static const char *missing(const char *good, char *to) {
  (void)good;
  return strcpy(to, "/nonexistent/\xff\x1b[31m");
}

static const char *folder(const char *good, char *to) {
  (void)good;
  return strcpy(to, "/");
}

static const char *empty(const char *good, char *to) {
  return spoil(good, to, CUT, 0, "", 0);
}

static const char *no_elf(const char *good, char *to) {
  return spoil(good, to, FROM_START, 0, "#!/bin", 6);
}

static const char *cut(const char *good, char *to) {
  return spoil(good, to, CUT, 100, "", 0);
}

static const char *relocatable(const char *good, char *to) {
  return spoil(good, to, FROM_START, 16, "\1", 1);
}

/* Bit 1 of e_entry: two bytes behind an instruction. */
static const char *entry(const char *good, char *to) {
  return spoil(good, to, SET_BITS, 24, "\2", 1);
}

static const char *odd_entry(const char *good, char *to) {
  char even[256];

  spoil(good, even, FROM_START, 18, "\363\0", 2);
  spoil(even, to, SET_BITS, 24, "\3", 1);
  unspoil(even);
  return to;
}

/* For RISC-V an entry at a multiple of 2 would do, but an odd one would not. The host finds first
 * that it is for RISC-V, and no host would take it. */
Test(check, odd_entry) {
  char path[256];
  const struct said host =
      HGI("check", FROZEN("bare-2.0.elf"), odd_entry(FOREIGN("foreign.elf"), path));

  cr_expect_eq(host.status, BAD_INPUT, "%d", host.status);
  cr_expect(said_line(&host, " is no multiple of 2"), "%s", host.err);
  unspoil(path);
  const struct said guest =
      HGI("check", odd_entry(FROZEN("bare-2.0.elf"), path), FOREIGN("foreign.elf"));
  cr_expect_eq(guest.status, BAD_INPUT, "%d", guest.status);
  cr_expect(
      said_line(&guest,
                "bad guest image: the image is for ELF machine 243, this host is 183, at byte "
                "18 of the file: 243 (riscv64), not 183 (aarch64)"),
      "%s", guest.err);
  unspoil(path);
}

#define ALL_BITS "\xff\xff\xff\xff\xff\xff\xff\xff"

static const char *headers_wrap(const char *good, char *to) {
  return spoil(good, to, FROM_START, 32, ALL_BITS, 8);
}

static const char *file_wraps(const char *good, char *to) {
  return spoil(good, to, FROM_SEGMENT, 8, ALL_BITS, 8);
}

/* The first byte is in RAM; it is the host's file that says where that is. */
static const char *memory_wraps(const char *good, char *to) {
  return spoil(good, to, FROM_SEGMENT, 40, ALL_BITS, 8);
}

static const char *note_cut(const char *good, char *to) {
  return spoil(good, to, FROM_NOTE, 0, "\xff\xff", 2);
}

static const char *note_versions(const char *good, char *to) {
  return spoil(good, to, FROM_NOTE, 4, "\0\0\xff\xff", 4);
}

static const char *unnoted(const char *good, char *to) {
  return spoil(good, to, FROM_NOTE, -8, "\x63", 1);
}

static const struct bad bads[] = {
    {"missing", missing, 0, "can't be opened: No such file or directory"},
    {"folder", folder, 0, "is a folder, wanted an image file"},
    {"empty", empty, 128, "the image ends at byte 0, 16 are needed"},
    {"no ELF file", no_elf, 129,
     "the image is no ELF file, it starts with 0x23212f62, not 0x7f454c46"},
    {"cut", cut, 128, "the image ends at byte 100, "},
    {"relocatable", relocatable, 134,
     "the image has ELF type 1, not 2, an executable, at byte 16 of the file"},
    {"entry between instructions", entry, 142, " is no multiple of 4, at byte 24 of the file"},
    {"headers wrap", headers_wrap, 143,
     " bytes of the image from byte 18446744073709551615 on wrap"},
    {"bytes wrap", file_wraps, 143, " bytes of the image from byte 18446744073709551615 on wrap"},
    {"memory wraps", memory_wraps, 144, " with 18446744073709551615 bytes wraps"},
    {"note cut", note_cut, 160, " note has "},
    {"note with versions the wrong way", note_versions, 164, " note wants ABI 65535.0 or newer"},
    {"no note", unnoted, 0, "s note"},
};

ParameterizedTestParameters(check, bad_file) {
  static size_t numbers[sizeof bads / sizeof bads[0]];

  for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++)
    numbers[i] = i;
  return cr_make_param_array(size_t, numbers, sizeof numbers / sizeof numbers[0]);
}

static void check_bad(const struct bad *bad, const char *guest, const char *host) {
  const struct said text = HGI("check", guest, host);
  const struct said said = HGI("check", "--json", guest, host);
  cJSON *const verdict = json(&said);
  const cJSON *const reason = cJSON_GetObjectItem(verdict, "reason");

  cr_expect_eq(text.status, BAD_INPUT, "%s: %d", bad->what, text.status);
  cr_expect_eq(said.status, BAD_INPUT, "%s: %d", bad->what, said.status);
  cr_expect_str_empty(text.out);
  cr_expect(strstr(text.err, bad->says), "%s: %s", bad->what, text.err);
  cr_expect(strstr(text_of(verdict, "sentence"), bad->says), "%s: %s", bad->what, said.out);
  cr_expect_str_eq(text_of(verdict, "outcome"), "bad input");
  cr_expect(cJSON_IsFalse(cJSON_GetObjectItem(verdict, "boots")));
  if (bad->reason == 0)
    cr_expect(cJSON_IsNull(reason), "%s: %s", bad->what, said.out);
  else
    cr_expect_eq(cJSON_GetObjectItem(reason, "code")->valueint, bad->reason, "%s: %s", bad->what,
                 said.out);
  cJSON_Delete(verdict);
}

ParameterizedTest(const size_t *number, check, bad_file) {
  const struct bad *const bad = &bads[*number];
  char path[256];

  check_bad(bad, bad->make(FROZEN("bare-2.0.elf"), path), FOREIGN("foreign.elf"));
  unspoil(path);
  check_bad(bad, FROZEN("bare-2.0.elf"), bad->make(FOREIGN("foreign.elf"), path));
  unspoil(path);
}

/* hgi matrix boots none that no host could boot. */
Test(check, bad_guest_of_a_matrix) {
  char path[256];
  const struct said said =
      HGI("matrix", "--monitor", FOREIGN("foreign.elf"), cut(FROZEN("bare-2.0.elf"), path));

  cr_expect_eq(said.status, BAD_INPUT, "%d", said.status);
  cr_expect_str_empty(said.out);
  cr_expect(said_line(&said, path) && strstr(said.err, ": bad guest image: the image ends at byte"),
            "%s", said.err);
  unspoil(path);
}

/* An ELF64 file said to be ELF32 has no headers that any host could read. */
Test(check, class) {
  char path[256];
  const struct said said = HGI("check", spoil(FROZEN("bare-2.0.elf"), path, FROM_START, 4, "\1", 1),
                               FOREIGN("foreign.elf"));

  cr_expect_eq(said.status, BAD_INPUT, "%d", said.status);
  cr_expect(said_line(&said, "the image has ELF class 1, this host wants 2"), "%s", said.err);
  unspoil(path);
}

/** @brief A good image that is refused. */
struct refusal {
  const char *abi;      /**< of the foreign old host, or NULL: of the foreign host */
  enum place place;     /**< where the guest is changed */
  long offset;          /**< from there */
  const char *bytes;    /**< by what */
  size_t length;        /**< bytes of it */
  int code;             /**< of the reason */
  const char *name;     /**< of the reason */
  double wanted, found; /**< values of the reason */
  int slot;             /**< the slot concerned, or -1 */
  const char *entry;    /**< its name */
};

/* clang-format off */
static const struct refusal refusals[] = {
  {"1.0", FROM_START, 0,  "\177", 1,    64,  "ENTRY_BEYOND",    0x10001, 0x10000, 13, "clock_ns"},
  {NULL,  FROM_START, 18, "\363\0", 2,  133, "ELF_MACHINE",     183, 243, -1, NULL},
  {NULL,  FROM_START, 5,  "\2", 1,      131, "ELF_BYTE_ORDER",  1, 2, -1, NULL},
  {NULL,  FROM_NOTE,  88 + 5 * 40 + 6, "\x81\0", 2, 166, "NOTE_FLAGS", 3, 0x81, 5, "irq_attach"},
  {NULL,  FROM_NOTE,  24, "\0\0\0\0\1\0\0\0", 8, 15, "RAM_SMALL", 4294967296, 0x8000000, -1, NULL},
  {NULL,  FROM_NOTE,  16, "\0\0\0\0\1\0\0\0", 8, 165, "NOTE_VERDICT", 80, 4294967296, -1, NULL},
  {NULL,  FROM_NOTE,  88 + 13 * 40, "\1\0\0\0", 4, 67, "ENTRY_HASH", 1, 0, 13, "clock_ns"},
};
/* clang-format on */

ParameterizedTestParameters(check, refusal) {
  static size_t numbers[sizeof refusals / sizeof refusals[0]];

  for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++)
    numbers[i] = i;
  return cr_make_param_array(size_t, numbers, sizeof numbers / sizeof numbers[0]);
}

static double number_of(const cJSON *object, const char *member) {
  const cJSON *const number = cJSON_GetObjectItem(object, member);

  cr_assert(cJSON_IsNumber(number), "no %s", member);
  return number->valuedouble;
}

/* Of what is wrong with the file; what is wrong with the host's table is not in it. */
static void check_offset(const struct refusal *row, const cJSON *reason) {
  const cJSON *const offset = cJSON_GetObjectItem(reason, "offset");
  const long note = place_in(FROZEN("bare-2.0.elf"), row->place);

  if (row->code < 128)
    cr_expect_null(offset, "%s", row->name);
  else
    cr_expect_eq(number_of(reason, "offset"), (double)(note + row->offset), "%s: %f", row->name,
                 number_of(reason, "offset"));
}

ParameterizedTest(const size_t *number, check, refusal) {
  const struct refusal *const row = &refusals[*number];
  char path[256];
  const char *const guest =
      spoil(FROZEN("bare-2.0.elf"), path, row->place, row->offset, row->bytes, row->length);
  const char *const host = row->abi != NULL ? FOREIGN("foreign_old.elf") : FOREIGN("foreign.elf");
  const struct said said =
      HGI("check", "--json", "--abi", row->abi != NULL ? row->abi : "2.0", guest, host);
  cJSON *const verdict = json(&said);
  const cJSON *const reason = cJSON_GetObjectItem(verdict, "reason");

  unspoil(path);
  cr_expect_eq(said.status, REFUSED, "%s: %d", row->name, said.status);
  cr_expect_str_eq(text_of(verdict, "outcome"), "refused");
  cr_expect_eq(number_of(reason, "code"), row->code, "%s: %s", row->name, said.out);
  cr_expect_str_eq(text_of(reason, "name"), row->name);
  cr_expect_eq(number_of(reason, "wanted"), row->wanted, "%s: %s", row->name, said.out);
  if (row->found != 0)
    cr_expect_eq(number_of(reason, "found"), row->found, "%s: %s", row->name, said.out);
  if (row->slot >= 0) {
    cr_expect_eq(number_of(reason, "slot"), row->slot);
    cr_expect_str_eq(text_of(reason, "entry"), row->entry);
  } else {
    cr_expect(cJSON_IsNull(cJSON_GetObjectItem(reason, "slot")), "%s", said.out);
  }
  cr_expect(strncmp(text_of(verdict, "sentence"), "refused: ", 9) == 0, "%s", said.out);
  check_offset(row, reason);
  if (row->code < 128)
    cr_expect_str_empty(said.err);
  else
    cr_expect(said_line(&said, path) && strstr(said.err, ": refused: "), "%s", said.err);
  cJSON_Delete(verdict);
}
