/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup rtems
 * @brief The clock driver: RTEMS' tick out of the host's timer.
 *
 * Tick n is due n periods after the start, whatever happened before: nothing drifts. A guest that
 * was off the CPU makes up for what it missed, so that ticks and uptime agree, as RTEMS' drivers
 * with a compare register do; at most TICKS_AT_ONCE in one interrupt.
 *
 * Where the host itself has timer_set_deadline the deadline is set anew with each tick. Where that
 * is a shim on timer_start_periodic, with losses, the periodic timer is used itself: the host keeps
 * the grid, and a tick costs no call to set the next. That clock_ns tells how many ticks are due
 * makes timer_missed, which only newer hosts have, dispensable.
 */
#include <bsp/hgi.h>
#include <bsp/irq-generic.h>
#include <negotiate/ops.h>
#include <rtems/clockdrv.h>
#include <rtems/config.h>
#include <rtems/timecounter.h>

/* Timecounters are 32 bits wide: 15.625 MHz resolves 64 ns, and bears 274 s without a tick. */
#define TIMECOUNTER_SHIFT     6
#define TIMECOUNTER_FREQUENCY (UINT32_C(1000000000) >> TIMECOUNTER_SHIFT)
#define TICKS_AT_ONCE         100u

volatile uint32_t Clock_driver_ticks;

static uint64_t period_ns;
static uint64_t due_ns;
static bool with_deadlines;

static uint32_t get_timecount(struct timecounter *self) {
  (void)self;
  return (uint32_t)(hgi_ops.clock_ns() >> TIMECOUNTER_SHIFT);
}

static struct timecounter counter = {.tc_get_timecount = get_timecount,
                                     .tc_counter_mask = 0xffffffff,
                                     .tc_frequency = TIMECOUNTER_FREQUENCY,
                                     .tc_quality = RTEMS_TIMECOUNTER_QUALITY_CLOCK_DRIVER};

static void take_ticks(void *arg) {
  const uint64_t now = hgi_ops.clock_ns();

  (void)arg;
  for (uint32_t i = 0; i < TICKS_AT_ONCE && due_ns <= now; i++) {
    due_ns += period_ns;
    Clock_driver_ticks = Clock_driver_ticks + 1u;
    rtems_timecounter_tick();
  }
  if (with_deadlines)
    hgi_ops.timer_set_deadline(due_ns);
}

static void install_handler(rtems_vector_number irq) {
  static rtems_interrupt_entry entry = RTEMS_INTERRUPT_ENTRY_INITIALIZER(take_ticks, NULL, "Clock");
  bool enabled = false;

  if (rtems_interrupt_entry_install(irq, RTEMS_INTERRUPT_UNIQUE, &entry) != RTEMS_SUCCESSFUL ||
      rtems_interrupt_vector_is_enabled(irq, &enabled) != RTEMS_SUCCESSFUL || !enabled)
    hgi_rtems_panic("the timer's interrupt can't be attached");
}

/* The grid begins before the host's, by the time of a call: a tick never finds itself early. */
static void start_timer(void) {
  hgi_status status;

  due_ns = hgi_ops.clock_ns() + period_ns;
  if (with_deadlines)
    status = hgi_ops.timer_set_deadline(due_ns);
  else
    status = hgi_ops.timer_start_periodic((uint32_t)(period_ns / 1000u));
  if (status != HGI_OK)
    hgi_rtems_panic("the timer doesn't take the configured tick");
}

void _Clock_Initialize(void) {
  period_ns = UINT64_C(1000) * rtems_configuration_get_microseconds_per_tick();
  with_deadlines = hgi_slot_binding(HGI_ENTRY_timer_set_deadline) == HGI_BINDING_HOST ||
                   hgi_slot_binding(HGI_ENTRY_timer_start_periodic) == HGI_BINDING_ABSENT;
  install_handler(hgi_host_header()->timer_irq);
  rtems_timecounter_install(&counter);
  hgi_rtems_tod_start();
  start_timer();
}
