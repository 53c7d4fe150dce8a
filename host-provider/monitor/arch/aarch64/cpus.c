/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The machine's CPUs: numbered by TPIDR_EL2, turned on and off by the firmware.
 */
#include <devices.h>
#include <exceptions.h>
#include <psci.h>
#include <registers.h>

#include <common/machine.h>
#include <monitor/arch.h>
#include <monitor/cpus.h>
#include <monitor/lock.h>

#define ALIGNED 4u /* instructions */

/* What a CPU finds when it comes up. */
static struct start {
  uint64_t entry;
  uint64_t argument;
  uint64_t offset; /* of the guest's clock */
} starts[HGI_CPUS_MAX];

uint32_t hgi_machine_cpu(struct hgi_partition *partition) {
  (void)partition;
  return (uint32_t)HGI_READ(tpidr_el2);
}

uint32_t hgi_arch_cpus(void) {
  uint32_t count = hgi_fw_cfg_cpus();
  return count < HGI_CPUS_MAX ? count : HGI_CPUS_MAX;
}

hgi_status hgi_machine_cpu_start(struct hgi_partition *partition, uint32_t cpu, uint64_t entry,
                                 uint64_t argument) {
  (void)partition;
  if (entry % ALIGNED != 0) {
    return HGI_E_POINTER;
  }
  starts[cpu] = (struct start){entry, argument, HGI_READ(cntvoff_el2)};
  HGI_BARRIER();
  return hgi_psci(HGI_PSCI_CPU_ON, HGI_PLATFORM_AFFINITY(cpu), (uintptr_t)hgi_secondary_start,
                  cpu) == 0
             ? HGI_OK
             : HGI_E_HOST;
}

void hgi_secondary_main(void) {
  const struct start *start = &starts[hgi_machine_cpu(NULL)];
  hgi_lock_take();
  HGI_WRITE(cntvoff_el2, start->offset);
  hgi_arch_cpu_start_guest();
  hgi_lock_release();
  hgi_enter(start->entry, start->argument, hgi_stack_top(), HGI_CLOCK_KEPT);
}

bool hgi_arch_cpu_is_off(uint32_t cpu) {
  return hgi_psci(HGI_PSCI_AFFINITY_INFO, HGI_PLATFORM_AFFINITY(cpu), 0, 0) == HGI_PSCI_OFF;
}

void hgi_arch_cpu_off(void) {
  hgi_timers_start(); /* none runs */
  hgi_gic_stop();
  hgi_psci(HGI_PSCI_CPU_OFF, 0, 0, 0);
  for (;;) {
    HGI_YIELD(); /* the firmware refused: nobody waits for this CPU for ever */
  }
}
