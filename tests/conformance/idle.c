/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Assertions on waiting for interrupts.
 */
#include <conformance/assert.h>

/* A deadline makes an interrupt pending in a while; idle is called and must see it. */
static void idle_with(uint64_t away) {
  hgi_ops.irq_attach(hgi_timer());
  hgi_taken = 0;

  const uint64_t deadline = hgi_ops.clock_ns() + away;

  hgi_ops.timer_set_deadline(deadline);
  do
    WANT(hgi_try.idle() == HGI_OK);
  while (hgi_taken == 0 && hgi_ops.clock_ns() < deadline + 2u * MS);
}

/* An edge shows if it was claimed; a level would come again. */
void idle_pending(void) {
  if (!hgi_has_deadlines())
    return;
  hgi_ops.irq_attach(hgi_timer());
  if (hgi_slot_binding(HGI_ENTRY_irq_raise) != HGI_BINDING_ABSENT)
    hgi_ops.irq_raise(hgi_timer());
  else
    hgi_ops.timer_set_deadline(hgi_ops.clock_ns() + 150u * US);
  hgi_wait(300u * US);
  hgi_guard_bytes(HGI_GUARD_AT_ONCE);
  WANT(hgi_try.idle() == HGI_OK);
  WANT(hgi_claim() == hgi_timer());
}

void idle_masked(void) {
  if (!hgi_has_deadlines())
    return;
  idle_with(MS); /* a host that waits for ever is found by whoever started the guest */
  WANT(hgi_taken == 0);
  WANT(hgi_claim() == hgi_timer());
}

void idle_open(void) {
  if (!hgi_has_deadlines())
    return;
  hgi_open();
  idle_with(MS);
  WANT(hgi_taken == 1);
}
