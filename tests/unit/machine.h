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

/** @brief As machine_boot, with a command line. */
void machine_boot_with(uint32_t version, const char *command_line);

#endif
