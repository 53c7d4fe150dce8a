/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Assertions on attaching, detaching, claiming and completing.
 */
#include <conformance/assert.h>

#include <bare/trap.h>

#define EDGE_US 1000u
#define EDGE_NS (EDGE_US * US)

static bool begin(void) {
  if (!hgi_has_deadlines())
    return false;
  hgi_ops.irq_attach(hgi_timer());
  return true;
}

void attach_delivers(void) {
  if (!hgi_has_deadlines())
    return;
  WANT(hgi_try.irq_attach(hgi_timer()) == HGI_OK);
  WANT(hgi_pass_deadline() == hgi_timer());
  hgi_timer_quiet();
  hgi_taken = 0;
  hgi_ops.timer_set_deadline(hgi_ops.clock_ns() + 150u * US);
  hgi_open();
  hgi_wait(MS);
  WANT(hgi_taken == 1 && hgi_taken_last == hgi_timer());
}

void attach_again(void) {
  if (!begin())
    return;
  WANT(hgi_try.irq_attach(hgi_timer()) == HGI_OK);
  WANT(hgi_pass_deadline() == hgi_timer());
}

void attach_unmasks(void) {
  NEEDS(irq_mask);
  if (!begin())
    return;
  WANT(hgi_ops.irq_mask(hgi_timer()) == HGI_OK);
  WANT(hgi_try.irq_attach(hgi_timer()) == HGI_OK);
  WANT(hgi_pass_deadline() == hgi_timer());
}

static const uint32_t above[] = {HGI_IRQ_COUNT, 1024, 0x10000u + 27u, UINT32_MAX};

#define EACH_ABOVE(irq)                                                                            \
  for (uint32_t i_ = 0, irq; i_ < sizeof above / sizeof above[0] && ((irq) = above[i_], true); i_++)

void attach_invalid(void) {
  EACH_ABOVE(irq)
  WANT(hgi_try.irq_attach(irq) == HGI_E_INVALID);
}

void attach_not_found(void) {
  const uint32_t irq = hgi_no_irq();

  if (irq == HGI_IRQ_NONE)
    SKIP("the guest has every interrupt");
  WANT(hgi_try.irq_attach(irq) == HGI_E_NOT_FOUND);
}

void detach_silences(void) {
  if (!begin())
    return;
  WANT(hgi_try.irq_detach(hgi_timer()) == HGI_OK);
  WANT(hgi_pass_deadline() == HGI_IRQ_NONE);
  hgi_taken = 0;
  hgi_open();
  hgi_wait(200u * US);
  hgi_close();
  WANT(hgi_taken == 0);
  WANT(hgi_ops.irq_attach(hgi_timer()) == HGI_OK);
  WANT(hgi_claim() == hgi_timer());
}

void detach_keeps_waiting(void) {
  NEEDS(timer_start_periodic);
  if (!begin())
    return;
  hgi_ops.timer_start_periodic(EDGE_US);
  hgi_wait(EDGE_NS + EDGE_NS / 4u);
  WANT(hgi_try.irq_detach(hgi_timer()) == HGI_OK);
  WANT(hgi_claim() == HGI_IRQ_NONE);
  WANT(hgi_ops.irq_attach(hgi_timer()) == HGI_OK);
  WANT(hgi_claim() == hgi_timer());
}

void detach_keeps_coming(void) {
  NEEDS(timer_start_periodic);
  if (!begin())
    return;
  WANT(hgi_try.irq_detach(hgi_timer()) == HGI_OK);
  hgi_ops.timer_start_periodic(EDGE_US);
  hgi_wait(2u * EDGE_NS + EDGE_NS / 4u);
  WANT(hgi_claim() == HGI_IRQ_NONE);
  WANT(hgi_ops.irq_attach(hgi_timer()) == HGI_OK);
  WANT(hgi_claim() == hgi_timer());
  WANT(hgi_claim() == HGI_IRQ_NONE);
}

static volatile hgi_status in_service;

static void detach_it(uint32_t irq) {
  in_service = hgi_try.irq_detach(irq);
}

void detach_in_service(void) {
  if (!begin())
    return;
  in_service = HGI_E_HOST;
  hgi_taken = 0;
  hgi_in_irq = detach_it; /* and leaves the line up */
  hgi_ops.timer_set_deadline(hgi_ops.clock_ns() + 150u * US);
  hgi_open();
  hgi_wait(MS);
  hgi_close();
  WANT(in_service == HGI_OK);
  WANT(hgi_taken == 1);
}

void detach_again(void) {
  NEEDS(irq_attach);
  if (hgi_timer() == HGI_IRQ_NONE)
    SKIP("the timer has no interrupt");
  WANT(hgi_try.irq_detach(hgi_timer()) == HGI_OK);
  WANT(hgi_try.irq_detach(hgi_timer()) == HGI_OK);
}

void detach_invalid(void) {
  EACH_ABOVE(irq)
  WANT(hgi_try.irq_detach(irq) == HGI_E_INVALID);
}

void detach_not_found(void) {
  const uint32_t irq = hgi_no_irq();

  if (irq == HGI_IRQ_NONE)
    SKIP("the guest has every interrupt");
  WANT(hgi_try.irq_detach(irq) == HGI_E_NOT_FOUND);
}

void claim_none(void) {
  for (uint32_t i = 0; i < 20u; i++)
    WANT(hgi_try.irq_claim() == HGI_IRQ_NONE);
}

void claim_timer(void) {
  if (!begin())
    return;
  hgi_ops.timer_set_deadline(hgi_ops.clock_ns() + 150u * US);
  hgi_wait(300u * US);

  const uint32_t irq = hgi_try.irq_claim();

  WANT(irq == hgi_timer());
  hgi_ops.irq_complete(irq);
}

/* Claims a deadline's interrupt, whose line stays up. */
static void claim_level(void) {
  hgi_ops.timer_set_deadline(hgi_ops.clock_ns() + 150u * US);
  hgi_wait(300u * US);
  WANT(hgi_try.irq_claim() == hgi_timer());
}

void claim_in_service(void) {
  if (!begin())
    return;
  claim_level();
  hgi_wait(300u * US); /* a shim's line comes again */
  WANT(hgi_try.irq_claim() == HGI_IRQ_NONE);
  hgi_timer_quiet();
  hgi_ops.irq_complete(hgi_timer());
}

void claim_withdrawn(void) {
  if (!begin())
    return;
  hgi_ops.timer_set_deadline(hgi_ops.clock_ns() + 150u * US);
  hgi_wait(300u * US);
  hgi_timer_quiet();
  WANT(hgi_try.irq_claim() == HGI_IRQ_NONE);
}

void complete_again(void) {
  if (!begin())
    return;
  claim_level();
  WANT(hgi_try.irq_complete(hgi_timer()) == HGI_OK);
  hgi_wait(300u * US); /* a shim's line comes again */
  WANT(hgi_try.irq_claim() == hgi_timer());
  WANT(hgi_try.irq_complete(hgi_timer()) == HGI_OK);
}

void complete_unclaimed(void) {
  if (!begin())
    return;
  WANT(hgi_try.irq_complete(hgi_timer()) == HGI_OK);
  hgi_ops.timer_set_deadline(hgi_ops.clock_ns() + 150u * US);
  hgi_wait(300u * US);
  WANT(hgi_try.irq_complete(hgi_timer()) == HGI_OK);
  WANT(hgi_claim() == hgi_timer());
}

void complete_other(void) {
  if (!begin())
    return;
  claim_level();
  for (uint32_t irq = 0; irq < HGI_IRQ_COUNT; irq++)
    if (irq != hgi_timer())
      WANT(hgi_try.irq_complete(irq) == HGI_OK);
  hgi_wait(300u * US);
  WANT(hgi_try.irq_claim() == HGI_IRQ_NONE);
  hgi_timer_quiet();
  hgi_ops.irq_complete(hgi_timer());
}

void complete_invalid(void) {
  EACH_ABOVE(irq)
  WANT(hgi_try.irq_complete(irq) == HGI_E_INVALID);
}

void upcall_none(void) {
  WANT(hgi_try.upcall_set(0, 0) == HGI_OK);
  hgi_trap_init();
}

void upcall_invalid(void) {
  WANT(hgi_try.upcall_set((uintptr_t)hgi_trap_init, (uintptr_t)above + 8u) == HGI_E_INVALID ||
       (uintptr_t)above % 16u == 8u);
  hgi_trap_init();
}

void upcall_pointer(void) {
  uintptr_t bad;

  for (uint32_t i = 0; hgi_bad(i, 1, false, &bad); i++)
    if (bad != 0)
      WANT(hgi_try.upcall_set(bad, 0) == HGI_E_POINTER);
  hgi_trap_init();
}
