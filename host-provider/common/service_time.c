/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief Time of day and watchdog. The contracts are in hgi/slots_1_3.h.
 */
#include <common/services.h>

#include <common/guest_struct.h>
#include <common/units.h>
#include <common/watchdog.h>

#define SECOND ((uint32_t)HGI_NS)

hgi_status hgi_service_tod_get(struct hgi_partition *partition, const uint64_t *arguments) {
  struct hgi_tod tod = {.seconds = 0};
  uint64_t seconds = 0;
  hgi_status status =
      hgi_struct_check(partition, arguments[0], HGI_TOD_SIZE_MIN, sizeof(tod), &tod.size);
  if (status != HGI_OK) {
    return status;
  }
  if (!hgi_machine_time(partition, &seconds, &tod.nanoseconds) && !partition->tod.set) {
    return HGI_E_EMPTY;
  }
  tod.nanoseconds += partition->tod.nanoseconds;
  seconds += partition->tod.seconds + tod.nanoseconds / SECOND;
  tod.nanoseconds %= SECOND;
  tod.seconds = (int64_t)seconds;
  hgi_machine_write(partition, arguments[0], &tod, tod.size);
  return HGI_OK;
}

hgi_status hgi_service_tod_set(struct hgi_partition *partition, const uint64_t *arguments) {
  struct hgi_tod tod = {.seconds = 0};
  uint64_t seconds = 0;
  uint32_t nanoseconds = 0;
  uint32_t size;
  hgi_status status =
      hgi_struct_check(partition, arguments[0], HGI_TOD_SIZE_MIN, sizeof(tod), &size);
  if (status != HGI_OK) {
    return status;
  }
  hgi_machine_read(partition, arguments[0], &tod, size);
  if (tod.nanoseconds >= SECOND) {
    return HGI_E_INVALID;
  }
  (void)hgi_machine_time(partition, &seconds, &nanoseconds); /* never set: it counts from 0 */
  const bool borrow = tod.nanoseconds < nanoseconds;
  partition->tod.set = true;
  partition->tod.nanoseconds = tod.nanoseconds + (borrow ? SECOND : 0) - nanoseconds;
  partition->tod.seconds = (uint64_t)tod.seconds - seconds - borrow;
  return HGI_OK;
}

hgi_status hgi_service_watchdog_set(struct hgi_partition *partition, const uint64_t *arguments) {
  return hgi_watchdog_set(partition, arguments[0]);
}
