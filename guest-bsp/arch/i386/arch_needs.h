/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup arch_guest
 * @brief i386: what every guest that takes interrupts must have of its host. Without upcalls it
 * would wait for them for ever.
 */
#ifndef HGI_ARCH_NEEDS_H
#define HGI_ARCH_NEEDS_H

/** @brief X(entry, flags), for a guest's list of needs. */
#define HGI_ARCH_NEEDS(X) X(upcall_set, HGI_NEED_MUST)

#endif
