/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The physical interrupt controller, a GICv3 (Arm IHI 0069). All interrupts come to EL2.
 *
 * What is said of SGIs and PPIs is of those of the calling CPU.
 */
#include <devices.h>

#include <common/alarm.h>
#include <common/console.h>
#include <common/irq.h>
#include <monitor/monitor.h>
#include <monitor/traps.h>
#include <monitor/mmio.h>
#include <platform.h>
#include <registers.h>

#define GICD_CTLR       (HGI_PLATFORM_GICD + 0x0000)
#define GICD_IGROUPR    (HGI_PLATFORM_GICD + 0x0080)
#define GICD_ISENABLER  (HGI_PLATFORM_GICD + 0x0100)
#define GICD_IPRIORITYR (HGI_PLATFORM_GICD + 0x0400)
#define GICD_IROUTER    (HGI_PLATFORM_GICD + 0x6000)
#define GICR_WAKER      0x0014u
#define GICR_IGROUPR0   0x10080u
#define GICR_ISENABLER0 0x10100u
#define GICR_ICENABLER0 0x10180u
#define GICR_ICPENDR0   0x10280u
#define GICR_ICACTIVER0 0x10380u
#define GICR_IPRIORITYR 0x10400u

#define CTLR_ENABLE      0x02u /* group 1 */
#define CTLR_AFFINITY    0x10u
#define CTLR_BUSY        0x80000000u
#define WAKER_SLEEP      0x02u
#define WAKER_ASLEEP     0x04u
#define PRIORITY         0xa0u
#define EOI_DROP_ONLY    0x02u
#define SYSTEM_REGISTERS 0x0fu
#define SGI_NUMBER(n)    ((uint64_t)(n) << 24)

/* A register of this CPU's redistributor. */
static uint64_t own(uint32_t offset) {
  return HGI_PLATFORM_GICR + hgi_machine_cpu(NULL) * HGI_PLATFORM_GICR_STEP + offset;
}

static void wait_distributor(void) {
  while ((hgi_get32(GICD_CTLR) & CTLR_BUSY) != 0) {
  }
}

void hgi_gic_init(void) {
  hgi_put32(GICD_CTLR, 0);
  wait_distributor();
  hgi_put32(GICD_CTLR, CTLR_AFFINITY | CTLR_ENABLE);
  wait_distributor();
  hgi_put32(GICD_IGROUPR + 4 * (HGI_IRQ_CONSOLE / 32), 1u << HGI_IRQ_CONSOLE % 32);
  hgi_put8(GICD_IPRIORITYR + HGI_IRQ_CONSOLE, PRIORITY);
  hgi_gic_route(HGI_IRQ_CONSOLE, 0);
  hgi_put32(GICD_ISENABLER + 4 * (HGI_IRQ_CONSOLE / 32), 1u << HGI_IRQ_CONSOLE % 32);
}

static void start_redistributor(void) {
  static const uint32_t used[] = {HGI_IRQ_KICK, HGI_IRQ_MAINTENANCE, HGI_IRQ_ALARM, HGI_IRQ_TIMER};
  hgi_put32(own(GICR_WAKER), hgi_get32(own(GICR_WAKER)) & ~WAKER_SLEEP);
  while ((hgi_get32(own(GICR_WAKER)) & WAKER_ASLEEP) != 0) {
  }
  /* Nothing of the guest's last life is left. */
  hgi_put32(own(GICR_ICENABLER0), UINT32_MAX);
  hgi_put32(own(GICR_ICPENDR0), UINT32_MAX);
  hgi_put32(own(GICR_ICACTIVER0), UINT32_MAX);
  hgi_put32(own(GICR_IGROUPR0), UINT32_MAX);
  for (uint32_t i = 0; i < sizeof(used) / sizeof(used[0]); i++) {
    hgi_put8(own(GICR_IPRIORITYR) + used[i], PRIORITY);
    hgi_gic_enable_ppi(used[i], used[i] != HGI_IRQ_TIMER);
  }
}

void hgi_gic_start(void) {
  HGI_WRITE(icc_sre_el2, SYSTEM_REGISTERS);
  HGI_ISB();
  HGI_WRITE(icc_sre_el1, SYSTEM_REGISTERS & 7u);
  HGI_ISB();
  start_redistributor();
  HGI_WRITE(icc_pmr_el1, 0xff);
  HGI_WRITE(icc_ctlr_el1, EOI_DROP_ONLY); /* the guest's end of interrupt deactivates its timer's */
  HGI_WRITE(icc_igrpen1_el1, 1);
  HGI_ISB();
}

void hgi_gic_enable_ppi(uint32_t irq, bool enabled) {
  hgi_put32(own(enabled ? GICR_ISENABLER0 : GICR_ICENABLER0), 1u << irq);
}

void hgi_gic_stop(void) {
  HGI_WRITE(icc_igrpen1_el1, 0);
  HGI_ISB();
}

void hgi_gic_route(uint32_t irq, uint32_t cpu) {
  hgi_put64(GICD_IROUTER + 8 * irq, HGI_PLATFORM_AFFINITY(cpu));
}

void hgi_gic_kick(uint32_t cpu) {
  HGI_BARRIER(); /* what it is kicked for is in memory */
  HGI_WRITE(icc_sgi1r_el1, SGI_NUMBER(HGI_IRQ_KICK) | UINT64_C(1) << HGI_PLATFORM_AFFINITY(cpu));
  HGI_ISB();
}

void hgi_machine_cpu_kick(struct hgi_partition *partition, uint32_t cpu) {
  (void)partition;
  hgi_gic_kick(cpu);
}

void hgi_gic_deactivate(uint32_t irq) {
  HGI_WRITE(icc_dir_el1, irq);
  HGI_ISB();
}

static void serve(struct hgi_partition *partition, uint32_t irq) {
  switch (irq) {
  case HGI_IRQ_TIMER:
    hgi_trap_count(HGI_TRAP_DEADLINE);
    hgi_virq_deadline(partition);
    return; /* stays active until the guest has completed it */
  case HGI_IRQ_ALARM:
    hgi_trap_count(hgi_own_cpu(partition)->timer.mode == HGI_TIMER_PERIODIC ? HGI_TRAP_PERIODIC
                                                                            : HGI_TRAP_WATCHDOG);
    hgi_monitor_away(partition);
    hgi_alarm_due(partition);
    break;
  case HGI_IRQ_KICK:
    hgi_trap_count(HGI_TRAP_KICK);
    hgi_irq_again(partition);
    break;
  case HGI_IRQ_MAINTENANCE:
    hgi_trap_count(HGI_TRAP_MAINTENANCE);
    hgi_virq_maintain(partition);
    break;
  case HGI_IRQ_CONSOLE:
    hgi_trap_count(HGI_TRAP_CONSOLE);
    hgi_console_look(partition);
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
    HGI_BARRIER();
    if (irq >= HGI_IRQ_COUNT) {
      return;
    }
    HGI_WRITE(icc_eoir1_el1, irq);
    HGI_ISB();
    serve(partition, irq);
  }
}
