/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The machine's CPUs, of both hosts of i386 guests: one.
 */
#include <common/machine.h>
#include <monitor/arch.h>
#include <monitor/cpus.h>

uint32_t hgi_arch_cpus(void) {
  return 1;
}

uint32_t hgi_machine_cpu(struct hgi_partition *partition) {
  (void)partition;
  return 0;
}

hgi_status hgi_machine_cpu_start(struct hgi_partition *partition, uint32_t cpu, uint64_t entry,
                                 uint64_t argument) {
  (void)partition;
  (void)cpu;
  (void)entry;
  (void)argument;
  return HGI_E_HOST; /* there is no other one */
}

void hgi_machine_cpu_kick(struct hgi_partition *partition, uint32_t cpu) {
  (void)partition;
  (void)cpu;
}

bool hgi_cpus_stop_others(void) {
  return true;
}
