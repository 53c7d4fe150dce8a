/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Counts of traps by reason. Those of services are hgi_partition::calls.
 */
#ifndef HGI_MONITOR_TRAPS_H
#define HGI_MONITOR_TRAPS_H

#include <stdint.h>

/** @brief Traps that come by themselves, and those of the guest that call no service. */
#define HGI_TRAP_LIST(X)                                                                           \
  X(STOP, "guest stop")                                                                            \
  X(FAULT, "guest fault")                                                                          \
  X(DELIVER, "guest deliver")                                                                      \
  X(COMPLETED, "guest complete")                                                                   \
  X(IDLE, "guest idle")                                                                            \
  X(CLOCK, "guest clock")                                                                          \
  X(DEADLINE, "self deadline")                                                                     \
  X(PERIODIC, "self periodic")                                                                     \
  X(WATCHDOG, "self watchdog")                                                                     \
  X(KICK, "self kick")                                                                             \
  X(CONSOLE, "self console")                                                                       \
  X(MAINTENANCE, "self maintenance")                                                               \
  X(OTHER, "self other")

/** @brief Traps by name. */
enum hgi_trap {
#define HGI_X_TRAP_ENUM(name, text) HGI_TRAP_##name,
  HGI_TRAP_LIST(HGI_X_TRAP_ENUM)
#undef HGI_X_TRAP_ENUM
      HGI_TRAP_COUNT /**< their number */
};

/** @brief Counts a trap. */
void hgi_trap_count(enum hgi_trap trap);
/** @brief Prints all counts that are not 0, and the totals. */
void hgi_traps_print(void);

#endif
