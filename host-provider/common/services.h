/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief The services behind the entries that trap, and the one list of them.
 *
 * A service's number is its entry's slot. That is between a host and its own provider: a guest
 * that traps by itself gets no more than through the table, and may get less tomorrow.
 */
#ifndef HGI_COMMON_SERVICES_H
#define HGI_COMMON_SERVICES_H

#include <common/machine.h>

/** @brief Arguments of a service at most, each 64 bits wide. */
#define HGI_SERVICE_ARGUMENTS 6u

/** @brief The one list of services, by entry name. */
#define HGI_SERVICE_LIST(X)                                                                        \
  X(console_putc)                                                                                  \
  X(console_getc)                                                                                  \
  X(console_write)                                                                                 \
  X(console_read)                                                                                  \
  X(timer_start_periodic)                                                                          \
  X(timer_stop)                                                                                    \
  X(timer_set_deadline)                                                                            \
  X(timer_missed)                                                                                  \
  X(irq_attach)                                                                                    \
  X(irq_detach)                                                                                    \
  X(irq_mask)                                                                                      \
  X(irq_unmask)                                                                                    \
  X(upcall_set)                                                                                    \
  X(memory_region)                                                                                 \
  X(config_get)                                                                                    \
  X(halt)                                                                                          \
  X(fatal)                                                                                         \
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
  X(health_event)

/**
 * @brief Serves an entry. Sets hgi_partition::end if the guest ends.
 * @param partition whose guest calls
 * @param arguments any values; those narrower than 64 bits have any upper bits
 */
typedef hgi_status hgi_service_fn(struct hgi_partition *partition, const uint64_t *arguments);

#define HGI_X_SERVICE_DECLARE(name) hgi_service_fn hgi_service_##name;
HGI_SERVICE_LIST(HGI_X_SERVICE_DECLARE)
#undef HGI_X_SERVICE_DECLARE

/**
 * @brief Calls a service, if the partition's table presents its entry.
 * @param partition whose guest calls
 * @param number any value
 * @param arguments ::HGI_SERVICE_ARGUMENTS of them
 * @param[out] status what the entry returns
 * @return whether there is such a service
 */
bool hgi_service_call(struct hgi_partition *partition, uint64_t number, const uint64_t *arguments,
                      hgi_status *status);

#endif
