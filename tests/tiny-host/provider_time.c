/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tiny
 * @brief Provider: clock and timer, which are the CPU's own: no call traps.
 */
#include <machine.h>

#include "tiny.h"

#define NS UINT64_C(1000000000)

/* Seconds apart from the rest: neither product leaves 64 bits. */
uint64_t tiny_clock_ns(void) {
  const uint64_t ticks = tiny_counter();
  const uint64_t frequency = tiny_frequency();

  return ticks / frequency * NS + ticks % frequency * NS / frequency;
}

/* Rounded up: a deadline must not come early by the clock, which is rounded down. */
hgi_status tiny_timer_set_deadline(uint64_t deadline_ns) {
  const uint64_t frequency = tiny_frequency();

  if (deadline_ns > INT64_MAX)
    return HGI_E_INVALID;
  tiny_timer_set(deadline_ns / NS * frequency + (deadline_ns % NS * frequency + NS - 1u) / NS);
  return HGI_OK;
}

/* There is no periodic timer here, so that no tick is ever missed. */
hgi_status tiny_timer_missed(uint64_t *missed) {
  const uint64_t address = (uintptr_t)missed;

  if (address % _Alignof(uint64_t) != 0 || !tiny_in_ram(address, sizeof *missed))
    return HGI_E_POINTER;
  *missed = 0;
  return HGI_OK;
}

hgi_status tiny_idle(void) {
  tiny_wait();
  return HGI_OK;
}
