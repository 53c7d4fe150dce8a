/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup bare
 * @brief What the bare guest does about a host whose interrupts never stop: it says so, and goes on
 * to its end.
 *
 * A storm is that they come one after the other and the code that they interrupt gets nowhere. No
 * clock tells: a busy machine is no storm, and a fault mode's clock may stand. Input, IPIs and
 * spurious claims while a mask changes come as often as they please: whoever waits for them goes
 * on.
 */
#include <bare/check.h>
#include <bare/smp.h>
#include <bare/storm.h>
#include <bare/ticks.h>

#define INTERRUPTS 1000u

static uint32_t many, rounds;

static void detach_all(void) {
  hgi_ops.irq_detach(hgi_host_header()->timer_irq);
  hgi_ops.irq_detach(hgi_host_header()->console_irq);
}

/* Whether this is the last of many, without a round of any wait in between. */
static bool is_storm(void) {
  if (rounds != hgi_wait_rounds())
    many = 0;
  rounds = hgi_wait_rounds();
  if (++many < INTERRUPTS)
    return false;
  many = 0;
  return true;
}

void hgi_storm_look(uint32_t irq) {
  if (hgi_second_any() || (irq != hgi_host_header()->timer_irq && irq != HGI_IRQ_NONE) ||
      !is_storm())
    return;
  detach_all();
  hgi_ticks.strays++; /* nobody waits for a tick any more */
  hgi_print(irq == HGI_IRQ_NONE ? "bare: interrupts come, and none can be claimed"
                                : "bare: interrupts come, and do not stop");
  hgi_print(": timer and console are detached\n");
  hgi_check("interrupts stop", false);
}
