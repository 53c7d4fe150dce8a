/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief What a host can do wrong: interrupts, timers and the clock.
 */
#include <conformance/contrary.h>

#include <conformance/conform.h>

uint64_t hgi_wrong_clock_goes_back(void) {
  return hgi_right.clock_ns() - (++hgi_wrong_calls % 64u == 0 ? 5000u : 0);
}

uint64_t hgi_wrong_clock_is_fast(void) {
  return hgi_right.clock_ns() * 2u;
}

hgi_status hgi_wrong_us32_goes_back(uint32_t *microseconds) {
  const hgi_status status = hgi_right.clock_us32(microseconds);

  *microseconds -= ++hgi_wrong_calls % 64u == 0 ? 50u : 0;
  return status;
}

hgi_status hgi_wrong_us32_is_ns(uint32_t *microseconds) {
  *microseconds = (uint32_t)hgi_right.clock_ns();
  return HGI_OK;
}

hgi_status hgi_wrong_mask_does_nothing(uint32_t irq) {
  return irq == hgi_timer() ? HGI_OK : hgi_right.irq_mask(irq);
}

hgi_status hgi_wrong_mask_drops_edges(uint32_t irq) {
  const uint32_t claimed = hgi_right.irq_claim();

  if (claimed != HGI_IRQ_NONE)
    hgi_right.irq_complete(claimed);
  return hgi_right.irq_mask(irq);
}

hgi_status hgi_wrong_unmask_does_nothing(uint32_t irq) {
  return irq == hgi_timer() ? HGI_OK : hgi_right.irq_unmask(irq);
}

hgi_status hgi_wrong_detach_does_nothing(uint32_t irq) {
  return irq == hgi_timer() ? HGI_OK : hgi_right.irq_detach(irq);
}

hgi_status hgi_wrong_attach_takes_any(uint32_t irq) {
  const hgi_status status = hgi_right.irq_attach(irq);

  return status == HGI_E_NOT_FOUND && (++hgi_wrong_calls == 2u) ? HGI_OK : status;
}

hgi_status hgi_wrong_attach_wrong_error(uint32_t irq) {
  const hgi_status status = hgi_right.irq_attach(irq);

  return status == HGI_E_INVALID ? HGI_E_NOT_FOUND : status;
}

uint32_t hgi_wrong_claim_lies(void) {
  const uint32_t irq = hgi_right.irq_claim();

  return irq == HGI_IRQ_NONE && ++hgi_wrong_calls % 16u == 0 ? 1u : irq;
}

/* Now and then it does, or a level would come for ever. */
uint32_t hgi_wrong_claim_finds_nothing(void) {
  const uint32_t irq = hgi_right.irq_claim();

  if (irq == HGI_IRQ_NONE || ++hgi_wrong_calls % 64u == 0)
    return irq;
  hgi_right.irq_complete(irq);
  return HGI_IRQ_NONE;
}

hgi_status hgi_wrong_complete_does_nothing(uint32_t irq) {
  return ++hgi_wrong_calls % 2u == 0 ? hgi_right.irq_complete(irq) : HGI_OK;
}

uint32_t hgi_wrong_save_does_nothing(void) {
  const uint32_t state = hgi_right.irq_save();

  hgi_right.irq_restore(state);
  return state;
}

void hgi_wrong_restore_unmasks(uint32_t state) {
  (void)state;
  hgi_open();
}

hgi_status hgi_wrong_periodic_drifts(uint32_t period_us) {
  return hgi_right.timer_start_periodic(
      period_us < 100u || period_us > 1000000u ? period_us : period_us + period_us / 50u);
}

hgi_status hgi_wrong_stop_does_nothing(void) {
  return HGI_OK;
}

hgi_status hgi_wrong_deadline_is_early(uint64_t deadline_ns) {
  return hgi_right.timer_set_deadline(deadline_ns > 100u * US ? deadline_ns - 100u * US
                                                              : deadline_ns);
}

hgi_status hgi_wrong_deadline_is_late(uint64_t deadline_ns) {
  return hgi_right.timer_set_deadline(deadline_ns < INT64_MAX - 100u * US ? deadline_ns + 100u * US
                                                                          : deadline_ns);
}

hgi_status hgi_wrong_deadline_attaches(uint64_t deadline_ns) {
  hgi_right.irq_attach(hgi_timer());
  return hgi_right.timer_set_deadline(deadline_ns);
}

hgi_status hgi_wrong_missed_is_zero(uint64_t *missed) {
  const hgi_status status = hgi_right.timer_missed(missed);

  if (status == HGI_OK)
    *missed = 0;
  return status;
}
