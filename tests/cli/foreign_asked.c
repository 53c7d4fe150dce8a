/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief A host that has queuing ports only if its boot is told so.
 */
#include <hgi/boot_note.h>
#include <hgi/arch.h>
#include <hgi/offers.h>

#define SERVED(X)                                                                                  \
  X(irq_attach)                                                                                    \
  X(irq_detach)                                                                                    \
  X(irq_claim)                                                                                     \
  X(irq_complete)                                                                                  \
  X(console_write)                                                                                 \
  X(clock_ns)                                                                                      \
  X(fatal)                                                                                         \
  X(timer_set_deadline)                                                                            \
  X(irq_mask)                                                                                      \
  X(irq_unmask)                                                                                    \
  X(irq_save)                                                                                      \
  X(irq_restore)                                                                                   \
  X(shutdown)                                                                                      \
  X(queuing_open)                                                                                  \
  X(queuing_send)                                                                                  \
  X(queuing_receive)

HGI_OFFERS("ACME", "acme-asked", HGI_HOST_VERSION(3, 1, 0), HGI_ARCH_ELF_MACHINE, 0x44000000,
           0x8000000, HGI_VERSION(2, 0), HGI_VERSION(2, 0), SERVED);

HGI_BOOT_NOTE("queuing");
