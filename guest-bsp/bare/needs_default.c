/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup bare
 * @brief What the bare guest needs: a console, interrupts and an end; it copes with the absence of
 * the rest.
 */
#include <arch_needs.h>
#include <negotiate/needs.h>

#define BARE_NEEDS(X)                                                                              \
  HGI_ARCH_NEEDS(X)                                                                                \
  X(console_write, HGI_NEED_MUST)                                                                  \
  X(irq_attach, HGI_NEED_MUST)                                                                     \
  X(irq_complete, HGI_NEED_MUST)                                                                   \
  X(shutdown, HGI_NEED_MUST)

HGI_GUEST("bare", UINT64_C(0x200000), HGI_ABI_FIRST, BARE_NEEDS);
