/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup rtems
 * @brief Looks at each tick whether RTEMS' ticks and uptime are right, for 10 minutes.
 *
 * Right is what the CPU's own counter says, which takes no way over the host: a shim that loses
 * time is found out. `seconds=N` on the command line has it last N seconds.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <bsp.h>
#include <bsp/bootcard.h>
#include <negotiate/ops.h>
#include <rtems.h>
#include <rtems/bspIo.h>
#include <rtems/counter.h>

#define SECONDS      600u
#define NS_PER_S     UINT64_C(1000000000)
#define NS_PER_US    1000u
#define PATIENCE     5u /* ticks that the idle task waits for one */
#define PERIOD_NS    (UINT64_C(1000) * rtems_configuration_get_microseconds_per_tick())
#define FAR_APART(a) ((a) >= PERIOD_NS)

/* What is compared. It is read behind a tick: the next is far enough away. */
struct reading {
  uint32_t ticks;      /* rtems_clock_get_ticks_since_boot */
  uint64_t uptime_ns;  /* rtems_clock_get_uptime */
  uint64_t counter_ns; /* of the CPU's counter, since it was read first */
};

static struct reading first;
static uint64_t worst_tick_ns, worst_uptime_ns;
static volatile rtems_counter_ticks last_tick;
static volatile bool begun;

/* The counter has 32 bits: it must be read once in its round, 68 s at 62.5 MHz. */
static uint64_t counter_ns(void) {
  static uint64_t total;
  const uint64_t frequency = rtems_counter_frequency();
  const rtems_counter_ticks now = rtems_counter_read();

  total += rtems_counter_difference(now, last_tick);
  last_tick = now;
  return total / frequency * NS_PER_S + total % frequency * NS_PER_S / frequency;
}

static struct reading read_all(void) {
  struct timespec uptime;
  struct reading reading;

  reading.counter_ns = counter_ns();
  reading.ticks = rtems_clock_get_ticks_since_boot();
  rtems_clock_get_uptime(&uptime);
  reading.uptime_ns = (uint64_t)uptime.tv_sec * NS_PER_S + (uint64_t)uptime.tv_nsec;
  return reading;
}

static uint64_t apart(uint64_t a, uint64_t b) {
  return a > b ? a - b : b - a;
}

static void say_wrong(const char *what, uint64_t is_ns, uint64_t wanted_ns) {
  printk("wrong: %s %" PRIu64 " us, the counter %" PRIu64 " us\n", what, is_ns / NS_PER_US,
         wanted_ns / NS_PER_US);
  rtems_fatal(RTEMS_FATAL_SOURCE_EXIT, EXIT_FAILURE);
}

static void check(const struct reading *now) {
  const uint64_t counter = now->counter_ns - first.counter_ns;
  const uint64_t ticks = (now->ticks - first.ticks) * PERIOD_NS;
  const uint64_t uptime = now->uptime_ns - first.uptime_ns;

  if (FAR_APART(apart(ticks, counter)))
    say_wrong("ticks", ticks, counter);
  if (FAR_APART(apart(uptime, counter)))
    say_wrong("uptime", uptime, counter);
  if (apart(ticks, counter) > worst_tick_ns)
    worst_tick_ns = apart(ticks, counter);
  if (apart(uptime, counter) > worst_uptime_ns)
    worst_uptime_ns = apart(uptime, counter);
}

/* As the BSP's, and it ends a system whose ticks have stopped. */
static void *watchful_idle(uintptr_t ignored) {
  for (;;) {
    const rtems_counter_ticks since = rtems_counter_difference(rtems_counter_read(), last_tick);
    const uint64_t since_ns = rtems_counter_ticks_to_nanoseconds(since);

    if (begun && since_ns > PATIENCE * PERIOD_NS)
      say_wrong("the next tick is due after", PERIOD_NS, since_ns);
    hgi_rtems_wait();
  }
  return (void *)ignored;
}

static uint32_t wanted_seconds(void) {
  const char *const key = strstr(bsp_boot_cmdline != NULL ? bsp_boot_cmdline : "", "seconds=");

  return key != NULL ? (uint32_t)strtoul(key + strlen("seconds="), NULL, 10) : SECONDS;
}

static void init(rtems_task_argument argument) {
  const uint32_t wanted = wanted_seconds() * rtems_clock_get_ticks_per_second();
  uint64_t clock_ns;
  struct reading now;

  (void)argument;
  printf("\n*** BEGIN OF TEST UPTIME ***\n");
  rtems_task_wake_after(1); /* from here on each reading is just behind a tick */
  clock_ns = hgi_ops.clock_ns();
  first = read_all();
  do {
    rtems_task_wake_after(1);
    now = read_all();
    begun = true;
    check(&now);
  } while (now.ticks - first.ticks < wanted);
  printf("clock from %" PRIu64 " us to %" PRIu64 " us\n", clock_ns / NS_PER_US,
         hgi_ops.clock_ns() / NS_PER_US);
  printf("%" PRIu32 " ticks, by the counter %" PRIu64 " us\n", now.ticks - first.ticks,
         (now.counter_ns - first.counter_ns) / NS_PER_US);
  printf("at most apart: ticks %" PRIu64 " ns, uptime %" PRIu64 " ns\n", worst_tick_ns,
         worst_uptime_ns);
  printf("*** END OF TEST UPTIME ***\n");
  exit(EXIT_SUCCESS);
}

#define CONFIGURE_APPLICATION_NEEDS_CLOCK_DRIVER
#define CONFIGURE_APPLICATION_NEEDS_CONSOLE_DRIVER
#define CONFIGURE_IDLE_TASK_BODY        watchful_idle
#define CONFIGURE_MAXIMUM_TASKS         1
#define CONFIGURE_INIT_TASK_ENTRY_POINT init
#define CONFIGURE_RTEMS_INIT_TASKS_TABLE
#define CONFIGURE_INIT
#include <rtems/confdefs.h>
