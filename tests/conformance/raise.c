/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Assertions on raising, asking for and routing interrupts.
 */
#include <conformance/assert.h>

static bool begin(void) {
  if (hgi_timer() == HGI_IRQ_NONE || hgi_slot_binding(HGI_ENTRY_irq_attach) == HGI_BINDING_ABSENT)
    hgi_skip("there is no interrupt to raise");
  else
    hgi_ops.irq_attach(hgi_timer());
  return hgi_outcome_skipped() == NULL;
}

static bool no_irq(uint32_t *irq) {
  *irq = hgi_no_irq();
  if (*irq == HGI_IRQ_NONE)
    hgi_skip("the guest has every interrupt");
  return *irq != HGI_IRQ_NONE;
}

static bool detach(void) {
  if (!begin() || hgi_slot_binding(HGI_ENTRY_irq_detach) == HGI_BINDING_ABSENT)
    hgi_skip("nothing can be detached");
  else
    hgi_ops.irq_detach(hgi_timer());
  return hgi_outcome_skipped() == NULL;
}

void raise_once(void) {
  if (!begin())
    return;
  WANT(hgi_try.irq_raise(hgi_timer()) == HGI_OK);
  WANT(hgi_try.irq_raise(hgi_timer()) == HGI_OK);
  WANT(hgi_claim() == hgi_timer());
  WANT(hgi_claim() == HGI_IRQ_NONE);
}

void raise_masked(void) {
  NEEDS_HOST(irq_mask); /* the shim detaches */
  NEEDS(irq_unmask);
  if (!begin())
    return;
  hgi_ops.irq_mask(hgi_timer());
  WANT(hgi_try.irq_raise(hgi_timer()) == HGI_OK);
  WANT(hgi_try.irq_raise(hgi_timer()) == HGI_OK);
  WANT(hgi_claim() == HGI_IRQ_NONE);
  hgi_ops.irq_unmask(hgi_timer());
  WANT(hgi_claim() == hgi_timer());
  WANT(hgi_claim() == HGI_IRQ_NONE);
}

static void raise_again(uint32_t irq) {
  if (hgi_taken < 3u)
    WANT(hgi_try.irq_raise(irq) == HGI_OK);
}

static void take_raised(void) {
  hgi_taken = 0;
  WANT(hgi_try.irq_raise(hgi_timer()) == HGI_OK);
  hgi_open();
  hgi_wait(100u * US);
  hgi_close();
}

void raise_in_service(void) {
  if (!begin())
    return;
  hgi_in_irq = raise_again;
  take_raised();
  WANT(hgi_taken == 3);
}

void raise_taken(void) {
  if (!begin())
    return;
  take_raised();
  WANT(hgi_taken == 1 && hgi_taken_last == hgi_timer());
}

void raise_invalid(void) {
  WANT(hgi_try.irq_raise(HGI_IRQ_COUNT) == HGI_E_INVALID);
  WANT(hgi_try.irq_raise(UINT32_MAX) == HGI_E_INVALID);
}

void raise_not_found(void) {
  uint32_t irq;

  if (no_irq(&irq))
    WANT(hgi_try.irq_raise(irq) == HGI_E_NOT_FOUND);
}

void raise_state(void) {
  if (detach())
    WANT(hgi_try.irq_raise(hgi_timer()) == HGI_E_STATE);
}

static bool is_pending(uint32_t wanted) {
  uint32_t pending = 9;

  return hgi_try.irq_pending(hgi_timer(), &pending) == HGI_OK && pending == wanted;
}

void pending_tells(void) {
  NEEDS(irq_raise);
  if (!begin())
    return;
  WANT(is_pending(0));
  hgi_ops.irq_raise(hgi_timer());
  WANT(is_pending(1));

  const uint32_t irq = hgi_ops.irq_claim();

  WANT(irq == hgi_timer());
  WANT(is_pending(0));
  hgi_ops.irq_complete(irq);
  WANT(is_pending(0));
}

void pending_masked(void) {
  NEEDS(irq_raise);
  NEEDS_HOST(irq_mask);
  if (!begin())
    return;
  hgi_ops.irq_mask(hgi_timer());
  WANT(is_pending(0));
  hgi_ops.irq_raise(hgi_timer());
  WANT(is_pending(1));
}

void pending_level(void) {
  NEEDS_HOST(timer_set_deadline); /* a shim's line is an edge that comes again */
  if (!begin())
    return;
  hgi_ops.timer_set_deadline(hgi_ops.clock_ns() + 150u * US);
  hgi_wait(300u * US);
  WANT(is_pending(1));
  hgi_timer_quiet();
  WANT(is_pending(0));
}

void pending_invalid(void) {
  uint32_t pending = 9;

  WANT(hgi_try.irq_pending(HGI_IRQ_COUNT, &pending) == HGI_E_INVALID);
  WANT(hgi_try.irq_pending(UINT32_MAX, &pending) == HGI_E_INVALID);
  WANT(pending == 9);
}

void pending_not_found(void) {
  uint32_t pending = 9;
  uint32_t irq;

  if (no_irq(&irq))
    WANT(hgi_try.irq_pending(irq, &pending) == HGI_E_NOT_FOUND && pending == 9);
}

void pending_state(void) {
  uint32_t pending = 9;

  if (detach())
    WANT(hgi_try.irq_pending(hgi_timer(), &pending) == HGI_E_STATE && pending == 9);
}

void pending_pointer(void) {
  uint32_t *pending;

  if (!begin())
    return;
  EACH_BAD(pending, sizeof *pending)
  WANT(hgi_try.irq_pending(hgi_timer(), pending) == HGI_E_POINTER);
}

void affinity_own(void) {
  if (!begin())
    return;
  WANT(hgi_try.irq_set_affinity(hgi_timer(), 0) == HGI_OK);
}

void affinity_console(void) {
  const uint32_t irq = hgi_host_header()->console_irq;

  NEEDS(irq_attach);
  NEEDS(irq_detach);
  if (irq == HGI_IRQ_NONE)
    SKIP("the console has no interrupt");
  hgi_ops.irq_attach(irq);
  WANT(hgi_try.irq_set_affinity(irq, 0) == HGI_OK);
  hgi_ops.irq_detach(irq);
}

void affinity_invalid(void) {
  uint32_t count = 1;

  if (!begin())
    return;
  hgi_ops.cpu_count(&count);
  WANT(hgi_try.irq_set_affinity(HGI_IRQ_COUNT, 0) == HGI_E_INVALID);
  WANT(hgi_try.irq_set_affinity(UINT32_MAX, 0) == HGI_E_INVALID);
  WANT(hgi_try.irq_set_affinity(hgi_timer(), count) == HGI_E_INVALID);
  WANT(hgi_try.irq_set_affinity(hgi_timer(), UINT32_MAX) == HGI_E_INVALID);
}

void affinity_not_found(void) {
  uint32_t irq;

  if (no_irq(&irq))
    WANT(hgi_try.irq_set_affinity(irq, 0) == HGI_E_NOT_FOUND);
}

void affinity_state(void) {
  uint32_t count = 1;

  if (!detach())
    return;
  WANT(hgi_try.irq_set_affinity(hgi_timer(), 0) == HGI_E_STATE);
  hgi_ops.cpu_count(&count);
  hgi_ops.irq_attach(hgi_timer());
  if (count > 1u) /* not started, or started by now: the timer is the boot CPU's own anyway */
    WANT(hgi_try.irq_set_affinity(hgi_timer(), 1) == HGI_E_STATE);
}
