/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup example
 * @brief What the example's guest needs: a console and interrupts from whoever gives them, and an
 * end. What is not named here it may miss.
 */
#include <arch_needs.h>
#include <negotiate/needs.h>

#define EXAMPLE_NEEDS(X)                                                                           \
  HGI_ARCH_NEEDS(X)                                                                                \
  X(console_write, HGI_NEED_MUST)                                                                  \
  X(irq_attach, HGI_NEED_MUST)                                                                     \
  X(irq_complete, HGI_NEED_MUST)                                                                   \
  X(timer_set_deadline, HGI_NEED_MUST)                                                             \
  X(shutdown, HGI_NEED_MUST)

HGI_GUEST("example", UINT64_C(0x100000), HGI_ABI_FIRST, EXAMPLE_NEEDS);
