/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The provider of the monitor: runs in the guest at EL1, refers to nothing outside of
 * itself.
 */
#include <common/partition.h>
#include <monitor/counter.h>
#include <hgi/hgi.h>
#include <monitor/provider/entries.h>
#include <monitor/provider/facts.h>
#include <monitor/provider/trap.h>
#include <registers.h>

#define DAIF_IRQ_FIQ  UINT64_C(0xc0)
#define TIMER_ENABLE  UINT64_C(1)
#define TIMER_MASK    UINT64_C(2)
#define TIMER_STATUS  UINT64_C(4)
#define WITHDRAWN_MAX 2u

static inline uint64_t now(uint64_t unit) {
  HGI_ISB(); /* the counter may be read ahead of what comes before it */
  return hgi_ticks_to(HGI_READ(cntvct_el0), HGI_READ(cntfrq_el0), unit);
}

hgi_status hgi_provider_clock_us32(uint32_t *microseconds) {
  if (microseconds == NULL) {
    return HGI_E_POINTER; /* all that can be noticed without a trap */
  }
  *microseconds = (uint32_t)now(HGI_US);
  return HGI_OK;
}

/* A deadline that was moved: its interrupt is pending still, the timer's line is down. A timer
 * that is not enabled is the monitor's, which withdraws by itself. What the guest has raised has a
 * priority of its own, and no line. */
static inline bool withdrawn(uint64_t irq) {
  HGI_ISB();
  return irq == hgi_provider_facts.timer_irq && HGI_READ(icc_rpr_el1) == HGI_PRIORITY_TIMER &&
         (HGI_READ(cntv_ctl_el0) & (TIMER_ENABLE | TIMER_STATUS)) == TIMER_ENABLE;
}

uint32_t hgi_provider_irq_claim(void) {
  for (unsigned i = 0; i < WITHDRAWN_MAX; i++) {
    uint64_t irq = HGI_READ(icc_iar1_el1);
    HGI_BARRIER();
    if (irq >= HGI_IRQ_COUNT) {
      break;
    }
    if (!withdrawn(irq)) {
      return (uint32_t)irq;
    }
    HGI_WRITE(icc_eoir1_el1, irq);
    HGI_ISB();
  }
  return HGI_IRQ_NONE;
}

/* Whether a running priority is that of an interrupt. */
static inline bool is_running(uint32_t irq, uint64_t running) {
  return irq < HGI_IPIS ? running == HGI_PRIORITY_IPI(irq)
         : irq == hgi_provider_facts.timer_irq
             ? running == HGI_PRIORITY_TIMER || running == HGI_PRIORITY_RAISED
             : irq == hgi_provider_facts.console_irq && running == HGI_PRIORITY_CONSOLE;
}

hgi_status hgi_provider_irq_complete(uint32_t irq) {
  if (irq >= HGI_IRQ_COUNT) {
    return HGI_E_INVALID;
  }
  /* An end of interrupt drops the running priority even if nothing was claimed: look first. */
  if (is_running(irq, HGI_READ(icc_rpr_el1))) {
    HGI_WRITE(icc_eoir1_el1, irq);
    HGI_ISB();
  }
  return HGI_OK;
}

uint64_t hgi_provider_clock_ns(void) {
  return now(HGI_NS);
}

hgi_status hgi_provider_idle(void) {
  HGI_BARRIER();
  __asm__ volatile("wfi" ::: "memory");
  return HGI_OK;
}

hgi_status hgi_provider_timer_set_deadline(uint64_t deadline_ns) {
  if (deadline_ns > INT64_MAX) {
    return HGI_E_INVALID;
  }
  /* Enabled means that a deadline was set before. Else the timer is stopped or periodic, and the
   * monitor has to know of the change. */
  if ((HGI_READ(cntv_ctl_el0) & TIMER_ENABLE) == 0) {
    return TRAP1(timer_set_deadline, deadline_ns);
  }
  HGI_WRITE(cntv_cval_el0, hgi_ticks_from(deadline_ns, HGI_READ(cntfrq_el0)));
  HGI_ISB();
  return HGI_OK;
}

uint32_t hgi_provider_irq_save(void) {
  uint64_t state = HGI_READ(daif);
  __asm__ volatile("msr daifset, #3" ::: "memory");
  return (uint32_t)(state & DAIF_IRQ_FIQ);
}

void hgi_provider_irq_restore(uint32_t state) {
  HGI_WRITE(daif, (HGI_READ(daif) & ~DAIF_IRQ_FIQ) | (state & DAIF_IRQ_FIQ));
}

hgi_status hgi_provider_example_ticks(uint64_t *ticks) {
  if (!hgi_provider_result_in_ram(ticks, sizeof(*ticks))) {
    return HGI_E_POINTER;
  }
  HGI_ISB();
  *ticks = HGI_READ(cntvct_el0);
  return HGI_OK;
}
