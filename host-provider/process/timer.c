/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup process
 * @brief Clock and timer. The guest's clock is the time stamp counter where it is fit to be one:
 * then the provider reads it without a system call.
 */
#define _POSIX_C_SOURCE 200809L
#include <process/process.h>

#include <cpuid.h>
#include <errno.h>
#include <signal.h>
#include <string.h>
#include <time.h>

#include <guest.h>
#include <machine_facts.h>

#define CPUID_POWER    0x80000007u
#define INVARIANT_TSC  0x100u
#define MEASURE_NS     10000000
#define MEASURE_MAX_NS (UINT64_C(10) * HGI_NS)
#define TIMER_MAX_NS   (UINT64_C(1000000) * HGI_NS) /* within any time_t */
#define TRIES          5

static timer_t timer;
static uint64_t start;
static struct pair { uint64_t ns, count; } first;

static uint64_t monotonic(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (uint64_t)now.tv_sec * HGI_NS + (uint64_t)now.tv_nsec;
}

/* Both clocks at the same time, as nearly as some tries can get them. */
static struct pair read_both(void) {
  struct pair best = {0, 0};
  uint64_t least = UINT64_MAX;
  for (int i = 0; i < TRIES; i++) {
    const uint64_t before = hgi_tsc();
    const uint64_t ns = monotonic();
    const uint64_t took = hgi_tsc() - before;
    if (took < least) {
      least = took;
      best = (struct pair){ns, before + took / 2};
    }
  }
  return best;
}

/* It counts at one rate, whatever the CPU does. That all CPUs' are the same Linux sees to. */
static bool has_clock(void) {
  unsigned a, b, c, d = 0;
  return __get_cpuid(CPUID_POWER, &a, &b, &c, &d) != 0 && (d & INVARIANT_TSC) != 0;
}

void hgi_process_open_timer(void) {
  struct sigevent event;
  memset(&event, 0, sizeof(event));
  event.sigev_notify = SIGEV_SIGNAL;
  event.sigev_signo = SIGALRM;
  if (timer_create(CLOCK_MONOTONIC, &event, &timer) != 0) {
    hgi_process_error("timer_create", strerror(errno));
  }
  if (has_clock()) {
    first = read_both();
  }
}

/* Of 64 bits: at these lengths nothing overflows. */
static bool measured(uint64_t ns, uint64_t counts, uint64_t *frequency) {
  if (ns == 0 || counts == 0 || ns > MEASURE_MAX_NS || ns % counts > UINT32_MAX) {
    return false; /* the machine slept, or the counter is none */
  }
  hgi_machine_facts.tsc_scale = (ns / counts << 32) + (ns % counts << 32) / counts;
  *frequency = counts / ns * HGI_NS + counts % ns * HGI_NS / ns;
  return true;
}

uint64_t hgi_process_measure(void) {
  const struct timespec pause = {0, MEASURE_NS};
  uint64_t frequency = 0;
  if (first.count != 0) {
    nanosleep(&pause, NULL);
    const struct pair last = read_both();
    measured(last.ns - first.ns, last.count - first.count, &frequency);
  }
  return frequency;
}

void hgi_host_clock_start(void) {
  start = monotonic();
  hgi_machine_facts.tsc_start = hgi_tsc();
}

uint64_t hgi_host_clock(void) {
  return hgi_machine_facts.tsc_scale != 0 ? hgi_provider_now()
                                          : monotonic() - start + hgi_machine_facts.clock_start;
}

static void set(uint64_t ns) {
  const struct itimerspec when = {
      .it_value = {.tv_sec = (time_t)(ns / HGI_NS), .tv_nsec = (long)(ns % HGI_NS)}};
  timer_settime(timer, 0, &when, NULL);
}

void hgi_host_timer_set(uint64_t ns) {
  set(ns == 0 ? 1 : ns < TIMER_MAX_NS ? ns : TIMER_MAX_NS); /* 0 would stop it */
}

void hgi_host_timer_stop(void) {
  set(0);
}
