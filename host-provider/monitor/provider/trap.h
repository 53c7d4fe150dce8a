/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Calls of services, by the entry's name and its arguments.
 */
#ifndef HGI_MONITOR_PROVIDER_TRAP_H
#define HGI_MONITOR_PROVIDER_TRAP_H

#include <provider_trap.h>

/** @brief An argument in full width; pointers are not extended by their sign. */
#define HGI_WIDE(argument)                                                                         \
  _Generic((argument), uint64_t : (argument), default : (uintptr_t)(argument))

/** @brief A call of the entry's service: each argument in full width, so that no bits of the
 * caller's go to the monitor. */
#define TRAP0(name) hgi_provider_trap(HGI_ENTRY_##name, 0, 0, 0, 0, 0)
/** @copydoc TRAP0 */
#define TRAP1(name, a) hgi_provider_trap(HGI_ENTRY_##name, HGI_WIDE(a), 0, 0, 0, 0)
/** @copydoc TRAP0 */
#define TRAP2(name, a, b) hgi_provider_trap(HGI_ENTRY_##name, HGI_WIDE(a), HGI_WIDE(b), 0, 0, 0)
/** @copydoc TRAP0 */
#define TRAP3(name, a, b, c)                                                                       \
  hgi_provider_trap(HGI_ENTRY_##name, HGI_WIDE(a), HGI_WIDE(b), HGI_WIDE(c), 0, 0)
/** @copydoc TRAP0 */
#define TRAP4(name, a, b, c, d)                                                                    \
  hgi_provider_trap(HGI_ENTRY_##name, HGI_WIDE(a), HGI_WIDE(b), HGI_WIDE(c), HGI_WIDE(d), 0)
/** @copydoc TRAP0 */
#define TRAP5(name, a, b, c, d, e)                                                                 \
  hgi_provider_trap(HGI_ENTRY_##name, HGI_WIDE(a), HGI_WIDE(b), HGI_WIDE(c), HGI_WIDE(d),          \
                    HGI_WIDE(e))

#endif
