/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The provider of the monitor: runs in the guest at EL1, refers to nothing outside of
 * itself.
 */
#include <common/partition.h>
#include <counter.h>
#include <hgi/hgi.h>
#include <provider_entries.h>
#include <provider_facts.h>
#include <provider_trap.h>

#define DAIF_IRQ_FIQ  UINT64_C(0xc0)
#define TIMER_ENABLE  UINT64_C(1)
#define TIMER_MASK    UINT64_C(2)
#define TIMER_STATUS  UINT64_C(4)
#define WITHDRAWN_MAX 2u

static inline uint64_t now(uint64_t unit) {
  HGI_ISB(); /* the counter may be read ahead of what comes before it */
  return hgi_ticks_to(HGI_READ(cntvct_el0), HGI_READ(cntfrq_el0), unit);
}

hgi_status hgi_provider_console_putc(uint32_t character) {
  return TRAP1(console_putc, character);
}

hgi_status hgi_provider_console_getc(uint8_t *character) {
  return TRAP1(console_getc, character);
}

hgi_status hgi_provider_clock_us32(uint32_t *microseconds) {
  if (microseconds == NULL) {
    return HGI_E_POINTER; /* all that can be noticed without a trap */
  }
  *microseconds = (uint32_t)now(HGI_US);
  return HGI_OK;
}

hgi_status hgi_provider_timer_start_periodic(uint32_t period_us) {
  return TRAP1(timer_start_periodic, period_us);
}

hgi_status hgi_provider_timer_stop(void) {
  return TRAP0(timer_stop);
}

hgi_status hgi_provider_irq_attach(uint32_t irq) {
  return TRAP1(irq_attach, irq);
}

hgi_status hgi_provider_irq_detach(uint32_t irq) {
  return TRAP1(irq_detach, irq);
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
    HGI_DSB();
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

hgi_status hgi_provider_halt(uint32_t status) {
  return TRAP1(halt, status);
}

hgi_status hgi_provider_console_write(const uint8_t *data, uint32_t length, uint32_t *written) {
  return TRAP3(console_write, data, length, written);
}

hgi_status hgi_provider_console_read(uint8_t *data, uint32_t size, uint32_t *taken) {
  return TRAP3(console_read, data, size, taken);
}

uint64_t hgi_provider_clock_ns(void) {
  return now(HGI_NS);
}

hgi_status hgi_provider_idle(void) {
  HGI_DSB();
  __asm__ volatile("wfi" ::: "memory");
  return HGI_OK;
}

hgi_status hgi_provider_fatal(const struct hgi_fatal *info) {
  return TRAP1(fatal, info);
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

hgi_status hgi_provider_timer_missed(uint64_t *missed) {
  return TRAP1(timer_missed, missed);
}

hgi_status hgi_provider_memory_region(uint32_t index, struct hgi_memory_region *region) {
  return TRAP2(memory_region, index, region);
}

hgi_status hgi_provider_irq_mask(uint32_t irq) {
  return TRAP1(irq_mask, irq);
}

hgi_status hgi_provider_irq_unmask(uint32_t irq) {
  return TRAP1(irq_unmask, irq);
}

uint32_t hgi_provider_irq_save(void) {
  uint64_t state = HGI_READ(daif);
  __asm__ volatile("msr daifset, #3" ::: "memory");
  return (uint32_t)(state & DAIF_IRQ_FIQ);
}

void hgi_provider_irq_restore(uint32_t state) {
  HGI_WRITE(daif, (HGI_READ(daif) & ~DAIF_IRQ_FIQ) | (state & DAIF_IRQ_FIQ));
}

hgi_status hgi_provider_config_get(const uint8_t *key, uint32_t key_length, uint8_t *value,
                                   uint32_t size, uint32_t *length) {
  return hgi_provider_trap(HGI_ENTRY_config_get, (uint64_t)key, key_length, (uint64_t)value, size,
                           (uint64_t)length);
}

hgi_status hgi_provider_shutdown(uint32_t kind, uint32_t reason, uint32_t status) {
  return TRAP3(shutdown, kind, reason, status);
}
