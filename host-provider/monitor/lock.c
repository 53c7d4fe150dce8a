/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The one lock of the monitor.
 */
#include <monitor/lock.h>

#include <monitor/cpus.h>
#include <registers.h>

/* At power-on the boot CPU has it. */
static uint32_t next = 1;
static uint32_t serving;

void hgi_lock_take(void) {
  uint32_t ticket = __atomic_fetch_add(&next, 1, __ATOMIC_RELAXED);
  while (__atomic_load_n(&serving, __ATOMIC_ACQUIRE) != ticket) {
    if (hgi_cpu_stop_wanted()) {
      hgi_cpu_stop();
    }
    hgi_arch_cpu_answer();
    HGI_YIELD();
  }
}

void hgi_lock_release(void) {
  __atomic_store_n(&serving, serving + 1, __ATOMIC_RELEASE);
}

void hgi_lock_reset(void) {
  __atomic_store_n(&next, 1, __ATOMIC_RELAXED);
  __atomic_store_n(&serving, 0, __ATOMIC_RELEASE);
}
