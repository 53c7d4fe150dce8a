/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup rtems
 * @brief A task that reads a line typed on the console, and says it back; or that there is none.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <bsp.h>
#include <rtems.h>

static void init(rtems_task_argument argument) {
  char line[80];

  (void)argument;
  printf("\n*** BEGIN OF TEST INPUT ***\n");
  printf("input> ");
  fflush(stdout);
  if (fgets(line, sizeof line, stdin) != NULL) {
    line[strcspn(line, "\r\n")] = '\0';
    printf("read <%s>\n", line);
  } else if (feof(stdin)) {
    printf("no console input, going on without\n");
  } else {
    exit(1);
  }
  printf("*** END OF TEST INPUT ***\n");
  exit(0);
}

#define CONFIGURE_APPLICATION_NEEDS_CLOCK_DRIVER
#define CONFIGURE_APPLICATION_NEEDS_CONSOLE_DRIVER
#define CONFIGURE_MAXIMUM_TASKS         1
#define CONFIGURE_INIT_TASK_ENTRY_POINT init
#define CONFIGURE_RTEMS_INIT_TASKS_TABLE
#define CONFIGURE_INIT
#include <rtems/confdefs.h>
