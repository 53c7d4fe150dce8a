/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup arch_guest
 * @brief i386: what the files of this folder use of each other.
 */
#ifndef HGI_RTEMS_PORT_H
#define HGI_RTEMS_PORT_H

#include <stdbool.h>
#include <stdint.h>

#include <hgi/arch.h>

/** @brief What irq_save gives while nothing is masked. */
extern uint32_t hgi_rtems_unmasked;

/** @brief Does nothing; whoever calls it has port.S linked before RTEMS' own of it. [boot] */
void hgi_rtems_port_linked(void);

/** @brief Where upcalls come: switches threads, if the interrupt wants it. [isr] */
hgi_upcall_fn hgi_rtems_upcall;

/**
 * @brief Serves an upcall on the interrupt stack. [isr]
 * @param upcall the handler's argument
 * @param return_address the handler's return address
 * @return whether threads are to be dispatched
 */
bool hgi_rtems_interrupt(struct hgi_upcall *upcall, uint32_t return_address);

/** @brief Dispatches threads on the interrupted one's stack, until there is nothing more to do. */
void hgi_rtems_interrupt_dispatch(void);

#endif
