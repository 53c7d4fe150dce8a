/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup rtems
 * @brief The guest's watchdog, for applications.
 *
 * When it is not fed in time the host starts the guest anew. Without a start nothing is watched.
 */
#ifndef LIBBSP_HGI_BSP_HGI_WATCHDOG_H
#define LIBBSP_HGI_BSP_HGI_WATCHDOG_H

#include <stdint.h>

#include <rtems.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @brief Starts the watchdog, or gives a running one a new timeout. [task] [isr]
 * @param timeout_ns nanoseconds from now, and from each feeding, 1000000 to 2^63 - 1
 * @return RTEMS_SUCCESSFUL; RTEMS_INVALID_NUMBER if the timeout is outside its range: what ran
 * before goes on; RTEMS_NOT_IMPLEMENTED if the host has no watchdog; RTEMS_IO_ERROR if it failed
 */
rtems_status_code hgi_watchdog_start(uint64_t timeout_ns);

/**
 * @brief Feeds the watchdog: the timeout begins anew. [task] [isr]
 * @return RTEMS_SUCCESSFUL; RTEMS_INCORRECT_STATE if it is not started; RTEMS_NOT_IMPLEMENTED if
 * the host has no watchdog; RTEMS_IO_ERROR if the host failed
 */
rtems_status_code hgi_watchdog_feed(void);

/**
 * @brief Stops the watchdog; success, too, if it is not started. [task] [isr]
 * @return RTEMS_SUCCESSFUL; RTEMS_NOT_IMPLEMENTED if the host has no watchdog; RTEMS_IO_ERROR if
 * the host failed
 */
rtems_status_code hgi_watchdog_stop(void);

#ifdef __cplusplus
}
#endif

#endif
