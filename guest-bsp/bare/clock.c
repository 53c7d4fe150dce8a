/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup bare
 * @brief Exercises the clocks: they go forward, and agree with each other.
 */
#include <bare/check.h>
#include <bare/storm.h>

static void check_us32(void) {
  uint32_t us = 0;

  if (hgi_check_absent(HGI_ENTRY_clock_us32))
    return;

  const uint64_t before = hgi_ops.clock_ns() / 1000u;
  const bool read = hgi_ops.clock_us32(&us) == HGI_OK;
  const uint64_t after = hgi_ops.clock_ns() / 1000u;

  hgi_check("clock_us32", read && us - (uint32_t)before <= (uint32_t)(after - before));
}

void hgi_bare_wait(uint64_t ns) {
  struct hgi_wait wait = {.end = hgi_ops.clock_ns() + ns};

  while (hgi_wait_goes_on(&wait))
    ;
}

void hgi_bare_clock(void) {
  const uint64_t start = hgi_ops.clock_ns();
  uint64_t last = start;
  bool forward = true;

  /* Far more reads than a microsecond has room for: it must move, and never back. */
  for (uint32_t i = 0; i < 2000; i++) {
    const uint64_t now = hgi_ops.clock_ns();

    forward = forward && now >= last;
    last = now;
  }
  hgi_check("clock_ns", forward && last > start);
  check_us32();
}
