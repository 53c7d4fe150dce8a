/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup rtems
 * @brief Masks interrupts and switches tasks, many times: the host's --traps tells what it costs.
 * Ends with 1 if a task's interrupt level gets lost.
 */
#include <stdio.h>
#include <stdlib.h>

#include <bsp.h>
#include <rtems.h>

#define TIMES 10000u

static unsigned switches;
static unsigned wrong;

static unsigned level(void) {
  rtems_mode mode;

  rtems_task_mode(RTEMS_CURRENT_MODE, RTEMS_CURRENT_MODE, &mode);
  return (unsigned)(mode & RTEMS_INTERRUPT_MASK);
}

static void yield(void) {
  rtems_task_wake_after(RTEMS_YIELD_PROCESSOR);
}

static void other(rtems_task_argument argument) {
  (void)argument;
  for (;;) {
    switches++;
    if (level() != 0)
      wrong++;
    yield();
  }
}

/* RTEMS' own macro: its level has 32 bits, and its aarch64 port gives it 64. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
static void mask(void) {
  for (unsigned i = 0; i < TIMES; i++) {
    rtems_interrupt_level before;

    rtems_interrupt_local_disable(before);
    if (level() == 0)
      wrong++;
    rtems_interrupt_local_enable(before);
    if (level() != 0)
      wrong++;
  }
  printf("masked and unmasked %u times\n", TIMES);
}
#pragma GCC diagnostic pop

/* Some ports have none: they refuse to switch tasks while interrupts are masked. */
static void keep_level(void) {
  rtems_mode before;

  if (rtems_task_mode(RTEMS_INTERRUPT_LEVEL(1), RTEMS_INTERRUPT_MASK, &before) !=
      RTEMS_SUCCESSFUL) {
    printf("no interrupt level of a task's own\n");
    return;
  }
  yield();
  if (level() != 1)
    wrong++;
  rtems_task_mode(before, RTEMS_INTERRUPT_MASK, &before);
  printf("an interrupt level of a task's own: kept\n");
}

static void init(rtems_task_argument argument) {
  rtems_id id;

  (void)argument;
  printf("\n*** BEGIN OF TEST MASK ***\n");
  mask();
  if (rtems_task_create(rtems_build_name('O', 'T', 'H', 'R'), 1, RTEMS_MINIMUM_STACK_SIZE,
                        RTEMS_DEFAULT_MODES, RTEMS_DEFAULT_ATTRIBUTES, &id) != RTEMS_SUCCESSFUL ||
      rtems_task_start(id, other, 0) != RTEMS_SUCCESSFUL)
    exit(1);
  for (unsigned i = 0; i < TIMES; i++)
    yield();
  printf("switched tasks %u times\n", TIMES + switches);
  keep_level();
  if (wrong != 0 || switches < TIMES)
    exit(1);
  printf("*** END OF TEST MASK ***\n");
  exit(0);
}

#define CONFIGURE_APPLICATION_DOES_NOT_NEED_CLOCK_DRIVER
#define CONFIGURE_APPLICATION_NEEDS_CONSOLE_DRIVER
#define CONFIGURE_MAXIMUM_TASKS         2
#define CONFIGURE_INIT_TASK_ENTRY_POINT init
#define CONFIGURE_RTEMS_INIT_TASKS_TABLE
#define CONFIGURE_INIT
#include <rtems/confdefs.h>
