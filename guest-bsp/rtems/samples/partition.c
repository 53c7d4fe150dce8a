/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup rtems
 * @brief What RTEMS makes of a newer host, and how an application goes on where it has less.
 */
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <bsp.h>
#include <bsp/hgi-watchdog.h>
#include <rtems.h>
#include <rtems/irq-extension.h>
#include "partition.h"

#define VECTORS     256u
#define WATCHDOG_NS UINT64_C(100000000)

void want(bool ok, const char *what) {
  if (!ok) {
    printf("%s: not as expected\n", what);
    exit(1);
  }
}

static rtems_vector_number raised;
static volatile uint32_t served;
static volatile rtems_status_code asked;
static bool pending;

/* What is raised while it is served waits, and comes after it. */
static void serve(void *arg) {
  (void)arg;
  served = served + 1u;
  if (served == 1 && rtems_interrupt_raise(raised) == RTEMS_SUCCESSFUL)
    asked = rtems_interrupt_is_pending(raised, &pending);
}

/* Which vectors there are is the host's affair: any that bears a handler beside the driver's. */
static bool install(rtems_vector_number vector, rtems_interrupt_entry *entry) {
  rtems_interrupt_attributes attributes;
  bool enabled = false;

  memset(&attributes, 0, sizeof attributes);
  if (rtems_interrupt_get_attributes(vector, &attributes) != RTEMS_SUCCESSFUL ||
      !attributes.can_raise ||
      rtems_interrupt_entry_install(vector, RTEMS_INTERRUPT_SHARED, entry) != RTEMS_SUCCESSFUL)
    return false;
  if (rtems_interrupt_vector_is_enabled(vector, &enabled) == RTEMS_SUCCESSFUL && enabled)
    return true;
  rtems_interrupt_entry_remove(vector, entry);
  return false;
}

static void raise_interrupt(void) {
  static rtems_interrupt_entry entry = RTEMS_INTERRUPT_ENTRY_INITIALIZER(serve, NULL, "Sample");

  while (raised < VECTORS && !install(raised, &entry))
    raised++;
  if (raised == VECTORS) {
    printf("interrupt: none can be raised, going on without\n");
    return;
  }
  want(rtems_interrupt_raise(raised) == RTEMS_SUCCESSFUL, "rtems_interrupt_raise");
  rtems_task_wake_after(1);
  want(served == 2 && (asked == RTEMS_UNSATISFIED || pending), "raised interrupt");
  printf("interrupt: raised, served, raised again %s, served\n",
         pending ? "and pending" : "(the host doesn't tell if pending)");
  rtems_interrupt_entry_remove(raised, &entry);
}

static void read_entropy(void) {
  uint8_t bytes[256] = {0};

  if (getentropy(bytes, sizeof bytes) != 0) {
    printf("entropy: %s, going on without\n", strerror(errno));
    return;
  }
  printf("entropy: 256 bytes, the first are %02x %02x %02x %02x\n", bytes[0], bytes[1], bytes[2],
         bytes[3]);
  want(getentropy(bytes, sizeof bytes + 1u) == -1 && errno == EINVAL, "getentropy");
}

static void print_date(void) {
  rtems_time_of_day now;
  const rtems_status_code status = rtems_clock_get_tod(&now);

  if (status == RTEMS_NOT_DEFINED) {
    printf("date: the host tells none, going on without\n");
    return;
  }
  want(status == RTEMS_SUCCESSFUL, "rtems_clock_get_tod");
  printf("date: %04" PRIu32 "-%02" PRIu32 "-%02" PRIu32 "\n", now.year, now.month, now.day);
}

/* Fed for longer than its timeout, and stopped for as long. */
static void feed_watchdog(void) {
  const rtems_interval half = RTEMS_MILLISECONDS_TO_TICKS(50);
  const rtems_status_code status = hgi_watchdog_start(WATCHDOG_NS);

  if (status == RTEMS_NOT_IMPLEMENTED) {
    printf("watchdog: the host has none, going on without\n");
    return;
  }
  want(status == RTEMS_SUCCESSFUL && hgi_watchdog_start(0) == RTEMS_INVALID_NUMBER, "watchdog");
  for (unsigned i = 0; i < 4; i++) {
    rtems_task_wake_after(half);
    want(hgi_watchdog_feed() == RTEMS_SUCCESSFUL, "hgi_watchdog_feed");
  }
  want(hgi_watchdog_stop() == RTEMS_SUCCESSFUL && hgi_watchdog_feed() == RTEMS_INCORRECT_STATE,
       "hgi_watchdog_stop");
  rtems_task_wake_after(4 * half);
  printf("watchdog: fed 4 times, and stopped\n");
}

static void init(rtems_task_argument argument) {
  (void)argument;
  printf("\n*** BEGIN OF TEST PARTITION ***\n");
  print_date();
  raise_interrupt();
  read_entropy();
  partition_ports();
  feed_watchdog();
  printf("*** END OF TEST PARTITION ***\n");
  exit(0);
}

#define CONFIGURE_APPLICATION_NEEDS_CLOCK_DRIVER
#define CONFIGURE_APPLICATION_NEEDS_CONSOLE_DRIVER
#define CONFIGURE_MAXIMUM_TASKS         1
#define CONFIGURE_INIT_TASK_ENTRY_POINT init
#define CONFIGURE_RTEMS_INIT_TASKS_TABLE
#define CONFIGURE_INIT
#include <rtems/confdefs.h>
