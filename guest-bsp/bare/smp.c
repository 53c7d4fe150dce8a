/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup bare
 * @brief Starts secondary CPUs: each has a stack and an argument of its own.
 */
#include <bare/smp.h>

#include <bare/check.h>
#include <bare/storm.h>
#include <bare/trap.h>

#define STACK_SIZE 4096u

static HGI_ALIGNED(16) uint8_t stacks[HGI_BARE_CPUS][STACK_SIZE];
static struct hgi_second seconds[HGI_BARE_CPUS];
static uint32_t started; /* a second CPU, at any time */

bool hgi_word_wait(const uint32_t *word, uint32_t wanted, uint64_t patience) {
  struct hgi_wait wait = {.end = hgi_ops.clock_ns() + patience};

  while (hgi_word_get(word) < wanted && hgi_wait_goes_on(&wait))
    hgi_trap_relax();
  return hgi_word_get(word) >= wanted;
}

void hgi_second_main(const struct hgi_second *second) {
  hgi_trap_init();
  second->run(second);
  for (;;)
    hgi_ops.idle();
}

int32_t hgi_second_run(uint32_t cpu, void (*run)(const struct hgi_second *second)) {
  if (cpu >= HGI_BARE_CPUS)
    return HGI_E_INVALID;

  const struct hgi_second second = {(uintptr_t)(stacks[cpu] + STACK_SIZE), run, cpu};

  seconds[cpu] = second;
  hgi_word_put(&started, 1);
  return hgi_ops.cpu_start(cpu, (uintptr_t)hgi_second_start, (uintptr_t)&seconds[cpu]);
}

bool hgi_second_any(void) {
  return hgi_word_get(&started) != 0;
}

bool hgi_bare_has_cpus(void) {
  static const uint32_t slots[] = {HGI_ENTRY_cpu_count, HGI_ENTRY_cpu_start, HGI_ENTRY_cpu_self,
                                   HGI_ENTRY_ipi_send, HGI_ENTRY_irq_set_affinity};
  bool all = true;

  for (uint32_t i = 0; i < sizeof slots / sizeof slots[0]; i++)
    all = !hgi_check_absent(slots[i]) && all;
  if (all && hgi_slot_binding(HGI_ENTRY_clock_ns) == HGI_BINDING_SHIM) {
    hgi_print("bare: one CPU only, the shim of clock_ns is not for more\n");
    return false;
  }
  return all;
}
