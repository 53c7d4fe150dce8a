/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Stops all CPUs when the guest ends, and starts it anew on the boot CPU.
 */
#include <monitor/cpus.h>

#include <common/machine.h>
#include <common/units.h>
#include <monitor/lock.h>
#include <monitor/monitor.h>
#include <registers.h>

#define PATIENCE HGI_NS /* a second */

/* Nobody clears them: the console's input must not wait for that. */
__attribute__((section(".noinit"))) _Alignas(HGI_PAGE_SIZE) uint8_t
    hgi_stacks[HGI_CPUS_MAX][HGI_STACK_SIZE];

static volatile bool stop_wanted; /* all CPUs but the one that set it */
static volatile bool boot_waits;  /* the boot CPU has stopped */
static volatile bool boot_wanted; /* it shall start the guest anew */

uint64_t hgi_stack_top(void) {
  return (uintptr_t)hgi_stacks[hgi_machine_cpu(NULL)] + HGI_STACK_SIZE;
}

bool hgi_cpu_stop_wanted(void) {
  return stop_wanted;
}

static bool all_off(void) {
  bool all = true;
  for (uint32_t i = 1; i < hgi_monitor.partition.cpu_count; i++) {
    all = all && (i == hgi_machine_cpu(NULL) || hgi_arch_cpu_is_off(i));
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

void hgi_cpu_stop(void) {
  if (hgi_machine_cpu(NULL) != 0) {
    hgi_arch_cpu_off();
  }
  boot_waits = true;
  while (!boot_wanted) {
    HGI_YIELD();
  }
  boot_again();
}

bool hgi_cpus_stop_others(void) {
  struct hgi_partition *partition = &hgi_monitor.partition;
  uint32_t self = hgi_machine_cpu(partition);
  uint64_t end = hgi_machine_now(partition) + PATIENCE;
  stop_wanted = true;
  for (uint32_t i = 0; i < partition->cpu_count; i++) {
    if (i != self && partition->cpus[i].started) {
      hgi_machine_cpu_kick(partition, i);
    }
  }
  bool stopped;
  do {
    HGI_YIELD();
    stopped = all_off() && (self == 0 || boot_waits);
  } while (!stopped && hgi_machine_now(partition) < end);
  return stopped;
}

void hgi_cpus_boot_again(void) {
  if (hgi_machine_cpu(NULL) == 0) {
    boot_again();
  }
  boot_wanted = true;
  HGI_BARRIER();
  hgi_arch_cpu_off();
}
