/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup rtems
 * @brief The time of day that RTEMS starts with.
 */
#include <time.h>

#include <bsp/hgi.h>
#include <negotiate/ops.h>

/*
 * clock_settime and not rtems_clock_set, which knows whole ticks only. A time that RTEMS can't
 * have, as one before 1988, is refused there, and RTEMS keeps its own start as if there were none.
 */
void hgi_rtems_tod_start(void) {
  struct hgi_tod tod = {.size = sizeof tod};

  if (hgi_slot_binding(HGI_ENTRY_tod_get) == HGI_BINDING_ABSENT || hgi_ops.tod_get(&tod) != HGI_OK)
    return;

  const struct timespec now = {.tv_sec = (time_t)tod.seconds, .tv_nsec = (long)tod.nanoseconds};

  (void)clock_settime(CLOCK_REALTIME, &now);
}
