/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The provider's functions, by slot.
 */
#include <compat/legacy.h>
#include <monitor/provider.h>
#include <provider_entries.h>

/* An address is no constant of 64 bits in C, so the pointers beside them are set. */
#define HGI_X_FUNCTION(entry)                                                                      \
  {.slot = HGI_ENTRY_##entry, .function = (void (*)(void))hgi_provider_##entry},
const struct hgi_function hgi_provider_functions[] = {HGI_PROVIDER_LIST(HGI_X_FUNCTION)};
#undef HGI_X_FUNCTION

const uint32_t hgi_provider_count =
    sizeof(hgi_provider_functions) / sizeof(hgi_provider_functions[0]);

#define HGI_X_VIEW(entry, from)                                                                    \
  {.slot = HGI_ENTRY_##entry, .function = (void (*)(void))hgi_legacy_##entry},
const struct hgi_function hgi_provider_views[] = {HGI_LEGACY_LIST(HGI_X_VIEW)};
#undef HGI_X_VIEW

const uint32_t hgi_provider_view_count = sizeof(hgi_provider_views) / sizeof(hgi_provider_views[0]);

const struct hgi_example_functions hgi_provider_example = {
    .ticks_function = hgi_provider_example_ticks, .swap_function = hgi_provider_example_swap};
