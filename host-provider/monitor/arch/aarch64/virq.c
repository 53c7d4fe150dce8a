/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The guest's interrupts, in list registers: claimed and completed without a trap.
 */
#include <devices.h>

#include <common/irq.h>
#include <platform.h>
#include <registers.h>

/* ICH_LR<n>_EL2 (Arm IHI 0069, 12.4). */
#define LR_PENDING     (UINT64_C(1) << 62)
#define LR_ACTIVE      (UINT64_C(1) << 63)
#define LR_STATE       (LR_PENDING | LR_ACTIVE)
#define LR_HARDWARE    (UINT64_C(1) << 61)
#define LR_GROUP1      (UINT64_C(1) << 60)
#define LR_PRIORITY(p) ((uint64_t)(p) << 48)
#define LR_PHYSICAL(n) ((uint64_t)(n) << 32)
#define LR_TELL        (UINT64_C(1) << 41) /* maintenance interrupt at its end */

#define VMCR_OPEN (UINT64_C(0xff) << 24 | UINT64_C(1) << 1) /* priority mask, group 1 on */
#define HCR_ON    UINT64_C(1)

/* The deadline came while a periodic tick was in service: it waits for that one's end. */
static bool deferred;

/* List register 0 is the timer's, 1 the console's. */
static bool is_timer(const struct hgi_virtual_irq *irq) {
  return irq->number == HGI_IRQ_TIMER;
}

static uint64_t get(bool timer) {
  return timer ? HGI_READ(ich_lr0_el2) : HGI_READ(ich_lr1_el2);
}

static void put(bool timer, uint64_t value) {
  if (timer) {
    HGI_WRITE(ich_lr0_el2, value);
  } else {
    HGI_WRITE(ich_lr1_el2, value);
  }
  HGI_ISB();
}

static void put_deadline(void) {
  put(true, LR_PENDING | LR_HARDWARE | LR_GROUP1 | LR_PRIORITY(HGI_PRIORITY_TIMER) |
                LR_PHYSICAL(HGI_IRQ_TIMER) | HGI_IRQ_TIMER);
}

void hgi_virq_start(void) {
  deferred = false;
  HGI_WRITE(ich_hcr_el2, 0);
  put(true, 0);
  put(false, 0);
  HGI_WRITE(ich_ap0r0_el2, 0);
  HGI_WRITE(ich_ap1r0_el2, 0);
  HGI_WRITE(ich_vmcr_el2, VMCR_OPEN);
  HGI_WRITE(ich_hcr_el2, HCR_ON);
  hgi_gic_enable_ppi(HGI_IRQ_TIMER, false);
  hgi_gic_clear_ppi(HGI_IRQ_TIMER);
  HGI_ISB();
}

bool hgi_machine_irq_withdraw(struct hgi_partition *partition, const struct hgi_virtual_irq *irq) {
  (void)partition;
  bool timer = is_timer(irq);
  uint64_t lr = get(timer);
  if (timer && deferred) {
    deferred = false;
    hgi_gic_deactivate(HGI_IRQ_TIMER);
  }
  if ((lr & LR_PENDING) == 0) {
    return false;
  }
  put(timer, (lr & LR_ACTIVE) != 0 ? lr & ~LR_PENDING : 0);
  if ((lr & LR_HARDWARE) != 0) {
    hgi_gic_deactivate(HGI_IRQ_TIMER); /* comes again by itself while its line is up */
    return false;
  }
  return true;
}

void hgi_machine_irq_raise(struct hgi_partition *partition, const struct hgi_virtual_irq *irq) {
  (void)partition;
  bool timer = is_timer(irq);
  uint64_t lr = get(timer);
  if ((lr & LR_ACTIVE) == 0) {
    lr = LR_GROUP1 | irq->number |
         (timer ? LR_PRIORITY(HGI_PRIORITY_TIMER) : LR_PRIORITY(HGI_PRIORITY_CONSOLE) | LR_TELL);
  }
  put(timer, lr | LR_PENDING);
}

void hgi_machine_irq_enable(struct hgi_partition *partition, const struct hgi_virtual_irq *irq,
                            bool enabled) {
  if (is_timer(irq)) {
    hgi_gic_enable_ppi(HGI_IRQ_TIMER, enabled && partition->timer.mode == HGI_TIMER_DEADLINE);
  }
}

void hgi_virq_deadline(struct hgi_partition *partition) {
  uint64_t lr = get(true);
  const struct hgi_virtual_irq *irq = &partition->timer_irq;
  if (partition->timer.mode != HGI_TIMER_DEADLINE || !irq->attached || irq->masked) {
    hgi_gic_deactivate(HGI_IRQ_TIMER); /* it was on its way when that changed */
  } else if ((lr & LR_STATE) != 0) {
    deferred = true;
    put(true, lr | LR_TELL);
  } else {
    put_deadline();
  }
}

void hgi_virq_maintain(struct hgi_partition *partition) {
  uint64_t ended = HGI_READ(ich_eisr_el2);
  if ((ended & 1) != 0) {
    put(true, 0);
    if (deferred) {
      deferred = false;
      put_deadline();
    }
  }
  if ((ended & 2) != 0) {
    put(false, 0);
    hgi_irq_level(partition, &partition->console_irq, partition->input.count > 0);
  }
}

void hgi_virq_leave_deadline(void) {
  uint64_t lr = get(true);
  hgi_gic_enable_ppi(HGI_IRQ_TIMER, false);
  if ((lr & LR_HARDWARE) != 0 && (lr & LR_ACTIVE) != 0) {
    /* In service still: its end shall concern this register only. */
    put(true, lr & ~(LR_HARDWARE | LR_PHYSICAL(0x3ff)));
    hgi_gic_deactivate(HGI_IRQ_TIMER);
  }
}
