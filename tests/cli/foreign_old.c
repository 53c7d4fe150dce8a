/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief A host that is not ours and presents old ABI versions, with today's headers of iface/.
 */
#include <hgi/arch.h>
#include <hgi/offers.h>

/* All that small guests of 1.0 need, and little more: no irq_detach, no clock_us32. */
#define SERVED(X)                                                                                  \
  X(console_putc)                                                                                  \
  X(timer_start_periodic)                                                                          \
  X(timer_stop)                                                                                    \
  X(irq_attach)                                                                                    \
  X(irq_claim)                                                                                     \
  X(irq_complete)                                                                                  \
  X(halt)                                                                                          \
  X(clock_ns)

HGI_OFFERS("ACME", "acme-old", HGI_HOST_VERSION(1, 0, 9), HGI_ARCH_ELF_MACHINE, 0x44000000,
           0x8000000, HGI_VERSION(1, 0), HGI_VERSION(1, 1), SERVED);
