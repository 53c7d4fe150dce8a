/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup rtems
 * @brief The vectors, where RTEMS' own build compiles its generic interrupt support for us.
 *
 * Our build takes that support out of an installation, and with it the installation's file of this
 * name: the number of vectors must be the one that it was compiled with.
 */
#ifndef LIBBSP_HGI_BSP_IRQ_H
#define LIBBSP_HGI_BSP_IRQ_H

#ifndef ASM

#include <rtems/irq-extension.h>
#include <rtems/irq.h>

/** @brief As many as HGI has numbers of interrupts, HGI_IRQ_COUNT; which there are, the host says.
 */
#define BSP_INTERRUPT_VECTOR_COUNT 1020

#endif /* ASM */

#endif
