/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Uses what 1.1 brought: bulk console, a clock that does not wrap, idle.
 */
#define OWN_ENTRIES(X)                                                                             \
  X(timer_start_periodic)                                                                          \
  X(timer_stop)                                                                                    \
  X(irq_attach)                                                                                    \
  X(irq_claim)                                                                                     \
  X(irq_complete)                                                                                  \
  X(halt)                                                                                          \
  X(console_write)                                                                                 \
  X(console_read)                                                                                  \
  X(clock_ns)                                                                                      \
  X(idle)
#include "own.h"

#define TICKS     5u
#define PERIOD_US 1000u
#define PERIOD_NS 1000000u

/* Waits by idle, with interrupts masked at the CPU: no vectors are needed. */
static uint32_t take_ticks(void) {
  const uint32_t irq = table->header.timer_irq;
  uint32_t ticks = 0;

  table->irq_attach.call(irq);
  table->timer_start_periodic.call(PERIOD_US);
  for (uint32_t waits = 0; ticks < TICKS && waits < 10000000u; waits++) {
    want(table->idle.call() == HGI_OK, "idle");
    if (table->irq_claim.call() == irq) {
      ticks++;
      table->irq_complete.call(irq);
    }
  }
  table->timer_stop.call();
  return ticks;
}

static void use(void) {
  const uint64_t start = table->clock_ns.call();
  uint8_t typed[4];
  uint32_t taken = 9;

  want(take_ticks() == TICKS, "ticks");
  want(table->clock_ns.call() - start >= (TICKS - 1u) * PERIOD_NS, "clock_ns");

  const hgi_status status = table->console_read.call(typed, sizeof typed, &taken);

  want(status == HGI_OK ? taken >= 1u && taken <= sizeof typed
                        : status == HGI_E_EMPTY && taken == 0,
       "console_read");
}

void hgi_main(void) {
  use_and_tell();
  table->halt.call(failures != 0);
}
