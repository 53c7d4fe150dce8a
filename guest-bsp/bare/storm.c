/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup bare
 * @brief What the bare guest does about a host whose interrupts never stop: it says so, and goes on
 * to its end.
 */
#include <bare/check.h>
#include <bare/storm.h>
#include <bare/ticks.h>

/* More often than twice the fastest timer gives, so many times in a row. */
#define INTERRUPTS  1000u
#define INTERVAL_NS (HGI_TIMER_PERIOD_MIN * UINT64_C(1000) / 2u)
static uint32_t many;
static uint64_t since;

static void detach_all(void) {
  hgi_ops.irq_detach(hgi_host_header()->timer_irq);
  hgi_ops.irq_detach(hgi_host_header()->console_irq);
}

/* Input, and interrupts between CPUs, come as often as they are sent. */
void hgi_storm_look(uint32_t irq) {
  if ((irq != hgi_host_header()->timer_irq && irq != HGI_IRQ_NONE) || ++many < INTERRUPTS)
    return;

  const uint64_t now = hgi_ops.clock_ns();
  const bool storm = now - since < INTERRUPTS * INTERVAL_NS;

  many = 0;
  since = now;
  if (!storm)
    return;
  detach_all();
  hgi_ticks.strays++; /* nobody waits for a tick any more */
  hgi_print(irq == HGI_IRQ_NONE ? "bare: interrupts come, and none can be claimed"
                                : "bare: interrupts come, and do not stop");
  hgi_print(": timer and console are detached\n");
  hgi_check("interrupts stop", false);
}
