/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Where the machine has what the guest may not touch, and which images are frozen: aarch64.
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

/** @brief X(image, whether it is the small guest, whether it runs on 2.0 without the legacy view,
 * whether it runs on 1.0 and 1.1) */
#define FROZEN_IMAGES(X)                                                                           \
  X("small-1.0.elf", true, false, true)                                                            \
  X("small-1.1.elf", true, false, true)                                                            \
  X("small-1.2.elf", true, false, true)                                                            \
  X("small-1.3.elf", true, false, true)                                                            \
  X("small-2.0.elf", true, true, false)                                                            \
  X("bare-1.2.elf", false, false, true)                                                            \
  X("bare-2.0.elf", false, true, true)

#endif
