/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief Names of architectures, as in iface/arch/.
 */
#ifndef HGI_CLI_ARCHITECTURE_H
#define HGI_CLI_ARCHITECTURE_H

/**
 * @brief The name of the architecture of an image.
 * @param machine its ELF e_machine
 * @return NULL if it is none that HGI knows
 */
const char *hgi_architecture_name(unsigned machine);

/** @brief Bytes of what hgi_architecture_text writes, at most. */
#define HGI_ARCHITECTURE_SIZE 24u

/**
 * @brief Writes a machine's number and, if there is one, its name: `183 (aarch64)`.
 * @param machine ELF e_machine
 * @param[out] text it
 * @return @a text
 */
const char *hgi_architecture_text(unsigned machine, char text[HGI_ARCHITECTURE_SIZE]);

#endif
