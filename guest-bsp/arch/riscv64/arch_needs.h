/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup arch_guest
 * @brief riscv64: what every guest that takes interrupts must have of its host. Here: nothing, it
 * has vectors of its own.
 */
#ifndef HGI_ARCH_NEEDS_H
#define HGI_ARCH_NEEDS_H

/** @brief X(entry, flags), for a guest's list of needs. */
#define HGI_ARCH_NEEDS(X)

#endif
