/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup inproc
 * @brief The clock and the timer. Time passes by hgi_inproc_advance alone.
 */
#include <inproc/entries.h>

static struct hgi_inproc_irq *line(void) {
  return hgi_inproc_find_irq(HGI_INPROC_TIMER_IRQ);
}

/* A periodic timer is an edge: one tick waits, the others are missed. A deadline is a level. */
static void update(void) {
  if (hgi_inproc.due_ns > hgi_inproc.now_ns)
    return;
  if (hgi_inproc.period_us == 0) {
    line()->level = true;
    return;
  }
  const uint64_t period_ns = hgi_inproc.period_us * 1000u;
  const uint64_t ticks = (hgi_inproc.now_ns - hgi_inproc.due_ns) / period_ns + 1u;

  hgi_inproc.due_ns += ticks * period_ns;
  hgi_inproc.missed += ticks - (line()->pending ? 0 : 1u);
  line()->pending = true;
}

void hgi_inproc_advance(uint64_t us) {
  hgi_inproc.now_ns += us * 1000u;
  update();
}

static void set(uint64_t due_ns, uint64_t period_us) {
  line()->pending = false;
  line()->level = false;
  hgi_inproc.due_ns = due_ns;
  hgi_inproc.period_us = period_us;
  update();
}

hgi_status hgi_inproc_clock_us32(uint32_t *microseconds) {
  if (!hgi_inproc_writable(microseconds, sizeof *microseconds))
    return HGI_E_POINTER;
  if (hgi_inproc.clock_status == HGI_OK)
    *microseconds = (uint32_t)(hgi_inproc.now_ns / 1000u);
  return hgi_inproc.clock_status;
}

uint64_t hgi_inproc_clock_ns(void) {
  return hgi_inproc.now_ns;
}

hgi_status hgi_inproc_timer_start_periodic(uint32_t period_us) {
  if (period_us < HGI_TIMER_PERIOD_MIN)
    return HGI_E_INVALID;
  hgi_inproc.missed = 0;
  hgi_inproc.timer_starts++;
  set(hgi_inproc.now_ns + (uint64_t)period_us * 1000u, period_us);
  return HGI_OK;
}

hgi_status hgi_inproc_timer_stop(void) {
  set(UINT64_MAX, 0);
  return HGI_OK;
}

hgi_status hgi_inproc_timer_set_deadline(uint64_t deadline_ns) {
  if (deadline_ns > (uint64_t)INT64_MAX)
    return HGI_E_INVALID;
  set(deadline_ns, 0);
  return HGI_OK;
}

hgi_status hgi_inproc_timer_missed(uint64_t *missed) {
  if (!hgi_inproc_writable(missed, sizeof *missed))
    return HGI_E_POINTER;
  *missed = hgi_inproc.missed;
  return HGI_OK;
}

hgi_status hgi_inproc_idle(void) {
  if (hgi_inproc.due_ns != UINT64_MAX && hgi_inproc.due_ns > hgi_inproc.now_ns) {
    hgi_inproc.now_ns = hgi_inproc.due_ns;
    update();
  }
  return HGI_OK;
}
