/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Where the machine has what the guest may not touch: aarch64.
 */
#ifndef HGI_TESTS_BOOT_PLACES_H
#define HGI_TESTS_BOOT_PLACES_H

/** @brief The console. */
#define PLACE_UART "0x9000000"
/** @brief The interrupt controller. */
#define PLACE_INTERRUPTS "0x8000000"
/** @brief Configuration space of the device that the exit status goes to. */
#define PLACE_EXIT "0x4010008000"
/** @brief The monitor. */
#define PLACE_MONITOR "0x40200000"
/** @brief The first that is no guest RAM. */
#define PLACE_BELOW_RAM "0x43fffff8"
/** @brief Nothing, or what nobody executes. */
#define PLACE_NOWHERE "0x100000"
/** @brief First address of the guest's image. */
#define PLACE_IMAGE UINT64_C(0x44000000)
/** @brief What the guest executes with do=privileged, as the host calls it. */
#define NAME_PRIVILEGED "SMC"

/** @brief Entries that cost no trap. */
#define NEVER_TRAP                                                                                 \
  "clock_us32", "clock_ns", "irq_save", "irq_restore", "irq_claim", "irq_complete", "idle"
/** @brief What the host says of an image of another machine's. */
#define OTHER_IMAGE "refused: the image is for ELF machine "

#endif
