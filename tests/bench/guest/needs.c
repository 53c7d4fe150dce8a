/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief What the benchmarks' guest needs: what the bare guest does, and a timer.
 */
#include <arch_needs.h>
#include <negotiate/needs.h>

#define BENCH_NEEDS(X)                                                                             \
  HGI_ARCH_NEEDS(X)                                                                                \
  X(console_write, HGI_NEED_MUST)                                                                  \
  X(irq_attach, HGI_NEED_MUST)                                                                     \
  X(irq_complete, HGI_NEED_MUST)                                                                   \
  X(timer_set_deadline, HGI_NEED_MUST)                                                             \
  X(shutdown, HGI_NEED_MUST)

HGI_GUEST("bench", UINT64_C(0x200000), HGI_ABI_FIRST, BENCH_NEEDS);
