/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup bare
 * @brief Waiting by a clock that may stand.
 */
#include <bare/check.h>
#include <bare/storm.h>

/* Reads of the clock without a change: any clock of 1 us or better has changed long before. */
#define READS_MAX 100000u

static uint32_t same;
static uint64_t last_read;

bool hgi_bare_before(uint64_t end) {
  const uint64_t now = hgi_ops.clock_ns();

  same = now == last_read ? same + 1u : 0;
  last_read = now;
  if (same == READS_MAX)
    hgi_check("the clock goes on", false);
  return now < end && same < READS_MAX;
}
