/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Which CPU this is: these hosts have one.
 */
#include <monitor/provider/entries.h>
#include <monitor/provider/facts.h>
#include <monitor/provider/trap.h>

hgi_status hgi_provider_cpu_self(uint32_t *cpu) {
  NOTE(cpu_self);
  if (!hgi_provider_result_in_ram(cpu, sizeof(*cpu))) {
    return TRAP1(cpu_self, cpu); /* an error, unless it is just not aligned */
  }
  *cpu = 0;
  return HGI_OK;
}
