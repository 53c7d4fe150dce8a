/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief A partition's start, and what memory is its own.
 */
#include <common/partition.h>

#include <common/image.h>

void hgi_partition_start(struct hgi_partition *partition) {
  __builtin_memset(&partition->timer, 0, sizeof(partition->timer));
  partition->timer_irq = (struct hgi_virtual_irq){.number = partition->header->timer_irq};
  partition->console_irq = (struct hgi_virtual_irq){.number = partition->header->console_irq};
  partition->watchdog.running = false;
  if (partition->ports != NULL) {
    hgi_ports_start(partition->ports, partition->number);
  }
  if (partition->reset_reason != HGI_RESET_POWER_ON) {
    hgi_health_add(&partition->health, HGI_HEALTH_RESTART, (uint32_t)partition->reset_reason, 0);
  }
  partition->end = HGI_END_NONE;
  partition->status = 0;
}

static bool inside(uint64_t address, uint64_t length, uint64_t base, uint64_t size) {
  return address >= base && hgi_inside(address - base, length, size);
}

bool hgi_guest_writable(const struct hgi_partition *partition, uint64_t address, uint64_t length) {
  return length == 0 ||
         inside(address, length, partition->header->ram_base, partition->header->ram_size);
}

bool hgi_guest_readable(const struct hgi_partition *partition, uint64_t address, uint64_t length) {
  if (hgi_guest_writable(partition, address, length)) {
    return true;
  }
  const struct hgi_header *header = partition->header;
  for (uint32_t i = 0; i < header->range_count; i++) {
    /* Reading a device for the guest could have effects: only what is memory. */
    if (header->ranges[i].kind != HGI_MEMORY_DEVICE &&
        inside(address, length, header->ranges[i].base, header->ranges[i].size)) {
      return true;
    }
  }
  return false;
}

bool hgi_region(const struct hgi_partition *partition, uint32_t index, struct hgi_range *region) {
  const struct hgi_header *header = partition->header;
  const struct hgi_range ram = {header->ram_base, header->ram_size, HGI_ACCESS_READ_WRITE,
                                HGI_MEMORY_RAM};
  /* The region is the one that has `index` others below it. */
  for (uint32_t i = 0; i <= header->range_count; i++) {
    const struct hgi_range *one = i < header->range_count ? &header->ranges[i] : &ram;
    uint32_t below = ram.base < one->base;
    for (uint32_t j = 0; j < header->range_count; j++) {
      below += header->ranges[j].base < one->base;
    }
    if (below == index) {
      *region = *one;
      return true;
    }
  }
  return false;
}

bool hgi_config_key_legal(const char *key, size_t length) {
  for (size_t i = 0; i < length; i++) {
    char c = key[i];
    if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-')) {
      return false;
    }
  }
  return length > 0 && length <= HGI_CONFIG_KEY_MAX;
}
