/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The provider's functions, by slot.
 */
#include <compat/legacy.h>
#include <monitor/provider.h>
#include <monitor/provider/entries.h>
#include <monitor/provider/traced.h>

/* An address is no constant of 64 bits in C: the table is made of pointers of the same size. */
#define HGI_X_FUNCTION(entry) {HGI_ENTRY_##entry, (uintptr_t)hgi_provider_##entry},
const struct hgi_function hgi_provider_functions[] = {HGI_PROVIDER_LIST(HGI_X_FUNCTION)};
#undef HGI_X_FUNCTION

#define HGI_X_FUNCTION(entry) {HGI_ENTRY_##entry, (uintptr_t)hgi_traced_##entry},
const struct hgi_function hgi_traced_functions[] = {HGI_PROVIDER_LIST(HGI_X_FUNCTION)};
#undef HGI_X_FUNCTION

const uint32_t hgi_provider_count =
    sizeof(hgi_provider_functions) / sizeof(hgi_provider_functions[0]);

#define HGI_X_VIEW(entry, from) {HGI_ENTRY_##entry, (uintptr_t)hgi_legacy_##entry},
const struct hgi_function hgi_provider_views[] = {HGI_LEGACY_LIST(HGI_X_VIEW)};
#undef HGI_X_VIEW

#define HGI_X_VIEW(entry, from) {HGI_ENTRY_##entry, (uintptr_t)hgi_traced_legacy_##entry},
const struct hgi_function hgi_traced_views[] = {HGI_LEGACY_LIST(HGI_X_VIEW)};
#undef HGI_X_VIEW

const uint32_t hgi_provider_view_count = sizeof(hgi_provider_views) / sizeof(hgi_provider_views[0]);

const struct hgi_example_functions hgi_provider_example = {(uintptr_t)hgi_provider_example_ticks,
                                                           (uintptr_t)hgi_provider_example_swap};
