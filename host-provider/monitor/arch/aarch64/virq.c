/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The guest's interrupts, in list registers: claimed and completed without a trap.
 *
 * Each CPU has list registers of its own, which no other can reach: what concerns another CPU is
 * done there, after a kick.
 */
#include <devices.h>
#include <list_registers.h>

#include <common/irq.h>
#include <monitor/cpus.h>
#include <platform.h>
#include <monitor/virt/irq.h>

#define VMCR_OPEN (UINT64_C(0xff) << 24 | UINT64_C(1) << 1) /* priority mask, group 1 on */
#define HCR_ON    UINT64_C(1)

#define TIMER_ENABLE UINT64_C(1)
#define TIMER_STATUS UINT64_C(4)

/* By CPU: the deadline came while a periodic tick was in service, and waits for that one's end. */
static bool deferred[HGI_CPUS_MAX];
/* By CPU: the guest raised its timer's interrupt in service: it comes after that one's end. */
static bool raise_deferred[HGI_CPUS_MAX];
/* Another CPU wants to know whether it waits there to be claimed; and the answer. */
static uint32_t asked, answer;

static uint32_t self(void) {
  return hgi_machine_cpu(NULL);
}

/* The list register that an interrupt has, or would have; HGI_LR_COUNT if there is no room. */
static uint32_t register_of(const struct hgi_virtual_irq *irq) {
  uint32_t room = HGI_LR_COUNT;
  if (hgi_irq_is_timer(irq) || hgi_irq_is_console(irq)) {
    return hgi_irq_is_timer(irq) ? HGI_LR_TIMER : HGI_LR_CONSOLE;
  }
  for (uint32_t i = HGI_LR_IPI; i < HGI_LR_COUNT; i++) {
    uint64_t lr = hgi_lr_get(i);
    if ((lr & HGI_LR_STATE) == 0) {
      room = i;
    } else if ((uint32_t)lr == irq->number) {
      return i;
    }
  }
  return room;
}

/* What is not a tick is not withdrawn when the guest finds the timer's line down. */
static uint64_t timer_priority(struct hgi_partition *partition) {
  return hgi_own_cpu(partition)->timer.mode == HGI_TIMER_PERIODIC ? HGI_PRIORITY_TIMER
                                                                  : HGI_PRIORITY_RAISED;
}

static uint64_t fresh(struct hgi_partition *partition, const struct hgi_virtual_irq *irq) {
  uint64_t lr = HGI_LR_GROUP1 | irq->number;
  return hgi_irq_is_timer(irq)     ? lr | HGI_LR_PRIORITY(timer_priority(partition))
         : hgi_irq_is_console(irq) ? lr | HGI_LR_PRIORITY(HGI_PRIORITY_CONSOLE) | HGI_LR_TELL
                                   : lr | HGI_LR_PRIORITY(HGI_PRIORITY_IPI(irq->number));
}

static bool line_up(void) {
  return (HGI_READ(cntv_ctl_el0) & (TIMER_ENABLE | TIMER_STATUS)) == (TIMER_ENABLE | TIMER_STATUS);
}

static void put_deadline(void) {
  hgi_lr_put(HGI_LR_TIMER, HGI_LR_PENDING | HGI_LR_HARDWARE | HGI_LR_GROUP1 |
                               HGI_LR_PRIORITY(HGI_PRIORITY_TIMER) |
                               HGI_LR_PHYSICAL(HGI_IRQ_TIMER) | hgi_provider_facts.timer_irq);
}

void hgi_virq_start(void) {
  deferred[self()] = false;
  raise_deferred[self()] = false;
  if (self() == 0) {
    hgi_console_holder = HGI_NOBODY;
    __atomic_store_n(&asked, 0, __ATOMIC_RELAXED);
  }
  HGI_WRITE(ich_hcr_el2, 0);
  for (uint32_t i = 0; i < HGI_LR_COUNT; i++) {
    hgi_lr_put(i, 0);
  }
  HGI_WRITE(ich_ap0r0_el2, 0);
  HGI_WRITE(ich_ap1r0_el2, 0);
  HGI_WRITE(ich_vmcr_el2, VMCR_OPEN);
  HGI_WRITE(ich_hcr_el2, HCR_ON);
  HGI_ISB();
}

bool hgi_virq_room(const struct hgi_virtual_irq *irq) {
  bool room = register_of(irq) < HGI_LR_COUNT;
  for (uint32_t i = HGI_LR_IPI; i < HGI_LR_COUNT && !room; i++) {
    hgi_lr_put(i, hgi_lr_get(i) | HGI_LR_TELL);
  }
  return room;
}

void hgi_machine_irq_route(struct hgi_partition *partition, const struct hgi_virtual_irq *irq) {
  (void)partition; /* the only one that can move */
  hgi_gic_route(HGI_IRQ_CONSOLE, irq->cpu);
}

bool hgi_virq_withdraw(const struct hgi_virtual_irq *irq) {
  bool timer = hgi_irq_is_timer(irq);
  bool waited = timer && raise_deferred[self()];
  uint32_t number = register_of(irq);
  uint64_t lr = number < HGI_LR_COUNT ? hgi_lr_get(number) : 0;
  if (timer && deferred[self()]) {
    deferred[self()] = false;
    hgi_gic_deactivate(HGI_IRQ_TIMER);
  }
  if (timer) {
    raise_deferred[self()] = false;
  }
  if ((lr & HGI_LR_PENDING) == 0) {
    return waited;
  }
  hgi_lr_put(number, (lr & HGI_LR_ACTIVE) != 0 ? lr & ~HGI_LR_PENDING : 0);
  if (hgi_irq_is_console(irq) && (lr & HGI_LR_ACTIVE) == 0) {
    hgi_console_holder = HGI_NOBODY;
  }
  if ((lr & HGI_LR_HARDWARE) != 0) {
    hgi_gic_deactivate(HGI_IRQ_TIMER); /* comes again by itself while its line is up */
    return waited;
  }
  return true;
}

/* In service still: its end shall concern this register only. */
static uint64_t leave_hardware(uint64_t lr) {
  if ((lr & HGI_LR_HARDWARE) == 0) {
    return lr;
  }
  hgi_gic_deactivate(HGI_IRQ_TIMER);
  return lr & ~(HGI_LR_HARDWARE | HGI_LR_PHYSICAL(0x3ff));
}

void hgi_machine_irq_raise(struct hgi_partition *partition, const struct hgi_virtual_irq *irq) {
  uint32_t number = register_of(irq);
  uint64_t lr = hgi_lr_get(number);
  if (hgi_irq_is_timer(irq) && (lr & HGI_LR_ACTIVE) != 0 &&
      hgi_own_cpu(partition)->timer.mode == HGI_TIMER_DEADLINE) {
    raise_deferred[self()] = true;
    hgi_lr_put(HGI_LR_TIMER, leave_hardware(lr) | HGI_LR_TELL);
    return;
  }
  if (hgi_irq_is_console(irq)) {
    hgi_console_holder = self();
  }
  hgi_lr_put(number, ((lr & HGI_LR_STATE) != 0 ? lr : fresh(partition, irq)) | HGI_LR_PENDING);
}

/* The guest claims without a trap: only its holder knows. It has to come for the lock, which the
 * caller has, and answers before it gets it. */
static bool ask_holder(void) {
  __atomic_store_n(&asked, 1, __ATOMIC_RELEASE);
  hgi_gic_kick(hgi_console_holder);
  while (__atomic_load_n(&asked, __ATOMIC_ACQUIRE) != 0) {
    HGI_YIELD();
  }
  return answer != 0;
}

void hgi_arch_cpu_answer(void) {
  if (__atomic_load_n(&asked, __ATOMIC_ACQUIRE) != 0 && hgi_console_holder == self()) {
    answer = (hgi_lr_get(HGI_LR_CONSOLE) & HGI_LR_PENDING) != 0;
    __atomic_store_n(&asked, 0, __ATOMIC_RELEASE);
  }
}

bool hgi_machine_irq_waits(struct hgi_partition *partition, const struct hgi_virtual_irq *irq) {
  if (hgi_machine_irq_elsewhere(partition, irq)) {
    return ask_holder();
  }
  uint32_t number = register_of(irq);
  uint64_t lr = number < HGI_LR_COUNT ? hgi_lr_get(number) : 0;
  bool handed_out = (lr & HGI_LR_PENDING) != 0;
  if (!hgi_irq_is_timer(irq)) {
    return handed_out;
  }
  /* A deadline that was moved is with the guest still, who will find that it was withdrawn. */
  bool level = hgi_own_cpu(partition)->timer.mode == HGI_TIMER_DEADLINE &&
               (lr & HGI_LR_ACTIVE) == 0 && line_up();
  return raise_deferred[self()] || level || (handed_out && (lr & HGI_LR_HARDWARE) == 0);
}

void hgi_machine_irq_enable(struct hgi_partition *partition, const struct hgi_virtual_irq *irq,
                            bool enabled) {
  if (hgi_irq_is_timer(irq)) {
    hgi_gic_enable_ppi(HGI_IRQ_TIMER,
                       enabled && hgi_own_cpu(partition)->timer.mode == HGI_TIMER_DEADLINE);
  }
}

void hgi_virq_deadline(struct hgi_partition *partition) {
  const struct hgi_cpu *cpu = hgi_own_cpu(partition);
  uint64_t lr = hgi_lr_get(HGI_LR_TIMER);
  if (cpu->timer.mode != HGI_TIMER_DEADLINE || !cpu->timer_irq.attached || cpu->timer_irq.masked ||
      !line_up()) {
    hgi_gic_deactivate(HGI_IRQ_TIMER); /* it was on its way when that changed */
  } else if ((lr & HGI_LR_STATE) != 0) {
    deferred[self()] = true;
    hgi_lr_put(HGI_LR_TIMER, lr | HGI_LR_TELL);
  } else {
    put_deadline();
  }
}

/* What waited for the end of the timer's interrupt on this CPU. */
static void end_timer(struct hgi_partition *partition) {
  bool deadline = deferred[self()];
  bool raised = raise_deferred[self()];
  deferred[self()] = false;
  raise_deferred[self()] = false;
  if (raised) {
    hgi_machine_irq_raise(partition, &hgi_own_cpu(partition)->timer_irq);
  }
  if (deadline) {
    hgi_virq_deadline(partition);
  }
}

void hgi_virq_maintain(struct hgi_partition *partition) {
  uint64_t ended = HGI_READ(ich_eisr_el2);
  for (uint32_t i = 0; i < HGI_LR_COUNT; i++) {
    if ((ended >> i & 1) != 0) {
      hgi_lr_put(i, 0);
    }
  }
  if ((ended >> HGI_LR_TIMER & 1) != 0) {
    end_timer(partition);
  }
  if ((ended >> HGI_LR_CONSOLE & 1) != 0) {
    hgi_console_holder = HGI_NOBODY;
  }
  hgi_irq_again(partition);
}

void hgi_virq_leave_deadline(void) {
  uint64_t lr = hgi_lr_get(HGI_LR_TIMER);
  hgi_gic_enable_ppi(HGI_IRQ_TIMER, false);
  if ((lr & HGI_LR_HARDWARE) != 0 && (lr & HGI_LR_ACTIVE) != 0) {
    hgi_lr_put(HGI_LR_TIMER, leave_hardware(lr));
  }
}
