/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Guest RAM: what the machine has, but for the monitor's own at its start.
 */
#include <monitor/virt/devices.h>

#include <monitor/arch.h>
#include <monitor/monitor.h>
#include <platform.h>

static uint64_t machine_ram;

void hgi_ram_init(uint64_t tree) {
  uint32_t reg[4]; /* two cells of address, two of size */
  if (hgi_device_tree_find(tree, HGI_PLATFORM_MEMORY_NODE, "reg", reg, 4)) {
    machine_ram = (uint64_t)reg[2] << 32 | reg[3];
  }
}

uint64_t hgi_arch_ram_max(void) {
  uint64_t size = machine_ram & ~(HGI_PLATFORM_RAM_UNIT - 1);
  uint64_t own = hgi_monitor_ram_base() - HGI_PLATFORM_MACHINE_RAM;
  return size > own ? size - own : 0;
}
