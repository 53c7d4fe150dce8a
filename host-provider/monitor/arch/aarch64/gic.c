/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The physical interrupt controller, a GICv3 (Arm IHI 0069). All interrupts come to EL2.
 */
#include <devices.h>

#include <common/alarm.h>
#include <common/irq.h>
#include <monitor/traps.h>
#include <platform.h>
#include <registers.h>

#define GICD_CTLR       (HGI_PLATFORM_GICD + 0x0000)
#define GICD_IGROUPR    (HGI_PLATFORM_GICD + 0x0080)
#define GICD_ISENABLER  (HGI_PLATFORM_GICD + 0x0100)
#define GICD_IPRIORITYR (HGI_PLATFORM_GICD + 0x0400)
#define GICD_IROUTER    (HGI_PLATFORM_GICD + 0x6000)
#define GICR_WAKER      (HGI_PLATFORM_GICR + 0x0014)
#define GICR_SGI        (HGI_PLATFORM_GICR + 0x10000)
#define GICR_IGROUPR0   (GICR_SGI + 0x0080)
#define GICR_ISENABLER0 (GICR_SGI + 0x0100)
#define GICR_ICENABLER0 (GICR_SGI + 0x0180)
#define GICR_ICACTIVER0 (GICR_SGI + 0x0380)
#define GICR_IPRIORITYR (GICR_SGI + 0x0400)

#define CTLR_ENABLE      0x02u /* group 1 */
#define CTLR_AFFINITY    0x10u
#define CTLR_BUSY        0x80000000u
#define WAKER_SLEEP      0x02u
#define WAKER_ASLEEP     0x04u
#define PRIORITY         0xa0u
#define EOI_DROP_ONLY    0x02u
#define SYSTEM_REGISTERS 0x0fu

static void wait_distributor(void) {
  while ((hgi_get32(GICD_CTLR) & CTLR_BUSY) != 0) {
  }
}

static void init_distributor(void) {
  hgi_put32(GICD_CTLR, 0);
  wait_distributor();
  hgi_put32(GICD_CTLR, CTLR_AFFINITY | CTLR_ENABLE);
  wait_distributor();
  hgi_put32(GICD_IGROUPR + 4 * (HGI_IRQ_CONSOLE / 32), 1u << HGI_IRQ_CONSOLE % 32);
  hgi_put8(GICD_IPRIORITYR + HGI_IRQ_CONSOLE, PRIORITY);
  hgi_put64(GICD_IROUTER + 8 * HGI_IRQ_CONSOLE, HGI_READ(mpidr_el1) & UINT64_C(0xff00ffffff));
  hgi_put32(GICD_ISENABLER + 4 * (HGI_IRQ_CONSOLE / 32), 1u << HGI_IRQ_CONSOLE % 32);
}

static void init_redistributor(void) {
  hgi_put32(GICR_WAKER, hgi_get32(GICR_WAKER) & ~WAKER_SLEEP);
  while ((hgi_get32(GICR_WAKER) & WAKER_ASLEEP) != 0) {
  }
  hgi_put32(GICR_IGROUPR0, UINT32_MAX);
  hgi_put32(GICR_ICENABLER0, UINT32_MAX);
  hgi_put8(GICR_IPRIORITYR + HGI_IRQ_MAINTENANCE, PRIORITY);
  hgi_put8(GICR_IPRIORITYR + HGI_IRQ_ALARM, PRIORITY);
  hgi_put8(GICR_IPRIORITYR + HGI_IRQ_TIMER, PRIORITY);
  hgi_gic_enable_ppi(HGI_IRQ_MAINTENANCE, true);
  hgi_gic_enable_ppi(HGI_IRQ_ALARM, true);
}

void hgi_gic_init(void) {
  HGI_WRITE(icc_sre_el2, SYSTEM_REGISTERS);
  HGI_ISB();
  HGI_WRITE(icc_sre_el1, SYSTEM_REGISTERS & 7u);
  HGI_ISB();
  init_distributor();
  init_redistributor();
  HGI_WRITE(icc_pmr_el1, 0xff);
  HGI_WRITE(icc_ctlr_el1, EOI_DROP_ONLY); /* the guest's end of interrupt deactivates its timer's */
  HGI_WRITE(icc_igrpen1_el1, 1);
  HGI_ISB();
}

void hgi_gic_enable_ppi(uint32_t irq, bool enabled) {
  hgi_put32(enabled ? GICR_ISENABLER0 : GICR_ICENABLER0, 1u << irq);
}

void hgi_gic_deactivate(uint32_t irq) {
  HGI_WRITE(icc_dir_el1, irq);
  HGI_ISB();
}

void hgi_gic_clear_ppi(uint32_t irq) {
  hgi_put32(GICR_ICACTIVER0, 1u << irq);
}

static void serve(struct hgi_partition *partition, uint32_t irq) {
  switch (irq) {
  case HGI_IRQ_TIMER:
    hgi_trap_count(HGI_TRAP_DEADLINE);
    hgi_virq_deadline(partition);
    return; /* stays active until the guest has completed it */
  case HGI_IRQ_ALARM:
    hgi_trap_count(partition->timer.mode == HGI_TIMER_PERIODIC ? HGI_TRAP_PERIODIC
                                                               : HGI_TRAP_WATCHDOG);
    hgi_alarm_due(partition);
    break;
  case HGI_IRQ_MAINTENANCE:
    hgi_trap_count(HGI_TRAP_MAINTENANCE);
    hgi_virq_maintain(partition);
    break;
  case HGI_IRQ_CONSOLE:
    hgi_trap_count(HGI_TRAP_CONSOLE);
    hgi_machine_console_poll(partition);
    hgi_irq_level(partition, &partition->console_irq, partition->input.count > 0);
    break;
  default:
    hgi_trap_count(HGI_TRAP_OTHER);
    break;
  }
  hgi_gic_deactivate(irq);
}

void hgi_gic_serve(struct hgi_partition *partition) {
  for (;;) {
    uint32_t irq = (uint32_t)HGI_READ(icc_iar1_el1);
    HGI_DSB();
    if (irq >= HGI_IRQ_COUNT) {
      return;
    }
    HGI_WRITE(icc_eoir1_el1, irq);
    HGI_ISB();
    serve(partition, irq);
  }
}
