/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup bare
 * @brief Claims and completes all the time, so that ticks come at every place in between: none may
 * be lost, nor wait for the next one.
 *
 * Wants time that goes by instructions: a CPU that is taken away misses ticks.
 */
#include <bare/check.h>
#include <bare/ticks.h>
#include <bare/trap.h>

#define TICKS     400u
#define PERIOD_NS (HGI_TIMER_PERIOD_MIN * UINT64_C(1000))
#define IPI       1u

/* With interrupts masked, as the contract wants it; what comes meanwhile is taken by the handler.
 */
static void claim_once(bool ipis) {
  const uint32_t state = hgi_ops.irq_save();

  if (ipis)
    hgi_ops.ipi_send(0, IPI); /* claimed before a tick that waits */

  const uint32_t irq = hgi_ops.irq_claim();

  if (irq != HGI_IRQ_NONE)
    hgi_trap_claimed(irq);
  hgi_ops.irq_restore(state);
}

static void check_ticks(const char *name, bool ipis) {
  uint64_t missed = 0;

  hgi_ticks.use = HGI_TICKS_PERIODIC;
  hgi_ticks.count = 0;

  const uint64_t start = hgi_ops.clock_ns();
  const bool ok = hgi_ops.timer_start_periodic(HGI_TIMER_PERIOD_MIN) == HGI_OK;

  while (hgi_ops.clock_ns() - start < TICKS * PERIOD_NS + PERIOD_NS / 2u)
    claim_once(ipis);
  hgi_ops.timer_missed(&missed);
  hgi_ops.timer_stop();
  hgi_print("bare: ticks ");
  hgi_print_decimal(hgi_ticks.count);
  hgi_print(", missed ");
  hgi_print_decimal(missed);
  hgi_print("\n");
  hgi_check(name, ok && missed == 0 && hgi_ticks.count == TICKS);
}

void hgi_bare_claims(void) {
  if (hgi_check_absent(HGI_ENTRY_timer_start_periodic) || hgi_check_absent(HGI_ENTRY_timer_stop))
    return;

  const bool ipis = !hgi_check_absent(HGI_ENTRY_ipi_send) && hgi_ops.irq_attach(IPI) == HGI_OK;

  hgi_trap_enable();
  hgi_check("irq_attach", hgi_ops.irq_attach(hgi_host_header()->timer_irq) == HGI_OK);
  check_ticks("ticks between claims", false);
  if (ipis)
    check_ticks("ticks between claims of IPIs", true);
}
