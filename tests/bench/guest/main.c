/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief The benchmarks' guest. Key `end`: `fatal` ends it so, before it has taken an interrupt.
 */
#include "../calls.h"
#include "bench.h"

#include <bare/check.h>
#include <bare/trap.h>
#include <negotiate/arch.h>

void hgi_main(void);

#define TICKS     6u
#define PERIOD_NS UINT64_C(150000)
#define PATIENCE  UINT64_C(1000000000)

static volatile uint32_t ticks;
static uint64_t deadline;

/* The first of the guest's own code that an interrupt comes to: the harness looks for it. */
__attribute__((noinline, noclone)) static void bench_handler(void) {
  ticks++;
  deadline += PERIOD_NS;
  hgi_ops.timer_set_deadline(ticks < TICKS ? deadline : INT64_MAX);
}

void hgi_trap_claimed(uint32_t irq) {
  if (irq == HGI_IRQ_NONE)
    return;
  bench_handler();
  hgi_ops.irq_complete(irq);
}

void bench_interrupts(void) {
  const uint64_t end = hgi_ops.clock_ns() + PATIENCE;

  hgi_ops.irq_attach(hgi_host_header()->timer_irq);
  hgi_trap_init();
  hgi_trap_enable();
  deadline = hgi_ops.clock_ns() + PERIOD_NS;
  hgi_ops.timer_set_deadline(deadline);
  while (ticks < TICKS && hgi_ops.clock_ns() < end)
    ; /* the harness sees where it is interrupted */
}

/* The first turn is cold, the second hot. */
static void bench_calls(void) {
  for (uint32_t turn = 0; turn < 2; turn++) {
#define CALL(way) bench_site_##way(turn);
    BENCH_WAYS(CALL)
#undef CALL
  }
}

void hgi_main(void) {
  if (bench_calls_prepare() != 0)
    bench_end(1);
  bench_calls();
  bench_entries();
  bench_end_by_fatal();
  bench_interrupts();
  bench_end(ticks == TICKS ? 0 : 2);
  hgi_arch_stop();
}
