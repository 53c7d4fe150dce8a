/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup bare
 * @brief The guest of the question asked on the RTEMS list in May 2014: built against a host with
 * queuing ports, it must have them, or, built with HGI_BARE_QUEUING_MAY, it may.
 */
#include <arch_needs.h>
#include <negotiate/needs.h>

#ifdef HGI_BARE_QUEUING_MAY
#define QUEUING HGI_ENTRY_MAY
#define NAME    "bare-queuing-may"
#else
#define QUEUING HGI_NEED_MUST
#define NAME    "bare-queuing"
#endif

#define BARE_NEEDS(X)                                                                              \
  HGI_ARCH_NEEDS(X)                                                                                \
  X(console_write, HGI_NEED_MUST)                                                                  \
  X(irq_attach, HGI_NEED_MUST)                                                                     \
  X(irq_complete, HGI_NEED_MUST)                                                                   \
  X(queuing_open, QUEUING)                                                                         \
  X(queuing_send, QUEUING)                                                                         \
  X(queuing_receive, QUEUING)

HGI_GUEST(NAME, UINT64_C(0x200000), HGI_ABI_FIRST, BARE_NEEDS);
