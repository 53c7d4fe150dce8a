/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief What the stories share.
 */
#include "stories.h"

#include <stdio.h>

const char *const story_entries[HGI_ENTRY_COUNT] = {
#define HGI_X_NAME(slot, name, ...) [slot] = #name,
    HGI_ENTRY_LIST(HGI_X_NAME)
#undef HGI_X_NAME
};

void boots_well(const struct boot *boot) {
  cr_expect_eq(boot->status, 0, "status %d: %s", boot->status, boot->transcript);
  cr_expect(says(boot, "bare: done, failures 0\n"), "%s", boot->transcript);
  cr_expect(!says(boot, "FAILED"), "%s", boot->transcript);
}

void refuses_itself(const struct boot *boot, const char *sentence) {
  cr_expect_eq(boot->status, STATUS_REFUSED_BY_GUEST, "status %d, not '%s': %s", boot->status,
               sentence, boot->transcript);
  cr_expect(says(boot, sentence), "no '%s' in: %s", sentence, boot->transcript);
  cr_expect(!says(boot, "bare: "), "the guest ran: %s", boot->transcript);
  cr_expect_lt(boot->guest_ns, STORY_BOUND, "%s", boot->transcript);
}

bool is_bound(const struct boot *boot, uint32_t slot, const char *binding) {
  char line[80];

  snprintf(line, sizeof line, "bare: slot %u %s %s\n", slot, story_entries[slot], binding);
  return says(boot, line);
}

void bound(const struct boot *boot, uint32_t slot, const char *binding) {
  cr_expect(is_bound(boot, slot, binding), "%s is not %s: %s", story_entries[slot], binding,
            boot->transcript);
}
