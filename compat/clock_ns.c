/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup compat
 * @brief Shim clock_ns from clock_us32. Lost: resolution (1 us); it must be read once in 71
 * minutes.
 *
 * It counts the wraps that it sees, so a reader that stays away for a whole round of 2^32 us misses
 * one. A guest with a tick never does. A clock that goes back by 10 s at most, against its
 * contract, has not wrapped: then time stands until it has caught up. Two CPUs must not read it at
 * once: a guest to which it is bound must not start another CPU. No host has to be met that way,
 * since clock_ns came before cpu_start; but one may leave it out.
 */
#include <compat/shims.h>
#include <negotiate/ops.h>

HGI_SHIM(clock_ns, clock_ns, .needs = {HGI_ON(clock_us32), HGI_ON(irq_save), HGI_ON(irq_restore)},
         .loses = HGI_LOSES_RESOLUTION | HGI_LOSES_BOUND,
         .contexts = HGI_IN_BOOT | HGI_IN_TASK | HGI_IN_ISR);

/* A host's clock that goes back by as much stands instead: a wrap would be 71 minutes too many. */
#define BACK_MAX_US 10000000u

static uint32_t last_us;
static uint32_t wraps;
static bool known;

uint64_t hgi_shim_clock_ns(void) {
  const uint32_t state = hgi_ops.irq_save(); /* a reader in an interrupt must not see half of it */
  uint32_t now = last_us;

  if (hgi_ops.clock_us32(&now) != HGI_OK)
    now = last_us;
  if (known && last_us - now <= BACK_MAX_US)
    now = last_us;
  else if (now < last_us)
    wraps++;
  known = true; /* a host may begin anywhere */
  last_us = now;
  const uint64_t us = ((uint64_t)wraps << 32) | now;

  hgi_ops.irq_restore(state);
  return us * 1000u;
}
