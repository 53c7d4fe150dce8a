/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief `hgi check` and a boot never disagree: every guest on every version, by both.
 */
#define _POSIX_C_SOURCE 200809L
#include "boot.h"

#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const guests[] = {"hgi-bare.elf", "hgi-bare-must.elf", "hgi-bare-queuing.elf",
                                     "hgi-bare-queuing-may.elf", "hgi-bare-1.2.elf"};
/* The i386 monitor's guests have fewer: they meet the others on the process host. */
#ifndef HGI_VERSIONS
#define HGI_VERSIONS "1.0", "1.1", "1.2", "1.3", "2.0"
#endif
static const char *const versions[] = {HGI_VERSIONS};

#define GUESTS   (sizeof guests / sizeof guests[0])
#define VERSIONS (sizeof versions / sizeof versions[0])

/** @brief A host: how it is booted, and how `hgi check` is told of it. */
struct host {
  const char *run[4]; /**< options of `hgi run` */
  const char *check;  /**< options of `hgi check` */
};

static const struct host hosts[] = {
    {{NULL}, "--without=sampling,queuing,entropy"},
    {{"--legacy"}, "--legacy --without=sampling,queuing,entropy"},
    {{"--rng", "--channel=queue:queuing:64:4", "--channel=samples:sampling:64:1000000"}, ""},
    {{"--without=queuing_send,tod,console_read", "--channel=queue:queuing:64:4"},
     "--without=queuing_send,tod,console_read,sampling --without=entropy"},
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

/* Each slot that the boot printed has the binding that was foretold, and there are as many. */
static void compare_bindings(const struct boot *boot, const cJSON *verdict) {
  const cJSON *const slots = cJSON_GetObjectItem(verdict, "slots");
  const cJSON *slot;
  char line[96];

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
  const struct boot result = boot(guest, abi, host->run, NULL);

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
  return numbers_below(GUESTS * VERSIONS);
}

ParameterizedTest(const size_t *number, boot, check_agrees) {
  for (size_t i = 0; i < sizeof hosts / sizeof hosts[0]; i++)
    compare(guests[*number / VERSIONS], versions[*number % VERSIONS], &hosts[i]);
}

Test(boot, without_a_note_only_a_boot_can_tell) {
  cr_expect_eq(check("hgi-bare-must-nonote.elf", "1.3", "").status, STATUS_USAGE);
}
