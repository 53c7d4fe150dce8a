/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Boots this program as a guest of the in-process host.
 */
#ifndef HGI_TESTS_UNIT_MACHINE_H
#define HGI_TESTS_UNIT_MACHINE_H

#include <inproc/inproc.h>
#include <negotiate/ops.h>

/** @brief Negotiates with the table at @a address; returns how that ended. */
enum hgi_inproc_end machine_negotiate(uint64_t address);

/** @brief Negotiates with a host of an ABI version, packed, which must be accepted. */
void machine_boot(uint32_t version);

/**
 * @brief Memory of @a size bytes, for RAM to end in: it has all of the guest's image and the
 *        least RAM that the guest needs below it, however near to the image the heap begins.
 */
void *machine_above_image(size_t size);

/** @brief Gives back what machine_above_image gave. */
void machine_free_above_image(void *memory);

/** @brief As machine_boot, with a command line. */
void machine_boot_with(uint32_t version, const char *command_line);

#endif
