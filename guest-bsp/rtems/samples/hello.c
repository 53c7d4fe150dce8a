/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup rtems
 * @brief The smallest application: says hello and ends with status 0.
 */
#include <stdio.h>
#include <stdlib.h>

#include <bsp.h>
#include <rtems.h>

static void init(rtems_task_argument argument) {
  (void)argument;
  printf("\n*** BEGIN OF TEST HELLO WORLD ***\n");
  printf("%s\n", rtems_get_version_string());
  printf("Hello World\n");
  printf("*** END OF TEST HELLO WORLD ***\n");
  exit(0);
}

#define CONFIGURE_APPLICATION_DOES_NOT_NEED_CLOCK_DRIVER
#define CONFIGURE_APPLICATION_NEEDS_CONSOLE_DRIVER
#define CONFIGURE_MAXIMUM_TASKS         1
#define CONFIGURE_INIT_TASK_ENTRY_POINT init
#define CONFIGURE_RTEMS_INIT_TASKS_TABLE
#define CONFIGURE_INIT
#include <rtems/confdefs.h>
