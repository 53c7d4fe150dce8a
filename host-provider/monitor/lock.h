/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The one lock of the monitor: whoever has left the guest takes it before anything else.
 *
 * So all that the monitor keeps has one user at a time, and each service is atomic. It is held in
 * the monitor only, where nothing interrupts, for the time of one service: nobody waits longer than
 * that for each other CPU, as tickets are served in order.
 */
#ifndef HGI_MONITOR_LOCK_H
#define HGI_MONITOR_LOCK_H

/** @brief Takes the lock. Does not return if the CPU is to stop instead. */
void hgi_lock_take(void);
/** @brief Gives it to the next. */
void hgi_lock_release(void);
/** @brief The caller has it, and nobody waits: all other CPUs are down. At power-on, too. */
void hgi_lock_reset(void);

#endif
