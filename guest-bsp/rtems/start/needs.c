/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup rtems
 * @brief What the RTEMS guest needs: a console to write to, a timer, interrupts.
 *
 * timer_set_deadline stands for any timer: its shim serves where timer_start_periodic is there. All
 * else may be absent: without console_read there is no input, without memory_region no guest RAM
 * is found (its shim needs nothing), without shutdown the guest ends in the stop trap. Some
 * architectures have their interrupts by an entry of their own: arch_needs.h.
 */
#include <arch_needs.h>
#include <negotiate/needs.h>

/** @brief Image, work area and C heap of the smallest useful application. */
#ifndef HGI_RTEMS_RAM_MIN
#define HGI_RTEMS_RAM_MIN UINT64_C(0x200000)
#endif

#define RTEMS_NEEDS(X)                                                                             \
  X(console_write, HGI_NEED_MUST)                                                                  \
  X(timer_set_deadline, HGI_NEED_MUST)                                                             \
  X(memory_region, HGI_NEED_MUST)                                                                  \
  X(irq_attach, HGI_NEED_MUST)                                                                     \
  X(irq_complete, HGI_NEED_MUST)                                                                   \
  HGI_ARCH_NEEDS(X)

HGI_GUEST("rtems", HGI_RTEMS_RAM_MIN, HGI_ABI_FIRST, RTEMS_NEEDS);
