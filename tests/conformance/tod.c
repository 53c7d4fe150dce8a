/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Assertions on the time of day and the watchdog.
 */
#include <conformance/assert.h>

#define SECOND UINT64_C(1000000000)

static hgi_status get(struct hgi_tod *tod) {
  hgi_fill(tod, 0, sizeof *tod);
  tod->size = sizeof *tod;
  return hgi_try.tod_get(tod);
}

/* The first assertion on it: nothing has set it yet. */
void tod_never(void) {
  struct hgi_tod tod;
  const hgi_status status = get(&tod);

  if (status == HGI_OK)
    SKIP("the host knows the time of day");
  WANT(status == HGI_E_EMPTY);
}

void tod_forward(void) {
  struct hgi_tod first, second;

  if (get(&first) == HGI_E_EMPTY)
    SKIP("the clock was never set");
  hgi_wait(2u * MS);
  WANT(get(&second) == HGI_OK);
  WANT(first.nanoseconds < SECOND && second.nanoseconds < SECOND);
  WANT(second.seconds > first.seconds ||
       (second.seconds == first.seconds && second.nanoseconds > first.nanoseconds));
}

static const uint32_t small[] = {0, 1, HGI_TOD_SIZE_MIN - 1u};

void tod_get_invalid(void) {
  struct hgi_tod tod;

  hgi_fill(&tod, 0xee, sizeof tod);
  for (uint32_t i = 0; i < sizeof small / sizeof small[0]; i++) {
    tod.size = small[i];
    WANT(hgi_try.tod_get(&tod) == HGI_E_INVALID);
  }
  WANT(hgi_filled(&tod.nanoseconds, 0xee, sizeof tod - sizeof tod.size));
}

void tod_get_pointer(void) {
  struct hgi_tod *tod;

  EACH_BAD_STRUCT(tod)
  WANT(hgi_try.tod_get(tod) == HGI_E_POINTER);
}

void tod_size(void) {
  static union {
    struct hgi_tod tod;
    uint8_t bytes[96];
  } room;

  for (uint32_t size = HGI_TOD_SIZE_MIN; size <= sizeof room; size += 24u) {
    hgi_fill(&room, 0xee, sizeof room);
    room.tod.size = size;

    const hgi_status status = hgi_try.tod_get(&room.tod);

    WANT(status == HGI_OK || status == HGI_E_EMPTY);
    WANT(room.tod.size <= size && room.tod.size >= HGI_TOD_SIZE_MIN);
    if (room.tod.size <= sizeof room)
      WANT(hgi_filled(room.bytes + room.tod.size, 0xee, (uint32_t)sizeof room - room.tod.size));
  }
}

/* Sets it, gets it, and sets it back. */
static void set_and_get(int64_t seconds) {
  struct hgi_tod before, set, got;
  const bool known = get(&before) == HGI_OK;

  hgi_fill(&set, 0, sizeof set);
  set.size = sizeof set;
  set.seconds = seconds;
  set.nanoseconds = 5;
  WANT(hgi_try.tod_set(&set) == HGI_OK);
  WANT(get(&got) == HGI_OK);
  WANT(got.seconds == seconds || got.seconds == seconds + 1);
  if (known)
    hgi_ops.tod_set(&before);
}

void tod_set_is_got(void) {
  set_and_get(0);
  set_and_get(-1000000000);
  set_and_get(1000000000);
  set_and_get(INT64_C(100000000000));
}

void tod_set_invalid(void) {
  struct hgi_tod before, tod, after;
  const hgi_status known = get(&before);

  hgi_fill(&tod, 0, sizeof tod);
  tod.seconds = 77;
  for (uint32_t i = 0; i < sizeof small / sizeof small[0]; i++) {
    tod.size = small[i];
    WANT(hgi_try.tod_set(&tod) == HGI_E_INVALID);
  }
  tod.size = sizeof tod;
  tod.nanoseconds = SECOND;
  WANT(hgi_try.tod_set(&tod) == HGI_E_INVALID);
  tod.nanoseconds = UINT32_MAX;
  WANT(hgi_try.tod_set(&tod) == HGI_E_INVALID);
  WANT(get(&after) == known);
  WANT(known != HGI_OK || after.seconds - before.seconds <= 1);
}

void tod_set_pointer(void) {
  struct hgi_tod *tod;

  EACH_BAD_STRUCT(tod)
  WANT(hgi_try.tod_set(tod) == HGI_E_POINTER);
}

void tod_leaves_clock(void) {
  const uint64_t before = hgi_ops.clock_ns();

  set_and_get(INT64_C(5000000000));

  const uint64_t after = hgi_ops.clock_ns();

  WANT(after >= before && after - before < SECOND);
}

void watchdog_fed(void) {
  for (uint32_t i = 0; i < 4u; i++) {
    WANT(hgi_try.watchdog_set(20u * MS) == HGI_OK);
    hgi_wait(8u * MS);
  }
  WANT(hgi_try.watchdog_set(0) == HGI_OK);
}

void watchdog_stopped(void) {
  WANT(hgi_try.watchdog_set(10u * MS) == HGI_OK);
  WANT(hgi_try.watchdog_set(0) == HGI_OK);
  hgi_wait(12u * MS);
  WANT(hgi_try.watchdog_set(0) == HGI_OK);
  WANT(hgi_try.watchdog_set(INT64_MAX) == HGI_OK);
  WANT(hgi_try.watchdog_set(0) == HGI_OK);
}

void watchdog_invalid(void) {
  WANT(hgi_try.watchdog_set(1) == HGI_E_INVALID);
  WANT(hgi_try.watchdog_set(HGI_WATCHDOG_NS_MIN - 1u) == HGI_E_INVALID);
  WANT(hgi_try.watchdog_set((uint64_t)INT64_MAX + 1u) == HGI_E_INVALID);
  WANT(hgi_try.watchdog_set(UINT64_MAX) == HGI_E_INVALID);
}
