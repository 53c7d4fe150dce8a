/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief The ways to call, on this machine: time, and a loop for callgrind.
 *
 * Usage: hgi-bench-calls count WAY | time. The first calls WAY once, then 1000 times, in functions
 * that callgrind is told to collect. The second prints `WAY hot|cold MIN MEDIAN MAX` for each, in
 * cycles of the time stamp counter.
 */
#include "../calls.h"

#include <cycles.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SAMPLES 2001u
#define BATCH   1000u

static const struct {
  const char *name;
  bench_way *call;
} ways[] = {
#define WAY(way) {#way, bench_site_##way},
    BENCH_WAYS(WAY)
#undef WAY
};
#define WAY_COUNT (sizeof ways / sizeof ways[0])

void bench_cold(bench_way *call);
void bench_hot(bench_way *call);

/* For callgrind: not inlined, external, so that it finds them by name. */
__attribute__((noinline, noclone)) void bench_cold(bench_way *call) {
  call(1);
}

__attribute__((noinline, noclone)) void bench_hot(bench_way *call) {
  for (uint32_t i = 0; i < BATCH; i++)
    call(i);
}

/* All that lies on a way to the callee, and the ways' own code. The pointers last: nothing may read
 * them again. */
static void throw_out(void) {
  const char *const table = (const char *)bench_table;
  const size_t size = bench_table->header.size;

  for (size_t at = 0; at < size; at += BENCH_LINE)
    bench_throw_out(table + at);
  for (size_t way = 0; way < WAY_COUNT; way++)
    bench_throw_out((const void *)(uintptr_t)ways[way].call);
  bench_throw_out((const void *)(uintptr_t)bench_callee);
  bench_throw_out((const void *)(uintptr_t)bench_stub);
  bench_throw_out(&bench_ops.irq_complete);
  bench_throw_out(&bench_stub_slot);
  bench_throw_out(&bench_table);
}

static uint64_t one_sample(bench_way *call, int cold) {
  if (cold)
    throw_out();

  const uint64_t begin = bench_cycles();

  if (cold)
    bench_cold(call);
  else
    bench_hot(call);
  return bench_cycles() - begin;
}

static int compare(const void *a, const void *b) {
  const uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

  return x < y ? -1 : x > y;
}

/* All ways in turn, sample by sample: what the machine does beside hits all alike. */
static void print_times(int cold) {
  static uint64_t samples[WAY_COUNT][SAMPLES];
  const double calls = cold ? 1 : BATCH;

  for (size_t i = 0; i < SAMPLES; i++)
    for (size_t way = 0; way < WAY_COUNT; way++)
      samples[way][i] = one_sample(ways[way].call, cold);
  for (size_t way = 0; way < WAY_COUNT; way++) {
    qsort(samples[way], SAMPLES, sizeof samples[way][0], compare);
    printf("%s %s %.2f %.2f %.2f\n", ways[way].name, cold ? "cold" : "hot",
           (double)samples[way][0] / calls, (double)samples[way][SAMPLES / 2] / calls,
           (double)samples[way][SAMPLES - 1] / calls);
  }
}

int main(int argc, char **argv) {
  if (bench_calls_prepare() != 0) {
    fprintf(stderr, "hgi-bench-calls: not all ways lead to the callee\n");
    return 1;
  }
  if (argc == 2 && strcmp(argv[1], "time") == 0) {
    print_times(0);
    print_times(1);
    return 0;
  }
  for (size_t i = 0; argc == 3 && strcmp(argv[1], "count") == 0 && i < WAY_COUNT; i++)
    if (strcmp(argv[2], ways[i].name) == 0) {
      bench_cold(ways[i].call);
      bench_hot(ways[i].call);
      return 0;
    }
  fprintf(stderr, "usage: hgi-bench-calls count WAY | time\n");
  return 2;
}
