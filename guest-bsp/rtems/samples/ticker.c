/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup rtems
 * @brief Three tasks that print the time every 5, 10 and 15 seconds; ends after 35 seconds.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include <bsp.h>
#include <rtems.h>

#define TASKS 3u
#define STEP  5u
#define END   35u

static unsigned second_of_day(const rtems_time_of_day *time) {
  return time->hour * 3600u + time->minute * 60u + time->second;
}

/* A tick comes in the midst of a task that a tick has woken, too: soon, or something is wrong. */
static void await_tick(void) {
  const rtems_interval before = rtems_clock_get_ticks_since_boot();

  for (unsigned i = 0; i < 100000000u; i++)
    if (rtems_clock_get_ticks_since_boot() != before)
      return;
  printf("no tick comes\n");
  exit(1);
}

/* A period beginning at the task's start: what printing takes doesn't add up. */
static void ticker(rtems_task_argument number) {
  const rtems_interval seconds = STEP * (rtems_interval)number;
  const rtems_interval step = seconds * rtems_clock_get_ticks_per_second();
  rtems_interval next = rtems_clock_get_ticks_since_boot();

  for (;;) {
    rtems_time_of_day time;

    rtems_clock_get_tod(&time);
    printf("TA%" PRIuPTR "  - rtems_clock_get_tod - %02" PRIu32 ":%02" PRIu32 ":%02" PRIu32
           "   %02" PRIu32 "/%02" PRIu32 "/%04" PRIu32 "\n",
           number, time.hour, time.minute, time.second, time.month, time.day, time.year);
    if (second_of_day(&time) >= END) {
      printf("*** END OF TEST CLOCK TICK ***\n");
      exit(0);
    }
    await_tick();
    next += step;
    rtems_task_wake_after(next - rtems_clock_get_ticks_since_boot());
  }
}

static void init(rtems_task_argument argument) {
  rtems_time_of_day start = {.year = 1988, .month = 12, .day = 31};

  (void)argument;
  /* Half a second in: stamps are far from where a second ends, and show whole steps. */
  start.ticks = rtems_clock_get_ticks_per_second() / 2u;
  printf("\n*** BEGIN OF TEST CLOCK TICK ***\n");
  if (rtems_clock_set(&start) != RTEMS_SUCCESSFUL)
    exit(1);
  for (rtems_task_argument number = 1; number <= TASKS; number++) {
    rtems_id id;

    if (rtems_task_create(rtems_build_name('T', 'A', '0' + (char)number, ' '), 1,
                          RTEMS_MINIMUM_STACK_SIZE * 2, RTEMS_DEFAULT_MODES,
                          RTEMS_DEFAULT_ATTRIBUTES, &id) != RTEMS_SUCCESSFUL ||
        rtems_task_start(id, ticker, number) != RTEMS_SUCCESSFUL)
      exit(1);
  }
  rtems_task_exit();
}

#define CONFIGURE_APPLICATION_NEEDS_CLOCK_DRIVER
#define CONFIGURE_APPLICATION_NEEDS_CONSOLE_DRIVER
#define CONFIGURE_MAXIMUM_TASKS         (TASKS + 1)
#define CONFIGURE_EXTRA_TASK_STACKS     (TASKS * RTEMS_MINIMUM_STACK_SIZE)
#define CONFIGURE_INIT_TASK_ENTRY_POINT init
#define CONFIGURE_RTEMS_INIT_TASKS_TABLE
#define CONFIGURE_INIT
#include <rtems/confdefs.h>
