/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Uses what 1.2 brought: deadlines, the memory map, masks, configuration, shutdown.
 */
#define OWN_ENTRIES(X)                                                                             \
  X(irq_attach)                                                                                    \
  X(irq_claim)                                                                                     \
  X(irq_complete)                                                                                  \
  X(console_write)                                                                                 \
  X(clock_ns)                                                                                      \
  X(timer_set_deadline)                                                                            \
  X(timer_missed)                                                                                  \
  X(memory_region)                                                                                 \
  X(irq_mask)                                                                                      \
  X(irq_unmask)                                                                                    \
  X(irq_save)                                                                                      \
  X(irq_restore)                                                                                   \
  X(config_get)                                                                                    \
  X(shutdown)
#include "own.h"

#define AHEAD_NS 1000000u
#define NEVER    (UINT64_MAX >> 1)

/* A deadline that passes while its interrupt is masked waits until that is over. */
static void use_timer(void) {
  const uint32_t irq = table->header.timer_irq;
  uint64_t missed = 9;

  want(table->irq_attach.call(irq) == HGI_OK, "irq_attach");
  want(table->irq_mask.call(irq) == HGI_OK, "irq_mask");

  const uint64_t deadline = table->clock_ns.call() + AHEAD_NS;

  want(table->timer_set_deadline.call(deadline) == HGI_OK, "timer_set_deadline");
  while (table->clock_ns.call() <= deadline + AHEAD_NS / 10u)
    ;
  want(table->irq_claim.call() == HGI_IRQ_NONE, "nothing while masked");
  want(table->irq_unmask.call(irq) == HGI_OK, "irq_unmask");
  want(table->irq_claim.call() == irq, "the deadline");
  table->timer_set_deadline.call(NEVER);
  want(table->irq_complete.call(irq) == HGI_OK, "irq_complete");
  want(table->timer_missed.call(&missed) == HGI_OK && missed == 0, "timer_missed");
}

/* The map has this code in RAM. */
static void use_map(void) {
  struct hgi_memory_region region;
  const uint64_t here = (uintptr_t)&hgi_main;
  uint32_t found = 0;

  for (uint32_t i = 0; i < 256u; i++) {
    region.size = sizeof region;
    if (table->memory_region.call(i, &region) != HGI_OK)
      break;
    if (region.kind == HGI_MEMORY_RAM && here >= region.base && here - region.base < region.length)
      found++;
  }
  want(found == 1, "memory_region");
}

static void use(void) {
  static const uint8_t key[] = {'n', 'o', '.', 's', 'u', 'c', 'h'};
  uint8_t value = 0;
  uint32_t length = 9;
  const uint32_t state = table->irq_save.call();

  use_timer();
  use_map();
  want(table->config_get.call(key, sizeof key, &value, 1, &length) == HGI_E_NOT_FOUND,
       "config_get");
  table->irq_restore.call(state);
}

void hgi_main(void) {
  use_and_tell();
  table->shutdown.call(HGI_SHUTDOWN_HALT, failures == 0 ? HGI_SHUTDOWN_NORMAL : HGI_SHUTDOWN_ERROR,
                       failures != 0);
}
