/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup bare
 * @brief A guest for tests of refusal: it must have timer_missed, for which no shim can serve.
 */
#include <arch_needs.h>
#include <negotiate/needs.h>

#define BARE_NEEDS(X)                                                                              \
  HGI_ARCH_NEEDS(X)                                                                                \
  X(console_write, HGI_NEED_MUST)                                                                  \
  X(irq_attach, HGI_NEED_MUST)                                                                     \
  X(irq_complete, HGI_NEED_MUST)                                                                   \
  X(timer_missed, HGI_NEED_MUST)

HGI_GUEST("bare-must", UINT64_C(0x200000), HGI_ABI_FIRST, BARE_NEEDS);
