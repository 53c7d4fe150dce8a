/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup compat
 * @brief The list of legacy views: host code that serves retired entries to old guests.
 *
 * A view is part of a host's provider and runs in the guest, as all of the provider does. It is
 * built on the provider's entries that are still there, which a host names hgi_provider_NAME.
 */
#ifndef HGI_COMPAT_LEGACY_H
#define HGI_COMPAT_LEGACY_H

#include <hgi/hgi.h>

/**
 * @brief The one list of legacy views: X(retired entry, entry that it is built on).
 *
 * timer_start_periodic is built on itself: a tick that does not drift and is counted when missed
 * needs the host's state, so a host that has the view keeps its service.
 */
#define HGI_LEGACY_LIST(X)                                                                         \
  X(console_putc, console_write)                                                                   \
  X(console_getc, console_read)                                                                    \
  X(clock_us32, clock_ns)                                                                          \
  X(timer_start_periodic, timer_start_periodic)                                                    \
  X(timer_stop, timer_set_deadline)                                                                \
  X(halt, shutdown)

#define HGI_X_LEGACY_DECLARE(name, from)                                                           \
  hgi_##name##_fn hgi_legacy_##name;                                                               \
  hgi_##from##_fn hgi_provider_##from;
HGI_LEGACY_LIST(HGI_X_LEGACY_DECLARE)
#undef HGI_X_LEGACY_DECLARE

#endif
