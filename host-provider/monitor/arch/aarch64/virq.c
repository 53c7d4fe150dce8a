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

#define TIMER_ENABLE UINT64_C(1)
#define TIMER_STATUS UINT64_C(4)

/* The deadline came while a periodic tick was in service: it waits for that one's end. */
static bool deferred;
/* The guest raised its timer's interrupt while it was in service: it comes after that one's end. */
static bool raise_deferred;

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

static bool line_up(void) {
  return (HGI_READ(cntv_ctl_el0) & (TIMER_ENABLE | TIMER_STATUS)) == (TIMER_ENABLE | TIMER_STATUS);
}

static void put_deadline(void) {
  put(true, LR_PENDING | LR_HARDWARE | LR_GROUP1 | LR_PRIORITY(HGI_PRIORITY_TIMER) |
                LR_PHYSICAL(HGI_IRQ_TIMER) | HGI_IRQ_TIMER);
}

void hgi_virq_start(void) {
  deferred = false;
  raise_deferred = false;
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
  bool waited = timer && raise_deferred;
  if (timer && deferred) {
    deferred = false;
    hgi_gic_deactivate(HGI_IRQ_TIMER);
  }
  if (timer) {
    raise_deferred = false;
  }
  if ((lr & LR_PENDING) == 0) {
    return waited;
  }
  put(timer, (lr & LR_ACTIVE) != 0 ? lr & ~LR_PENDING : 0);
  if ((lr & LR_HARDWARE) != 0) {
    hgi_gic_deactivate(HGI_IRQ_TIMER); /* comes again by itself while its line is up */
    return waited;
  }
  return true;
}

/* In service still: its end shall concern this register only. */
static uint64_t leave_hardware(uint64_t lr) {
  if ((lr & LR_HARDWARE) == 0) {
    return lr;
  }
  hgi_gic_deactivate(HGI_IRQ_TIMER);
  return lr & ~(LR_HARDWARE | LR_PHYSICAL(0x3ff));
}

/* What is not a tick is not withdrawn when the guest finds the timer's line down. */
static uint64_t timer_priority(const struct hgi_partition *partition) {
  return partition->timer.mode == HGI_TIMER_PERIODIC ? HGI_PRIORITY_TIMER : HGI_PRIORITY_RAISED;
}

void hgi_machine_irq_raise(struct hgi_partition *partition, const struct hgi_virtual_irq *irq) {
  bool timer = is_timer(irq);
  uint64_t lr = get(timer);
  if (timer && (lr & LR_ACTIVE) != 0 && partition->timer.mode == HGI_TIMER_DEADLINE) {
    raise_deferred = true;
    put(true, leave_hardware(lr) | LR_TELL);
    return;
  }
  if ((lr & LR_ACTIVE) == 0) {
    lr = LR_GROUP1 | irq->number |
         (timer ? LR_PRIORITY(timer_priority(partition))
                : LR_PRIORITY(HGI_PRIORITY_CONSOLE) | LR_TELL);
  }
  put(timer, lr | LR_PENDING);
}

bool hgi_machine_irq_waits(struct hgi_partition *partition, const struct hgi_virtual_irq *irq) {
  bool timer = is_timer(irq);
  uint64_t lr = get(timer);
  bool handed_out = (lr & LR_PENDING) != 0;
  if (!timer) {
    return handed_out;
  }
  /* A deadline that was moved is with the guest still, who will find that it was withdrawn. */
  bool level = partition->timer.mode == HGI_TIMER_DEADLINE && (lr & LR_ACTIVE) == 0 && line_up();
  return raise_deferred || level || (handed_out && (lr & LR_HARDWARE) == 0);
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
  if (partition->timer.mode != HGI_TIMER_DEADLINE || !irq->attached || irq->masked || !line_up()) {
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
    bool deadline = deferred;
    deferred = false;
    put(true, 0);
    if (raise_deferred) {
      raise_deferred = false;
      hgi_machine_irq_raise(partition, &partition->timer_irq);
    }
    if (deadline) {
      hgi_virq_deadline(partition);
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
    put(true, leave_hardware(lr));
  }
}
