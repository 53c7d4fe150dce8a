/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup bare
 * @brief Exercises irq_raise and irq_pending with the timer's interrupt.
 */
#include <bare/check.h>
#include <bare/ticks.h>

static bool is_pending(uint32_t irq, uint32_t wanted) {
  uint32_t pending = 9;

  return hgi_ops.irq_pending(irq, &pending) == HGI_OK && pending == wanted;
}

static void check_raise_masked(uint32_t irq) {
  const uint32_t count = hgi_ticks.count;
  bool ok =
      hgi_ops.irq_mask(irq) == HGI_OK && hgi_ops.irq_raise(irq) == HGI_OK && is_pending(irq, 1);

  hgi_bare_wait(HGI_TICKS_PERIOD_NS);
  ok = ok && hgi_ticks.count == count && hgi_ops.irq_unmask(irq) == HGI_OK;
  hgi_check("irq_raise while masked",
            ok && hgi_ticks_wait(count + 1u) && hgi_ticks.count == count + 1u);
}

/* What the guest raises is an edge: kept while masked, once, and again if raised in the handler. */
static void check_raise(void) {
  const uint32_t irq = hgi_host_header()->timer_irq;
  const uint32_t console = hgi_host_header()->console_irq;

  if (hgi_check_absent(HGI_ENTRY_irq_raise) || hgi_check_absent(HGI_ENTRY_irq_pending))
    return;
  hgi_ticks.use = HGI_TICKS_PERIODIC; /* the handler sets no deadline: the last one is far away */
  hgi_ticks.count = 0;

  const uint32_t state = hgi_ops.irq_save();
  bool ok = is_pending(irq, 0) && hgi_ops.irq_raise(irq) == HGI_OK &&
            hgi_ops.irq_raise(irq) == HGI_OK && is_pending(irq, 1) && hgi_ticks.count == 0;

  hgi_ops.irq_restore(state);
  hgi_check("irq_raise and irq_pending",
            ok && hgi_ticks_wait(1) && is_pending(irq, 0) && hgi_ticks.count == 1);
  if (hgi_bare_can_mask_attached())
    check_raise_masked(irq);
  hgi_ticks.count = 0;
  hgi_ticks.raise_again = true;
  ok = hgi_ops.irq_raise(irq) == HGI_OK;
  hgi_check("irq_raise in the handler",
            ok && hgi_ticks_wait(2) && hgi_ticks.count == 2 && is_pending(irq, 0));
  hgi_check("irq_raise and irq_pending errors",
            hgi_ops.irq_raise(HGI_IRQ_COUNT) == HGI_E_INVALID &&
                hgi_ops.irq_raise(HGI_IRQ_COUNT - 1u) == HGI_E_NOT_FOUND &&
                (console == HGI_IRQ_NONE || hgi_ops.irq_raise(console) == HGI_E_STATE) &&
                hgi_ops.irq_pending(irq, (uint32_t *)8) == HGI_E_POINTER);
}

/* A deadline that comes while what the guest raised is served is delivered after it. */
static void check_raise_and_deadline(void) {
  const uint32_t irq = hgi_host_header()->timer_irq;

  if (hgi_slot_binding(HGI_ENTRY_irq_raise) == HGI_BINDING_ABSENT ||
      hgi_slot_binding(HGI_ENTRY_irq_pending) == HGI_BINDING_ABSENT ||
      hgi_slot_binding(HGI_ENTRY_timer_set_deadline) != HGI_BINDING_HOST)
    return;
  hgi_ticks.count = 0;
  hgi_ticks.use = HGI_TICKS_ONE_DEADLINE;
  hgi_ticks.raise_again = true; /* in the handler of the deadline, which sets the next far away */
  hgi_ticks.deadline = hgi_ops.clock_ns() + HGI_TICKS_PERIOD_NS;
  hgi_ops.timer_set_deadline(hgi_ticks.deadline);

  const bool ok = hgi_ticks_wait(2);

  hgi_bare_wait(HGI_TICKS_PERIOD_NS);
  hgi_check("irq_raise in a deadline's handler", ok && hgi_ticks.count == 2 && is_pending(irq, 0));
}

void hgi_bare_raise(void) {
  check_raise();
  check_raise_and_deadline();
}
