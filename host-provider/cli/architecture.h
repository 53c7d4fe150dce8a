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

#endif
