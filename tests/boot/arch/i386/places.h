/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Where the machine has what the guest may not touch: i386.
 */
#ifndef HGI_TESTS_BOOT_PLACES_H
#define HGI_TESTS_BOOT_PLACES_H

/** @brief What the guest reads and writes in vain: the monitor, the end of its page tables' reach,
 * the local APIC, and beside guest RAM. */
#define HGI_NOT_THE_GUESTS "0x101000", "0xfffff8", "0xfee00000", "0xffffff8", "0x18000000"

/** @brief Entries that cost no trap; an unprivileged guest can't wait by itself. */
#define NEVER_TRAP "clock_us32", "clock_ns", "irq_save", "irq_restore", "irq_claim", "irq_complete"
/** @brief What the host says of an image of another machine's: there, of 64 bits. */
#define OTHER_IMAGE "refused: the image has ELF class 2, this host wants 1"

#endif
