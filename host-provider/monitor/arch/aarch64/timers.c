/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The guest's clock, ticks and deadlines (Arm ARM, D11: the Generic Timer).
 */
#include <monitor/counter.h>
#include <devices.h>

#include <common/machine.h>
#include <monitor/monitor.h>
#include <platform.h>
#include <registers.h>

#define TIMER_ENABLE 1u

static bool running;

uint64_t hgi_machine_now(struct hgi_partition *partition) {
  (void)partition;
  HGI_ISB();
  uint64_t ticks = HGI_READ(cntpct_el0) - HGI_READ(cntvoff_el2);
  return running ? hgi_ticks_to(ticks, HGI_READ(cntfrq_el0), HGI_NS)
                 : hgi_monitor.options.clock_start;
}

void hgi_machine_alarm(struct hgi_partition *partition, uint64_t time) {
  (void)partition;
  HGI_WRITE(cnthp_cval_el2, HGI_READ(cntvoff_el2) + hgi_ticks_from(time, HGI_READ(cntfrq_el0)));
  HGI_WRITE(cnthp_ctl_el2, TIMER_ENABLE);
  HGI_ISB();
}

void hgi_machine_alarm_stop(struct hgi_partition *partition) {
  (void)partition;
  HGI_WRITE(cnthp_ctl_el2, 0);
  HGI_ISB();
}

void hgi_machine_deadline(struct hgi_partition *partition, uint64_t time) {
  const struct hgi_virtual_irq *irq = &hgi_own_cpu(partition)->timer_irq;
  HGI_WRITE(cntv_cval_el0, hgi_ticks_from(time, HGI_READ(cntfrq_el0)));
  HGI_WRITE(cntv_ctl_el0, TIMER_ENABLE);
  HGI_ISB();
  hgi_machine_irq_enable(partition, irq, irq->attached && !irq->masked);
}

void hgi_machine_deadline_stop(struct hgi_partition *partition) {
  (void)partition;
  HGI_WRITE(cntv_ctl_el0, 0);
  HGI_ISB();
  hgi_virq_leave_deadline();
}

void hgi_timers_start(void) {
  HGI_WRITE(cntv_ctl_el0, 0);
  HGI_WRITE(cntv_cval_el0, 0);
  HGI_WRITE(cnthp_ctl_el2, 0);
  HGI_ISB();
}

/* As hgi_enter does it once more, a little later: alarms that are set before lie by this clock. */
void hgi_timers_run(void) {
  running = true;
  HGI_WRITE(cntvoff_el2, HGI_READ(cntpct_el0) -
                             hgi_ticks_from(hgi_monitor.options.clock_start, HGI_READ(cntfrq_el0)));
}
