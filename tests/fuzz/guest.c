/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief The guest of the fuzz targets: what it needs, before an input edits it.
 */
#include <negotiate/needs.h>

#define FUZZ_NEEDS(X)                                                                              \
  X(console_write, HGI_NEED_MUST)                                                                  \
  X(irq_attach, HGI_NEED_MUST)                                                                     \
  X(irq_complete, HGI_NEED_MUST)

HGI_GUEST_NOTE("fuzz", UINT64_C(0x200000), HGI_ABI_FIRST, FUZZ_NEEDS);
