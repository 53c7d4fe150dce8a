/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup rtems
 * @brief RTEMS' CPU counter: the machine's own where the host lets the guest read it.
 */
#include <bsp/hgi.h>
#include <negotiate/ops.h>
#include <rtems/counter.h>

#define NS_PER_S UINT32_C(1000000000)

static bool has_counter(void) {
  const uint64_t frequency = hgi_host_header()->clock_frequency;

  return frequency != 0 && frequency <= UINT32_MAX;
}

uint32_t _CPU_Counter_frequency(void) {
  return has_counter() ? (uint32_t)hgi_host_header()->clock_frequency : NS_PER_S;
}

CPU_Counter_ticks _CPU_Counter_read(void) {
  return (CPU_Counter_ticks)(has_counter() ? hgi_rtems_arch_counter() : hgi_ops.clock_ns());
}
