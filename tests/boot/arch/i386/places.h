/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Where the machine has what the guest may not touch, and which images are frozen: i386.
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

/** @brief X(image, what it is, whether it runs on 2.0 without the legacy view, the oldest minor
 * of 1.x that it runs on) */
#define FROZEN_IMAGES(X)                                                                           \
  X("small-1.0.elf", SMALL, false, 0)                                                              \
  X("small-1.1.elf", SMALL, false, 0)                                                              \
  X("small-1.2.elf", SMALL, false, 0)                                                              \
  X("small-1.3.elf", SMALL, false, 0)                                                              \
  X("small-2.0.elf", SMALL, true, 2)                                                               \
  X("bare-2.0.elf", BARE, true, 0)                                                                 \
  X("own-1.1.elf", OWN, false, 1)                                                                  \
  X("own-1.2.elf", OWN, false, 2)                                                                  \
  X("own-1.3.elf", OWN, false, 3)

#endif
