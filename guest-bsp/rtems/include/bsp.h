/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup rtems
 * @brief The BSP as RTEMS applications see it.
 *
 * Nothing of a machine is here: what other BSPs have as addresses and numbers comes from the host
 * table when the image starts.
 */
#ifndef LIBBSP_HGI_BSP_H
#define LIBBSP_HGI_BSP_H

#include <bspopts.h>

#ifndef ASM

#include <bsp/default-initial-extension.h>
#include <rtems.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @brief The last of the fatal extensions: says what RTEMS has to say, then tells the host.
 *
 * Does not return. An exit with code 0 is the guest's success.
 *
 * @param source who found it
 * @param always_false as RTEMS' extensions have it
 * @param code the source's own number, or for an exception the address of its frame
 */
void hgi_rtems_fatal(rtems_fatal_source source, bool always_false, rtems_fatal_code code);

/** @brief Waits for an interrupt, through the host where it has idle: for idle tasks. [task] */
void hgi_rtems_wait(void);

/** @brief Body of the idle task: waits for interrupts, through the host where it has idle. */
void *hgi_rtems_idle(uintptr_t ignored);

/** @brief For confdefs.h: the user extensions of the BSP, in place of the default ones. */
#undef BSP_INITIAL_EXTENSION
#define BSP_INITIAL_EXTENSION                                                                      \
  { NULL, NULL, NULL, NULL, NULL, NULL, NULL, hgi_rtems_fatal, NULL }

/** @brief For confdefs.h: the idle task. */
#define BSP_IDLE_TASK_BODY hgi_rtems_idle

#ifdef __cplusplus
}
#endif

#endif /* ASM */

#endif
