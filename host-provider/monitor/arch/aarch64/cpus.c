/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The machine's CPUs: started for the guest, and stopped with it.
 *
 * Secondary CPUs are off until the guest starts them, and off again when it ends. The boot CPU
 * never is: a guest starts anew on it, whichever CPU wanted that.
 */
#include <cpus.h>

#include <counter.h>
#include <devices.h>
#include <exceptions.h>
#include <lock.h>
#include <monitor/monitor.h>
#include <psci.h>

#define PATIENCE HGI_READ(cntfrq_el0) /* ticks: a second */
#define ALIGNED  4u                   /* instructions */

/* Nobody clears them: the console's input must not wait for that. */
__attribute__((section(".noinit"))) _Alignas(HGI_PAGE_SIZE) uint8_t
    hgi_stacks[HGI_CPUS_MAX][HGI_STACK_SIZE];

/* What a CPU finds when it comes up. */
static struct start {
  uint64_t entry;
  uint64_t argument;
  uint64_t offset; /* of the guest's clock */
} starts[HGI_CPUS_MAX];

static volatile bool stop_wanted; /* all CPUs but the one that set it */
static volatile bool boot_waits;  /* the boot CPU has stopped */
static volatile bool boot_wanted; /* it shall start the guest anew */

uint32_t hgi_machine_cpu(struct hgi_partition *partition) {
  (void)partition;
  return (uint32_t)HGI_READ(tpidr_el2);
}

uint64_t hgi_stack_top(void) {
  return (uintptr_t)hgi_stacks[hgi_machine_cpu(NULL)] + HGI_STACK_SIZE;
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
  HGI_DSB();
  return hgi_psci(HGI_PSCI_CPU_ON, HGI_PLATFORM_AFFINITY(cpu), (uintptr_t)hgi_secondary_start,
                  cpu) == 0
             ? HGI_OK
             : HGI_E_HOST;
}

void hgi_secondary_main(void) {
  const struct start *start = &starts[hgi_machine_cpu(NULL)];
  hgi_lock_take();
  HGI_WRITE(cntvoff_el2, start->offset);
  hgi_cpu_start_guest();
  hgi_lock_release();
  hgi_enter(start->entry, start->argument, hgi_stack_top(), false);
}

bool hgi_cpu_stop_wanted(void) {
  return stop_wanted;
}

static bool all_off(void) {
  bool all = true;
  for (uint32_t i = 1; i < hgi_monitor.partition.cpu_count; i++) {
    all = all && (i == hgi_machine_cpu(NULL) ||
                  hgi_psci(HGI_PSCI_AFFINITY_INFO, HGI_PLATFORM_AFFINITY(i), 0, 0) == HGI_PSCI_OFF);
  }
  return all;
}

/* The next start is that of a guest that never was. */
static _Noreturn void boot_again(void) {
  while (!all_off()) {
    HGI_YIELD(); /* the CPU that wanted it is the last */
  }
  boot_waits = false;
  boot_wanted = false;
  stop_wanted = false;
  hgi_lock_reset();
  hgi_monitor_boot();
}

static _Noreturn void off(void) {
  hgi_timers_start(); /* none runs */
  hgi_gic_stop();
  hgi_psci(HGI_PSCI_CPU_OFF, 0, 0, 0);
  for (;;) {
    HGI_YIELD(); /* the firmware refused: nobody waits for this CPU for ever */
  }
}

void hgi_cpu_stop(void) {
  if (hgi_machine_cpu(NULL) != 0) {
    off();
  }
  boot_waits = true;
  while (!boot_wanted) {
    HGI_YIELD();
  }
  boot_again();
}

bool hgi_arch_stop_others(void) {
  struct hgi_partition *partition = &hgi_monitor.partition;
  uint32_t self = hgi_machine_cpu(partition);
  uint64_t end = HGI_READ(cntpct_el0) + PATIENCE;
  stop_wanted = true;
  for (uint32_t i = 0; i < partition->cpu_count; i++) {
    if (i != self && partition->cpus[i].started) {
      hgi_gic_kick(i);
    }
  }
  bool stopped;
  do {
    HGI_YIELD();
    stopped = all_off() && (self == 0 || boot_waits);
  } while (!stopped && HGI_READ(cntpct_el0) < end);
  return stopped;
}

void hgi_arch_boot_again(void) {
  if (hgi_machine_cpu(NULL) == 0) {
    boot_again();
  }
  boot_wanted = true;
  HGI_DSB();
  off();
}
