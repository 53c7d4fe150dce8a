/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Boots guests on hosts that have more than a plain one, against the table written by hand.
 */
#include "expected.h"
#include "boot.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

/* The slot of timer_start_periodic, and that of upcall_set. */
#define HGI_PERIODIC 3
#define HGI_UPCALL   9

/* The table is that of guests with interrupt vectors of their own. */
#ifndef HGI_UPCALL_BINDING
#define HGI_UPCALL_BINDING '-'
#endif

static char letter(const char *binding) {
  return binding[0] == 'h' ? 'h' : binding[0] == 's' ? 's' : '-';
}

static void check_bindings(const struct boot *result, const char *told) {
  char found[64] = "";
  char bindings[64];
  size_t slots = 0;
  unsigned number;
  char binding[16];

  for (const char *at = result->transcript; (at = strstr(at, "bare: slot ")) != NULL; at++)
    if (sscanf(at, "bare: slot %u %*s %15s", &number, binding) == 2 && number == slots &&
        slots < sizeof found - 1)
      found[slots++] = letter(binding);
  snprintf(bindings, sizeof bindings, "%s", told);
  bindings[HGI_UPCALL] = HGI_UPCALL_BINDING;
  cr_expect_str_eq(found, bindings, "bindings are %s, not %s", found, bindings);
}

static void check_boot(const struct expected *row, const struct boot *result) {
  cr_expect_eq(result->status, 0, "status %d: %s", result->status, result->transcript);
  cr_expect(says(result, "bare: done, failures 0"), "%s", result->transcript);
  cr_expect(!says(result, "FAILED"), "%s", result->transcript);
  cr_expect(!says(result, "input was waiting"), "nobody typed: %s", result->transcript);
  cr_expect(row->told[HGI_PERIODIC] == '-' || says(result, "timer_start_periodic 20 ticks ok"));
  cr_expect(says(result, "timer_set_deadline 20 deadlines ok"));
  cr_expect(says(result, "memory_region ok"));
  check_bindings(result, row->told);
}

static void check_refusal(const struct expected *row, const struct boot *result) {
  cr_expect_eq(result->status, STATUS_REFUSED_BY_HOST, "status %d: %s", result->status,
               result->transcript);
  cr_expect(!says(result, "bare: "), "the guest ran: %s", result->transcript);
  cr_expect(says(result, row->told), "no sentence \"%s\" in: %s", row->told, result->transcript);
}

/* Rows go by number: Criterion runs each test in a process of its own, where pointers mean nothing.
 */
ParameterizedTestParameters(boot, expected_of_each_guest) {
  return numbers_below(sizeof expected / sizeof expected[0]);
}

ParameterizedTest(const size_t *number, boot, expected_of_each_guest) {
  const struct expected *const row = &expected[*number];
  const struct boot result =
      boot(row->guest, row->abi, WITH("--cmdline", "probe=0123456789", row->option), NULL);

  if (row->outcome == BOOTS)
    check_boot(row, &result);
  else
    check_refusal(row, &result);
}
