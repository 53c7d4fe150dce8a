/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup negotiate
 * @brief What is called where nothing is bound: returns HGI_E_ABSENT, names the entry once, counts.
 */
#include <negotiate/absent.h>
#include <negotiate/ops.h>

uint32_t hgi_absent_calls[HGI_ENTRY_COUNT];

/* Entries through which hgi_print works must not be named by it. Not inlined: there are as many
 * stubs as entries, and each is two instructions so. */
__attribute__((noinline)) static hgi_status name_once(uint32_t slot) {
  if (hgi_absent_calls[slot] < UINT32_MAX)
    hgi_absent_calls[slot]++;
  if (hgi_absent_calls[slot] == 1u) {
    hgi_print("hgi-guest: called the absent entry ");
    hgi_print(hgi_entry_name(slot));
    hgi_print("\n");
  }
  return HGI_E_ABSENT;
}

/* What a stub of each result type does. Entries that return a value are a must for every guest:
 * their stubs are never bound, and exist so that no slot is NULL. */
#define HGI_ABSENT_hgi_status(named) return named;
#define HGI_ABSENT_uint32_t(named)   return (uint32_t)(named);
#define HGI_ABSENT_uint64_t(named)   return ((void)(named), 0);
#define HGI_ABSENT_void(named)       (void)(named);

HGI_ASSERT((uint32_t)HGI_E_ABSENT == UINT32_MAX, "no state, no interrupt");

#pragma GCC diagnostic ignored "-Wunused-parameter"
#define HGI_SLOT(name, result, parameters)                                                         \
  result hgi_absent_##name parameters {                                                            \
    HGI_ABSENT_##result(name_once(HGI_ENTRY_##name))                                               \
  }
#include <hgi/slots.h>
#undef HGI_SLOT
