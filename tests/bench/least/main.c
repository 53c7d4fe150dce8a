/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief The least that a guest is: it takes no shim, negotiates and ends. For its size.
 */
#include <bare/trap.h>
#include <negotiate/arch.h>
#include <negotiate/needs.h>
#include <negotiate/ops.h>

#include <arch_needs.h>

void hgi_main(void);

/* All that a shim could serve. */
#define LEAST_NEEDS(X)                                                                             \
  HGI_ARCH_NEEDS(X)                                                                                \
  X(console_write, HGI_NEED_MUST | HGI_NEED_HOST_ONLY)                                             \
  X(console_read, HGI_NEED_HOST_ONLY)                                                              \
  X(clock_ns, HGI_NEED_MUST | HGI_NEED_HOST_ONLY)                                                  \
  X(idle, HGI_NEED_HOST_ONLY)                                                                      \
  X(fatal, HGI_NEED_HOST_ONLY)                                                                     \
  X(timer_set_deadline, HGI_NEED_HOST_ONLY)                                                        \
  X(memory_region, HGI_NEED_HOST_ONLY)                                                             \
  X(irq_mask, HGI_NEED_HOST_ONLY)                                                                  \
  X(irq_unmask, HGI_NEED_HOST_ONLY)                                                                \
  X(irq_save, HGI_NEED_MUST | HGI_NEED_HOST_ONLY)                                                  \
  X(irq_restore, HGI_NEED_MUST | HGI_NEED_HOST_ONLY)                                               \
  X(config_get, HGI_NEED_HOST_ONLY)                                                                \
  X(shutdown, HGI_NEED_MUST | HGI_NEED_HOST_ONLY)

HGI_GUEST("least", UINT64_C(0x200000), HGI_ABI_FIRST, LEAST_NEEDS);

void hgi_trap_claimed(uint32_t irq) {
  hgi_ops.irq_complete(irq);
}

void hgi_main(void) {
  hgi_ops.shutdown(HGI_SHUTDOWN_HALT, HGI_SHUTDOWN_NORMAL, 0);
  hgi_arch_stop();
}
