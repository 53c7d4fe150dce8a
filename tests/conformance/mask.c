/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Assertions on masking, at the interrupt controller and at the CPU.
 */
#include <conformance/assert.h>

#define EDGE_US 1000u
#define EDGE_NS (EDGE_US * US)

static bool begin(void) {
  if (!hgi_has_deadlines())
    return false;
  hgi_ops.irq_attach(hgi_timer());
  return true;
}

static const uint32_t above[] = {HGI_IRQ_COUNT, 1024, 0x10000u + 27u, UINT32_MAX};

#define EACH_ABOVE(irq)                                                                            \
  for (uint32_t i_ = 0, irq; i_ < sizeof above / sizeof above[0] && ((irq) = above[i_], true); i_++)

/* What comes while interrupts are unmasked at the CPU. */
static uint32_t taken_in(uint64_t ns) {
  hgi_taken = 0;
  hgi_open();
  hgi_wait(ns);
  hgi_close();
  return hgi_taken;
}

void mask_masks(void) {
  NEEDS(irq_unmask);
  if (!begin())
    return;
  WANT(hgi_try.irq_mask(hgi_timer()) == HGI_OK);
  WANT(hgi_pass_deadline() == HGI_IRQ_NONE);
  WANT(taken_in(200u * US) == 0);
}

/* Masks with an edge that waits, or with none; lets `edges` more come; takes what is left. */
static uint32_t edges_kept(bool waits, uint32_t edges) {
  uint32_t kept = 0;

  if (!waits)
    WANT(hgi_try.irq_mask(hgi_timer()) == HGI_OK);
  hgi_ops.timer_start_periodic(EDGE_US);
  if (waits) {
    hgi_wait(EDGE_NS + EDGE_NS / 4u);
    WANT(hgi_try.irq_mask(hgi_timer()) == HGI_OK);
  }
  hgi_wait(edges * EDGE_NS + (waits ? 0 : EDGE_NS / 4u));
  WANT(hgi_claim() == HGI_IRQ_NONE);
  WANT(hgi_try.irq_unmask(hgi_timer()) == HGI_OK);
  while (kept < 5u && hgi_claim() == hgi_timer())
    kept++;
  return kept;
}

void mask_edge(void) {
  NEEDS(timer_start_periodic);
  NEEDS(irq_unmask);
  if (begin())
    WANT(edges_kept(true, 0) == 1);
}

void mask_edges(void) {
  NEEDS(timer_start_periodic);
  NEEDS(irq_unmask);
  if (begin())
    WANT(edges_kept(false, 3) == 1);
}

static volatile hgi_status in_service;

static void mask_it(uint32_t irq) {
  in_service = hgi_try.irq_mask(irq);
}

void mask_in_service(void) {
  NEEDS(irq_unmask);
  if (!begin())
    return;
  in_service = HGI_E_HOST;
  hgi_in_irq = mask_it; /* and leaves the line up */
  hgi_ops.timer_set_deadline(hgi_ops.clock_ns() + 150u * US);
  WANT(taken_in(MS) == 1);
  WANT(in_service == HGI_OK);
  WANT(taken_in(200u * US) == 0);
}

void mask_again(void) {
  if (!begin())
    return;
  WANT(hgi_try.irq_mask(hgi_timer()) == HGI_OK);
  WANT(hgi_try.irq_mask(hgi_timer()) == HGI_OK);
  WANT(hgi_pass_deadline() == HGI_IRQ_NONE);
}

void mask_invalid(void) {
  EACH_ABOVE(irq)
  WANT(hgi_try.irq_mask(irq) == HGI_E_INVALID);
}

void mask_not_found(void) {
  NEEDS(irq_attach);

  const uint32_t irq = hgi_no_irq();

  if (irq == HGI_IRQ_NONE)
    SKIP("the guest has every interrupt");
  WANT(hgi_try.irq_mask(irq) == HGI_E_NOT_FOUND);
}

static bool detach(void) {
  if (hgi_timer() == HGI_IRQ_NONE || hgi_slot_binding(HGI_ENTRY_irq_detach) == HGI_BINDING_ABSENT)
    hgi_skip("nothing can be detached");
  else
    hgi_ops.irq_detach(hgi_timer());
  return hgi_outcome_skipped() == NULL;
}

void mask_state(void) {
  if (detach())
    WANT(hgi_try.irq_mask(hgi_timer()) == HGI_E_STATE);
}

void unmask_level(void) {
  NEEDS(irq_mask);
  if (!begin())
    return;
  WANT(hgi_ops.irq_mask(hgi_timer()) == HGI_OK);
  WANT(hgi_pass_deadline() == HGI_IRQ_NONE);
  WANT(hgi_try.irq_unmask(hgi_timer()) == HGI_OK);
  WANT(hgi_claim() == hgi_timer());
}

void unmask_again(void) {
  if (!begin())
    return;
  WANT(hgi_try.irq_unmask(hgi_timer()) == HGI_OK);
  WANT(hgi_pass_deadline() == hgi_timer());
}

void unmask_invalid(void) {
  EACH_ABOVE(irq)
  WANT(hgi_try.irq_unmask(irq) == HGI_E_INVALID);
}

void unmask_not_found(void) {
  NEEDS(irq_attach);

  const uint32_t irq = hgi_no_irq();

  if (irq == HGI_IRQ_NONE)
    SKIP("the guest has every interrupt");
  WANT(hgi_try.irq_unmask(irq) == HGI_E_NOT_FOUND);
}

void unmask_state(void) {
  if (detach())
    WANT(hgi_try.irq_unmask(hgi_timer()) == HGI_E_STATE);
}

/* Sets a deadline that passes while interrupts are masked by irq_save. */
static void pass_masked(void) {
  hgi_taken = 0;
  hgi_ops.timer_set_deadline(hgi_ops.clock_ns() + 150u * US);
  hgi_wait(300u * US);
  WANT(hgi_taken == 0);
}

void save_masks(void) {
  if (!begin())
    return;
  hgi_open();
  hgi_try.irq_save();
  pass_masked();
}

void save_nests(void) {
  if (!begin())
    return;
  hgi_open();

  const uint32_t outer = hgi_try.irq_save();
  const uint32_t inner = hgi_try.irq_save();

  pass_masked();
  hgi_try.irq_restore(inner);
  hgi_wait(10u * US);
  WANT(hgi_taken == 0);
  hgi_try.irq_restore(outer);
  hgi_wait(10u * US);
  WANT(hgi_taken == 1);
}

static volatile uint32_t taken_inside;

static void save_it(void) {
  const uint32_t before = hgi_taken;
  const uint32_t state = hgi_try.irq_save();

  hgi_ops.timer_set_deadline(hgi_ops.clock_ns() + 150u * US);
  hgi_try.irq_restore(state);
  hgi_wait(300u * US);
  taken_inside = hgi_taken - before;
  hgi_timer_quiet();
}

void save_in_irq(void) {
  taken_inside = 9;
  WANT(hgi_run_in_irq(save_it) || hgi_outcome_skipped() != NULL);
  WANT(taken_inside == 0 || hgi_outcome_skipped() != NULL);
}

void restore_delivers(void) {
  if (!begin())
    return;
  hgi_open();

  const uint32_t state = hgi_try.irq_save();

  pass_masked();
  hgi_try.irq_restore(state);

  const uint32_t taken = hgi_taken;

  WANT(taken == 1);
}

void restore_pure(void) {
  if (!begin())
    return;
  hgi_open();

  const uint32_t state = hgi_try.irq_save();

  hgi_try.irq_restore(state);
  hgi_try.irq_save();
  pass_masked();
  hgi_try.irq_restore(state);
  hgi_wait(10u * US);
  WANT(hgi_taken == 1);
}

void restore_masked(void) {
  if (!begin())
    return;

  const uint32_t state = hgi_try.irq_save(); /* they are masked already */

  hgi_open();
  hgi_try.irq_restore(state);
  pass_masked();
}
