/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup arch_guest
 * @brief i386: upcalls, as far as the guest's own interrupt mask concerns them.
 */
#ifndef HGI_ARCH_UPCALL_H
#define HGI_ARCH_UPCALL_H

#include <stdbool.h>

#include <hgi/arch.h>

/**
 * @brief Puts an upcall off if the guest masks interrupts itself. First of all in a handler. [isr]
 * @param upcall the handler's argument
 * @param return_address the handler's return address
 * @return true: the handler is to return at once
 */
bool hgi_arch_upcall_put_off(struct hgi_upcall *upcall, uint32_t return_address);

/**
 * @brief Has the guest's own mask tell what the host does in an upcall: that interrupts are masked.
 * Who unmasks then unmasks at the host, which a scheduler does that goes on with another thread.
 * [isr]
 * @param return_address the handler's return address
 */
void hgi_arch_upcall_begin(uint32_t return_address);

/** @brief Undoes hgi_arch_upcall_begin: last of all in a handler, which returns unmasked. [isr] */
void hgi_arch_upcall_end(void);

#endif
