/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The provider: the functions that the table's slots point to. They run in the guest.
 *
 * The monitor only takes their addresses. A provider's code and constants lie in a section of
 * their own, refer to nothing outside, and have no data that could be written.
 */
#ifndef HGI_MONITOR_PROVIDER_H
#define HGI_MONITOR_PROVIDER_H

#include <common/extension.h>
#include <common/table_builder.h>

/** @brief Where the provider's pages begin: code and constants. By the linker script, as the next.
 */
extern uint8_t hgi_provider_begin[];
/** @brief Where its page of facts begins. */
extern uint8_t hgi_provider_facts_begin[];
/** @brief Where its pages end. */
extern uint8_t hgi_provider_end[];

/** @brief The functions of this machine's provider, by slot. */
extern const struct hgi_function hgi_provider_functions[];
/** @brief Their number. */
extern const uint32_t hgi_provider_count;

/** @brief The same for a guest that is traced, see common/trace.h. */
extern const struct hgi_function hgi_traced_functions[];

/** @brief The legacy views, by slot. */
extern const struct hgi_function hgi_provider_views[];
/** @brief Their number. */
extern const uint32_t hgi_provider_view_count;

/** @brief The same for a guest that is traced. */
extern const struct hgi_function hgi_traced_views[];

/** @brief The example extension's functions. */
extern const struct hgi_example_functions hgi_provider_example;

#endif
