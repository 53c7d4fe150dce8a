/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Calls of services, by the entry's name and its arguments.
 */
#ifndef HGI_MONITOR_PROVIDER_TRAP_H
#define HGI_MONITOR_PROVIDER_TRAP_H

#include <provider_trap.h>

/** @brief A call of the entry's service: each argument in full width, so that no bits of the
 * caller's go to the monitor. */
#define TRAP0(name) hgi_provider_trap(HGI_ENTRY_##name, 0, 0, 0, 0, 0)
/** @copydoc TRAP0 */
#define TRAP1(name, a) hgi_provider_trap(HGI_ENTRY_##name, (uint64_t)(a), 0, 0, 0, 0)
/** @copydoc TRAP0 */
#define TRAP2(name, a, b) hgi_provider_trap(HGI_ENTRY_##name, (uint64_t)(a), (uint64_t)(b), 0, 0, 0)
/** @copydoc TRAP0 */
#define TRAP3(name, a, b, c)                                                                       \
  hgi_provider_trap(HGI_ENTRY_##name, (uint64_t)(a), (uint64_t)(b), (uint64_t)(c), 0, 0)
/** @copydoc TRAP0 */
#define TRAP4(name, a, b, c, d)                                                                    \
  hgi_provider_trap(HGI_ENTRY_##name, (uint64_t)(a), (uint64_t)(b), (uint64_t)(c), (uint64_t)(d), 0)

#endif
