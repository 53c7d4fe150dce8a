/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Provider: the number of the calling CPU.
 */
#include <machine_facts.h>
#include <monitor/provider/entries.h>
#include <monitor/provider/facts.h>
#include <monitor/provider/trap.h>
#include <registers.h>

hgi_status hgi_provider_cpu_self(uint32_t *cpu) {
  if (!hgi_provider_result_in_ram(cpu, sizeof(*cpu))) {
    return TRAP1(cpu_self, cpu); /* an error, unless it is just not aligned */
  }
  *cpu = hgi_provider_irq_facts.many != 0 ? (uint32_t)HGI_READ(hpmcounter3) : 0;
  return HGI_OK;
}
