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

#endif
