/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The provider's entries for several CPUs. These hosts have one.
 */
#include <provider_entries.h>
#include <provider_trap.h>

hgi_status hgi_provider_irq_set_affinity(uint32_t irq, uint32_t cpu) {
  return TRAP2(irq_set_affinity, irq, cpu);
}

hgi_status hgi_provider_cpu_count(uint32_t *count) {
  return TRAP1(cpu_count, count);
}

hgi_status hgi_provider_cpu_start(uint32_t cpu, uint64_t entry, uint64_t argument) {
  return TRAP3(cpu_start, cpu, entry, argument);
}

hgi_status hgi_provider_cpu_self(uint32_t *cpu) {
  NOTE(cpu_self);
  if (!hgi_provider_result_in_ram(cpu, sizeof(*cpu))) {
    return TRAP1(cpu_self, cpu); /* an error, unless it is just not aligned */
  }
  *cpu = 0;
  return HGI_OK;
}

hgi_status hgi_provider_ipi_send(uint32_t cpu, uint32_t irq) {
  return TRAP2(ipi_send, cpu, irq);
}
