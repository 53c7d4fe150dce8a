/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The entries that the provider serves: upcall_set where its guests have no
 * vectors.
 */
#ifndef HGI_MONITOR_PROVIDER_ENTRIES_H
#define HGI_MONITOR_PROVIDER_ENTRIES_H

#include <stdbool.h>

#include <hgi/example_extension.h>
#include <hgi/hgi.h>
#include <platform.h>

/** @brief The one list of entries served, by name. */
#define HGI_PROVIDER_LIST(X)                                                                       \
  X(console_putc)                                                                                  \
  X(console_getc)                                                                                  \
  X(clock_us32)                                                                                    \
  X(timer_start_periodic)                                                                          \
  X(timer_stop)                                                                                    \
  X(irq_attach)                                                                                    \
  X(irq_detach)                                                                                    \
  X(irq_claim)                                                                                     \
  X(irq_complete)                                                                                  \
  X(halt)                                                                                          \
  X(console_write)                                                                                 \
  X(console_read)                                                                                  \
  X(clock_ns)                                                                                      \
  X(idle)                                                                                          \
  X(fatal)                                                                                         \
  X(timer_set_deadline)                                                                            \
  X(timer_missed)                                                                                  \
  X(memory_region)                                                                                 \
  X(irq_mask)                                                                                      \
  X(irq_unmask)                                                                                    \
  X(irq_save)                                                                                      \
  X(irq_restore)                                                                                   \
  X(config_get)                                                                                    \
  X(shutdown)                                                                                      \
  X(entropy)                                                                                       \
  X(irq_raise)                                                                                     \
  X(irq_pending)                                                                                   \
  X(irq_set_affinity)                                                                              \
  X(cpu_count)                                                                                     \
  X(cpu_start)                                                                                     \
  X(cpu_self)                                                                                      \
  X(ipi_send)                                                                                      \
  X(tod_get)                                                                                       \
  X(tod_set)                                                                                       \
  X(watchdog_set)                                                                                  \
  X(cache_clean)                                                                                   \
  X(cache_invalidate)                                                                              \
  X(get_extension)                                                                                 \
  X(partition_info)                                                                                \
  X(partition_slice)                                                                               \
  X(sampling_open)                                                                                 \
  X(sampling_write)                                                                                \
  X(sampling_read)                                                                                 \
  X(queuing_open)                                                                                  \
  X(queuing_send)                                                                                  \
  X(queuing_receive)                                                                               \
  X(health_report)                                                                                 \
  X(health_event)                                                                                  \
  HGI_PROVIDER_ARCH_LIST(X)

#define HGI_X_PROVIDER_DECLARE(name) hgi_##name##_fn hgi_provider_##name;
HGI_PROVIDER_LIST(HGI_X_PROVIDER_DECLARE)
#undef HGI_X_PROVIDER_DECLARE

/** @brief The example extension's functions. */
hgix_ticks_fn hgi_provider_example_ticks;
/** @copydoc hgi_provider_example_ticks */
hgix_swap_fn hgi_provider_example_swap;

#endif
