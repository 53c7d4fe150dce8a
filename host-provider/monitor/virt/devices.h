/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Devices that QEMU's virt machines share, wherever platform.h says that they are.
 */
#ifndef HGI_MONITOR_VIRT_DEVICES_H
#define HGI_MONITOR_VIRT_DEVICES_H

#include <stdbool.h>
#include <stdint.h>

/** @brief Sets the exit channel's PCI device up. */
void hgi_exit_init(void);
/** @brief Looks for a random number generator. */
void hgi_entropy_init(void);
/** @brief Whether there is one. */
bool hgi_entropy_available(void);
/**
 * @brief Reads numbers out of the device tree. Before the monitor's translation is on.
 * @param address of the tree
 * @param node, property name of a node, its unit address included, and of its property
 * @param[out] cells the first @a count of the property's
 * @param count how many are wanted
 * @return false if there is no tree, no such property, or it has fewer
 */
bool hgi_device_tree_find(uint64_t address, const char *node, const char *property, uint32_t *cells,
                          uint32_t count);
/** @brief Reads how much RAM there is. @param tree address of the device tree */
void hgi_ram_init(uint64_t tree);

#endif
