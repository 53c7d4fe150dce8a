/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief A contrary host: each way in which it can do wrong ends in a verdict, in a fallback that
 * works, or in a line that names the entry; within a bound of the guest's own time.
 *
 * What comes of each is written by hand, in contrary_rows.c and in docs/faults.md.
 */
#include "contrary.h"

#include "boot.h"

#include <criterion/criterion.h>
#include <hgi/hgi.h>
#include <stdio.h>

/* Guest time after which the host ends the guest; under -icount shift=0 an instruction is a
 * nanosecond. */
#define NS_IN_MS   UINT64_C(1000000)
#define LIMIT_NS   ((HGI_LIMIT_MS + HGI_LATE_MS) * NS_IN_MS)
#define STRING(of) #of
#define TEXT(of)   STRING(of)

static const char *const versions[CONTRARY_VERSIONS] = {"1.0", "1.3", "2.0"};

static void check(const char *fault, size_t version, const char *cmdline, bool by_time,
                  const struct contrary_came *came) {
  const char *const arguments[] = {"--fault",
                                   fault,
                                   "--limit",
                                   TEXT(HGI_LIMIT_MS),
                                   "--watchdog-restarts",
                                   "1",
                                   cmdline != NULL ? "--cmdline" : NULL,
                                   cmdline,
                                   NULL};
  const struct boot result = boot("hgi-bare.elf", versions[version], arguments, NULL);

  if (HGI_ALL_HOSTS && by_time && result.status == 0)
    return;
  cr_expect_eq(result.status, came->status, "%s on %s: status %d, wanted %d: %s", fault,
               versions[version], result.status, came->status, result.transcript);
  cr_expect(came->says == NULL || says(&result, came->says), "%s on %s: '%s' is not in: %s", fault,
            versions[version], came->says, result.transcript);
  cr_expect_leq(result.guest_ns, LIMIT_NS, "%s on %s: %llu ns", fault, versions[version],
                (unsigned long long)result.guest_ns);
}

/* In QEMU boots take their time: there the oldest and the newest version, and what no other test
 * has. */
ParameterizedTestParameters(boot, contrary_host) {
  return numbers_below(contrary_host_count);
}

ParameterizedTest(const size_t *number, boot, contrary_host) {
  const struct contrary *const host = &contrary_hosts[*number];

  for (size_t i = 0; i < CONTRARY_VERSIONS; i++)
    if (host->on[i].status != NOT_RUN && (HGI_ALL_HOSTS || (i != 1 && host->where != ELSEWHERE)))
      check(host->fault, i, host->cmdline, host->where == BY_TIME, &host->on[i]);
}

ParameterizedTestParameters(boot, contrary_header) {
  return numbers_below(contrary_field_count);
}

ParameterizedTest(const size_t *number, boot, contrary_header) {
  const struct contrary_field *const field = &contrary_fields[*number];
  const struct contrary_came came = {field->says != NULL ? STATUS_REFUSED_BY_GUEST : 0,
                                     field->says};
  /* What boots takes its time on the process host, where versions since 1.3 have a watchdog. */
  const size_t last = HGI_ALL_HOSTS && field->says == NULL ? 1u : CONTRARY_VERSIONS;
  char fault[64];

  if (field->bytes != NULL)
    snprintf(fault, sizeof fault, "patch:%zu=%s", field->offset, field->bytes);
  else /* anything else is sealed again */
    snprintf(fault, sizeof fault, "flip:%zu", field->offset);
  for (size_t i = HGI_ALL_HOSTS ? 0 : CONTRARY_VERSIONS - 1u; i < last; i++)
    check(fault, i, NULL, false, &came);
}

/* No field is forgotten: each begins where the one before ends. */
Test(boot, contrary_header_whole) {
  size_t at = 0;

  for (size_t i = 0; i < contrary_field_count; i++) {
    cr_expect_eq(contrary_fields[i].offset, at, "field %zu: at %zu", i, contrary_fields[i].offset);
    at = contrary_fields[i].offset + contrary_fields[i].size;
  }
  cr_expect_eq(at, offsetof(struct hgi_header, ranges) + sizeof(struct hgi_range));
}

/* The guest notices nothing of it but the ticks that it has missed: one each millisecond. */
Test(boot, contrary_away) {
  const struct boot away =
      boot("hgi-bare.elf", "1.3", WITH("--fault", "away:200", "--cmdline", "do=all-ticks"), NULL);

  cr_expect_eq(away.status, 0, "%s", away.transcript);
  cr_expect_geq(number_after(&away, " missed "), 200u, "%s", away.transcript);
}
