/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The provider's functions, by slot.
 */
#include <monitor/provider.h>
#include <provider_entries.h>

/* An address is no constant of 64 bits in C: the table is made of pointers of the same size. */
#define HGI_X_FUNCTION(entry) {HGI_ENTRY_##entry, (uintptr_t)hgi_provider_##entry},
const struct hgi_function hgi_provider_functions[] = {HGI_PROVIDER_LIST(HGI_X_FUNCTION)};
#undef HGI_X_FUNCTION

const uint32_t hgi_provider_count =
    sizeof(hgi_provider_functions) / sizeof(hgi_provider_functions[0]);
