/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief `hgi check` and a boot never disagree: every guest on every version, by both, on hosts
 * that have more or less than those of the matrix.
 */
#define _POSIX_C_SOURCE 200809L
#ifdef HGI_SPOILT
#include "../cli/spoiled.h"
#endif
#include "boot.h"

#include <cjson/cJSON.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *const ours[] = {"hgi-bare.elf", "hgi-bare-must.elf", "hgi-bare-queuing.elf",
                                   "hgi-bare-queuing-may.elf", "hgi-bare-1.2.elf"};
static const char *const versions[] = {"1.0", "1.1", "1.2", "1.3", "2.0"};

#define OURS     (sizeof ours / sizeof ours[0])
#define VERSIONS (sizeof versions / sizeof versions[0])

/** @brief Guests: ours, the frozen history, and RTEMS where there is an installation. */
struct guests {
  size_t count;        /**< guests::paths in use */
  char paths[40][512]; /**< file names of ours, else paths */
};

#if defined HGI_FROZEN || defined HGI_RTEMS_GUESTS /* the process host's tests have neither */
static int is_image(const struct dirent *file) {
  const char *const end = strrchr(file->d_name, '.');

  return end != NULL && (strcmp(end, ".elf") == 0 || strcmp(end, ".exe") == 0);
}

static void add_folder(struct guests *guests, const char *folder) {
  struct dirent **files = NULL;
  const int count = scandir(folder, &files, is_image, alphasort);

  cr_assert_gt(count, 0, "no images in %s", folder);
  for (int i = 0; i < count; i++) {
    cr_assert_lt(guests->count, sizeof guests->paths / sizeof guests->paths[0]);
    snprintf(guests->paths[guests->count++], sizeof guests->paths[0], "%s/%s", folder,
             files[i]->d_name);
    free(files[i]);
  }
  free((void *)files);
}
#endif

/* In the same order in each process that asks. */
static const struct guests *all_guests(void) {
  static struct guests guests;

  if (guests.count > 0)
    return &guests;
  for (size_t i = 0; i < OURS; i++)
    snprintf(guests.paths[guests.count++], sizeof guests.paths[0], "%s", ours[i]);
#ifdef HGI_FROZEN
  add_folder(&guests, HGI_FROZEN);
#endif
#ifdef HGI_RTEMS_GUESTS
  const char *const rtems = getenv("HGI_RTEMS_PREFIX");

  if (rtems != NULL && *rtems != '\0' && access(HGI_RTEMS_GUESTS, R_OK) == 0)
    add_folder(&guests, HGI_RTEMS_GUESTS);
#endif
  return &guests;
}

/** @brief A host: how it is booted, and how `hgi check` is told of it. */
struct host {
  const char *run[4]; /**< options of `hgi run` */
  const char *check;  /**< options of `hgi check` */
};

/* Without options, and with the legacy view: that is the matrix. */
static const struct host hosts[] = {
    {{"--rng", "--channel=queue:queuing:64:4", "--channel=samples:sampling:64:1000000"},
     "--with=queuing,sampling,entropy"},
    {{"--without=queuing_send,tod,console_read", "--channel=queue:queuing:64:4"},
     "--without=queuing_send,tod,console_read --with=queuing"},
};

/** @brief What `hgi check --json` says. */
struct checked {
  int status;     /**< exit status */
  cJSON *verdict; /**< NULL if it says nothing */
};

static struct checked check(const char *guest, const char *abi, const char *options) {
  static char text[65536];
  char command[2048];
  struct checked result = {-1, NULL};

  snprintf(command, sizeof command, "'%s' check --json --abi %s %s '%s' '%s' 2>/dev/null", HGI_TOOL,
           abi, options, guest_path(guest), HGI_MONITOR);
  FILE *const out = popen(command, "r");

  cr_assert_not_null(out);
  text[fread(text, 1, sizeof text - 1, out)] = '\0';
  result.status = pclose(out) >> 8;
  result.verdict = cJSON_Parse(text);
  return result;
}

/* The host's last line of a guest with a verdict buffer tells how many of each there were. */
static void compare_counts(const struct boot *boot, const cJSON *slots) {
  static const char *const bindings[] = {"host", "shim", "absent"};
  unsigned counts[] = {0, 0, 0};
  const cJSON *slot;
  char line[96];

  cJSON_ArrayForEach(slot, slots) {
    for (size_t i = 0; i < 3; i++)
      counts[i] += strcmp(cJSON_GetObjectItem(slot, "binding")->valuestring, bindings[i]) == 0;
  }
  snprintf(line, sizeof line, "bindings: %u from the host, %u from shims, %u absent", counts[0],
           counts[1], counts[2]);
  cr_expect(says(boot, line) || !says(boot, "bindings: "), "foretold was %s in: %s", line,
            boot->transcript);
}

/* Each slot that a bare guest printed has the binding that was foretold, and there are as many. */
static void compare_bindings(const struct boot *boot, const cJSON *verdict) {
  const cJSON *const slots = cJSON_GetObjectItem(verdict, "slots");
  const cJSON *slot;
  char line[96];

  compare_counts(boot, slots);
  if (!says(boot, "bare: "))
    return;
  cr_expect_eq((int)count(boot, "bare: slot "), cJSON_GetArraySize(slots), "%s", boot->transcript);
  cJSON_ArrayForEach(slot, slots) {
    snprintf(line, sizeof line, "bare: slot %d %s %s\n",
             cJSON_GetObjectItem(slot, "slot")->valueint,
             cJSON_GetObjectItem(slot, "entry")->valuestring,
             cJSON_GetObjectItem(slot, "binding")->valuestring);
    cr_expect(says(boot, line), "foretold was %s in: %s", line, boot->transcript);
  }
}

static void compare(const char *guest, const char *abi, const struct host *host) {
  const struct checked checked = check(guest, abi, host->check);
  const struct boot result =
      boot(guest, abi, host->run, strstr(guest, "input") != NULL ? "typed\n" : NULL);

  cr_assert_not_null(checked.verdict, "%s on %s: status %d", guest, abi, checked.status);
  cr_expect_eq(checked.status, result.status == STATUS_REFUSED_BY_HOST ? 1 : result.status,
               "%s on %s, check %s: %d, boot: %d, %s", guest, abi, host->check, checked.status,
               result.status, result.transcript);
  if (result.status == 0)
    compare_bindings(&result, checked.verdict);
  else
    cr_expect(says(&result, cJSON_GetObjectItem(checked.verdict, "sentence")->valuestring), "%s",
              result.transcript);
  cJSON_Delete(checked.verdict);
}

ParameterizedTestParameters(boot, check_agrees) {
  return numbers_below(all_guests()->count * VERSIONS);
}

ParameterizedTest(const size_t *number, boot, check_agrees) {
  for (size_t i = 0; i < sizeof hosts / sizeof hosts[0]; i++)
    compare(all_guests()->paths[*number / VERSIONS], versions[*number % VERSIONS], &hosts[i]);
}

Test(boot, without_a_note_only_a_boot_can_tell) {
  cr_expect_eq(check("hgi-bare-must-nonote.elf", "1.3", "").status, STATUS_USAGE);
}

#ifdef HGI_SPOILT /* offsets are those of an ELF64 image */
/* But not of what the host refuses before entry. */
Test(boot, without_a_note_refused_before_entry) {
  char path[256];
  const char *const guest =
      spoil(guest_path("hgi-bare-must-nonote.elf"), path, FROM_START, 18, "\76", 1);
  const struct checked checked = check(guest, "2.0", "");
  const struct boot result = boot(guest, "2.0", NULL, NULL);

  unspoil(path);
  cr_assert_not_null(checked.verdict);
  cr_expect_eq(checked.status, 1, "%d", checked.status);
  cr_expect_eq(result.status, STATUS_REFUSED_BY_HOST, "%s", result.transcript);
  cr_expect(says(&result, cJSON_GetObjectItem(checked.verdict, "sentence")->valuestring), "%s",
            result.transcript);
  cJSON_Delete(checked.verdict);
}

/* A guest of a newer ABI: refused for what it must have, and else booted without. */
Test(boot, check_agrees_on_newer_guests) {
  for (uint16_t flags = 0; flags <= 1; flags++)
    for (size_t i = 0; i < VERSIONS; i++) {
      char path[256];
      const char *const guest = spoil_newer(guest_path("hgi-bare.elf"), path, 51, flags);
      const struct checked checked = check(guest, versions[i], "");
      const struct boot result = boot(guest, versions[i], NULL, NULL);

      unspoil(path);
      cr_assert_not_null(checked.verdict);
      cr_expect_eq(checked.status, flags, "%s: %d", versions[i], checked.status);
      cr_expect_eq(result.status, flags == 0 ? 0 : STATUS_REFUSED_BY_HOST, "%s", result.transcript);
      if (flags != 0)
        cr_expect(says(&result, cJSON_GetObjectItem(checked.verdict, "sentence")->valuestring),
                  "%s", result.transcript);
      cJSON_Delete(checked.verdict);
    }
}

/** @brief An image that is refused before entry, and how `hgi check` ends for it. */
struct spoilt {
  enum place place;  /**< where it is changed */
  long offset;       /**< from there */
  const char *bytes; /**< by what */
  size_t length;     /**< bytes of it */
  int status;        /**< of the check: 1, or 2 if no host could boot it */
};

/* clang-format off */
static const struct spoilt spoilts[] = {
  {CUT,        100, "", 0, 2},                             /* in the program headers */
  {FROM_START, 0,   "\1", 1, 2},                           /* the magic */
  {FROM_START, 5,   "\2", 1, 1},                           /* big-endian */
  {FROM_START, 16,  "\3", 1, 2},                           /* no executable */
  {FROM_START, 18,  "\76", 1, 1},                          /* another machine */
  {FROM_START, 4,   "\1", 1, 2},                           /* ELF32, and so no headers */
  {FROM_SEGMENT, 24, "\0\0\0\0\1\0\0\0", 8, 2},   /* address in no RAM, no entry there */
  {FROM_SEGMENT, 24, "\0\360\377\377\377\377\377\377", 8, 2}, /* address that wraps */
  {FROM_SEGMENT, 40, "\377\377\377\377\377\377\377\377", 8, 2}, /* size that wraps */
  {FROM_SEGMENT, 32, "\377\377\377\377\377\377\377\377", 8, 2}, /* bytes that wrap */
  {FROM_START, 32,  "\377\377\377\377\377\377\377\377", 8, 2}, /* headers that wrap */
  {SET_BITS,   24,  "\3", 1, 2},                           /* entry between instructions */
  {SET_BITS,   31,  "\100", 1, 2},                         /* entry in no segment */
  {FROM_START, 56,  "\0\0", 2, 2},                         /* no program headers */
  {FROM_NOTE,  0,   "\377\377", 2, 2},                     /* the note's size */
  {FROM_NOTE,  4,   "\0\0\377\377", 4, 2},                 /* oldest ABI */
  {FROM_NOTE,  16,  "\0\0\0\0\1\0\0\0", 8, 1},            /* verdict outside of RAM */
  {FROM_NOTE,  24,  "\0\0\0\0\1\0\0\0", 8, 1},            /* RAM at least */
  {FROM_NOTE,  40,  "\1\0", 2, 2},                         /* bytes of a record */
  {FROM_NOTE,  88 + 5 * 40 + 6, "\201", 1, 1},             /* flags */
};
/* clang-format on */

ParameterizedTestParameters(boot, check_agrees_on_bad_images) {
  return numbers_below(sizeof spoilts / sizeof spoilts[0]);
}

ParameterizedTest(const size_t *number, boot, check_agrees_on_bad_images) {
  static const char bad[] = " image: ";
  const struct spoilt *const row = &spoilts[*number];
  char path[256];
  const char *const guest =
      spoil(guest_path("hgi-bare.elf"), path, row->place, row->offset, row->bytes, row->length);
  const struct checked checked = check(guest, "2.0", "");
  const struct boot result = boot(guest, "2.0", NULL, NULL);

  unspoil(path);
  cr_assert_not_null(checked.verdict);
  const char *sentence = cJSON_GetObjectItem(checked.verdict, "sentence")->valuestring;
  const char *const after = strstr(sentence, bad);

  sentence = after != NULL ? after + strlen(bad) : sentence;
  cr_expect_eq(checked.status, row->status, "row %zu: %d, %s", *number, checked.status, sentence);
  cr_expect_eq(result.status, STATUS_REFUSED_BY_HOST, "row %zu: %s", *number, result.transcript);
  cr_expect(says(&result, sentence), "foretold was %s in: %s", sentence, result.transcript);
  cJSON_Delete(checked.verdict);
}
#endif
