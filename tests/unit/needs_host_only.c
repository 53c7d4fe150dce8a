/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief A guest that takes console_write and timer_missed from the host alone, and must have the
 * latter.
 */
#include <negotiate/needs.h>

#define NEEDS(X)                                                                                   \
  X(console_write, HGI_NEED_HOST_ONLY)                                                             \
  X(timer_missed, HGI_NEED_MUST | HGI_NEED_HOST_ONLY)

HGI_GUEST("host-only", 0, HGI_ABI_FIRST, NEEDS);
