/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Negotiation short of ops and verdict, for BENCH_SLOTS entries; see flavour.h.
 */
#include "slots.h"

static struct hgi_copy copy;

static inline bool negotiate(uint64_t table, const struct hgi_guest *guest, struct hgi_bound *bound,
                             struct hgi_finding *finding) {
  return hgi_fetch(table, guest->address_max, &copy, finding) &&
         hgi_validate(&copy, guest, finding) && hgi_resolve(&copy, guest, bound, finding);
}

/* One function for each case, so that the harness can tell them apart. */
#define CASE(name)                                                                                 \
  bool BENCH_NAME(slots_##name)(uint64_t table, const struct hgi_guest *guest,                     \
                                struct hgi_bound *bound, struct hgi_finding *finding) {            \
    return negotiate(table, guest, bound, finding);                                                \
  }
BENCH_CASES(CASE)
