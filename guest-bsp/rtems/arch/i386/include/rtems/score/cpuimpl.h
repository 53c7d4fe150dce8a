/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup arch_guest
 * @brief i386: RTEMS' header of this name, but for one function, where RTEMS' own build compiles
 * its library for us.
 *
 * RTEMS' loads GS out of a descriptor table that it takes for the machine's: an unprivileged guest
 * faults there, RTEMS_PARAVIRT or not. It is an inline function: in the BSP it would come too late.
 */
#ifndef HGI_RTEMS_SCORE_CPUIMPL_H
#define HGI_RTEMS_SCORE_CPUIMPL_H

/** @cond RTEMS' own is renamed */
#define _CPU_Use_thread_local_storage hgi_rtems_use_descriptor_table
#include_next <rtems/score/cpuimpl.h>
#undef _CPU_Use_thread_local_storage
/** @endcond */

#ifndef ASM

#ifdef __cplusplus
extern "C" {
#endif

/** @brief Makes the thread-local storage of a context the CPU's: guest-bsp/rtems/arch/i386/tls.c.
 */
void _CPU_Use_thread_local_storage(const Context_Control *context);

#ifdef __cplusplus
}
#endif

#endif /* ASM */

#endif
