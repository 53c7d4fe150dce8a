/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The machine's CPUs: all run from power-on. Secondary ones are parked until they are
 * wanted.
 */
#include <devices.h>
#include <exceptions.h>
#include <registers.h>

#include <common/machine.h>
#include <monitor/cpus.h>
#include <monitor/lock.h>
#include <monitor/mmio.h>

HGI_ASSERT(HGI_CPUS_MAX == 8 && HGI_MSI == 8, "boot.S has them as numbers");

#define ALIGNED 4u /* as the contract says; compressed instructions could do with 2 */

/* What a CPU finds when it comes up. */
static struct start {
  uint64_t entry;
  uint64_t argument;
} starts[HGI_CPUS_MAX];

static uint32_t machine_cpus;

/* By CPU: it is not parked, or about not to be. */
static volatile bool on[HGI_CPUS_MAX];

/* By CPU: leave the park. In the image's data, where CPUs that are parked see 0 from the start. */
extern volatile uint8_t hgi_cpu_wanted[HGI_CPUS_MAX];
__attribute__((section(".data.wanted"))) volatile uint8_t hgi_cpu_wanted[HGI_CPUS_MAX] = {0};

uint32_t hgi_machine_cpu(struct hgi_partition *partition) {
  (void)partition;
  return (uint32_t)HGI_READ(mhartid);
}

/* A counter that counts nothing: the provider reads there which CPU it is on. */
static bool put_number(uint64_t number) {
  HGI_WRITE(mhpmevent3, 0);
  HGI_WRITE(mhpmcounter3, number);
  return HGI_READ(mhpmcounter3) == number;
}

void hgi_cpu_number_init(void) {
  put_number(HGI_READ(mhartid));
}

void hgi_cpus_init(uint64_t tree) {
  char node[] = "cpu@0";
  uint32_t number;
  while (machine_cpus < HGI_CPUS_MAX && hgi_device_tree_find(tree, node, "reg", &number, 1)) {
    node[sizeof(node) - 2] = (char)('0' + ++machine_cpus);
  }
}

uint32_t hgi_cpus_of_machine(void) {
  return machine_cpus;
}

uint32_t hgi_arch_cpus(void) {
  return put_number(HGI_CPUS_MAX - 1) ? machine_cpus : 1; /* else they can't be told apart */
}

static void signal(uint32_t cpu) {
  HGI_BARRIER(); /* what it is for is in memory */
  hgi_put32(HGI_PLATFORM_CLINT + UINT64_C(4) * cpu, 1);
}

void hgi_machine_cpu_kick(struct hgi_partition *partition, uint32_t cpu) {
  (void)partition;
  signal(cpu);
}

hgi_status hgi_machine_cpu_start(struct hgi_partition *partition, uint32_t cpu, uint64_t entry,
                                 uint64_t argument) {
  (void)partition;
  if (entry % ALIGNED != 0) {
    return HGI_E_POINTER;
  }
  starts[cpu] = (struct start){entry, argument};
  on[cpu] = true;
  HGI_BARRIER();
  hgi_cpu_wanted[cpu] = 1;
  signal(cpu);
  return HGI_OK;
}

void hgi_secondary_main(void) {
  const struct start *start = &starts[hgi_machine_cpu(NULL)];
  hgi_pmp_guard();
  hgi_lock_take();
  hgi_arch_cpu_start_guest();
  hgi_virq_leave();
  hgi_lock_release();
  hgi_enter(start->entry, start->argument, hgi_stack_top());
}

bool hgi_arch_cpu_is_off(uint32_t cpu) {
  return !on[cpu];
}

void hgi_arch_cpu_off(void) {
  hgi_timers_start(); /* none runs */
  HGI_WRITE(mie, 0);
  HGI_BARRIER();
  on[hgi_machine_cpu(NULL)] = false;
  hgi_park();
}
