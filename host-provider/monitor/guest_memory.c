/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Copies from and to guest memory, which the monitor has at the guest's addresses.
 */
#include <common/machine.h>
#include <monitor/arch.h>

void hgi_machine_read(struct hgi_partition *partition, uint64_t address, void *to, size_t length) {
  (void)partition;
  if (length == 0) {
    return; /* no bytes may be anywhere: there need not be a cache line */
  }
  hgi_arch_publish(address, length); /* the guest may run with its caches off */
  __builtin_memcpy(to, (const void *)(uintptr_t)address, length);
}

void hgi_machine_write(struct hgi_partition *partition, uint64_t address, const void *from,
                       size_t length) {
  (void)partition;
  if (length == 0) {
    return;
  }
  hgi_arch_publish(address, length);
  __builtin_memcpy((void *)(uintptr_t)address, from, length);
  hgi_arch_publish(address, length);
}
