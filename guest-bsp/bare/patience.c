/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup bare
 * @brief Waiting by a clock that may stand.
 */
#include <bare/check.h>
#include <bare/smp.h>
#include <bare/storm.h>

/* Reads of the clock without a change: any clock of 1 us or better has changed long before. */
#define READS_MAX 100000u
/* The same for a clock that has stood before: the guest has many waits to get through. */
#define READS_LEFT 1000u

static uint32_t stood, rounds;

bool hgi_wait_goes_on(struct hgi_wait *wait) {
  const uint64_t now = hgi_ops.clock_ns();
  const bool again = hgi_word_get(&stood) != 0;

  hgi_word_put(&rounds, hgi_word_get(&rounds) + 1u);
  wait->same = now == wait->last ? wait->same + 1u : 0;
  wait->last = now;
  if (wait->same < (again ? READS_LEFT : READS_MAX))
    return now < wait->end;
  hgi_word_put(&stood, 1);
  if (!again)
    hgi_check("the clock goes on", false);
  return false;
}

uint32_t hgi_wait_rounds(void) {
  return hgi_word_get(&rounds);
}
