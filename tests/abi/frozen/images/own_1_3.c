/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief Uses what 1.3 brought and every machine has: raised interrupts, CPUs, watchdog, caches,
 * partitions, health.
 */
#define OWN_ENTRIES(X)                                                                             \
  X(irq_attach)                                                                                    \
  X(irq_claim)                                                                                     \
  X(irq_complete)                                                                                  \
  X(console_write)                                                                                 \
  X(shutdown)                                                                                      \
  X(irq_raise)                                                                                     \
  X(irq_pending)                                                                                   \
  X(irq_set_affinity)                                                                              \
  X(cpu_count)                                                                                     \
  X(cpu_self)                                                                                      \
  X(ipi_send)                                                                                      \
  X(watchdog_set)                                                                                  \
  X(cache_clean)                                                                                   \
  X(cache_invalidate)                                                                              \
  X(get_extension)                                                                                 \
  X(partition_info)                                                                                \
  X(partition_slice)                                                                               \
  X(health_report)                                                                                 \
  X(health_event)
#include "own.h"

#define IPI 3u

/* Pending once, claimed once. */
static void take(uint32_t irq, const char *what) {
  want(table->irq_claim.call() == irq, what);
  want(table->irq_complete.call(irq) == HGI_OK, "irq_complete");
  want(table->irq_claim.call() == HGI_IRQ_NONE, "once");
}

static void use_interrupts(void) {
  const uint32_t irq = table->header.timer_irq;
  uint32_t pending = 9;

  want(table->irq_attach.call(irq) == HGI_OK && table->irq_attach.call(IPI) == HGI_OK,
       "irq_attach");
  want(table->irq_set_affinity.call(irq, 0) == HGI_OK, "irq_set_affinity");
  want(table->irq_pending.call(irq, &pending) == HGI_OK && pending == 0, "irq_pending");
  want(table->irq_raise.call(irq) == HGI_OK, "irq_raise");
  want(table->irq_pending.call(irq, &pending) == HGI_OK && pending == 1, "irq_pending");
  take(irq, "what was raised");
  want(table->ipi_send.call(0, IPI) == HGI_OK, "ipi_send");
  take(IPI, "what was sent");
}

static void use_caches(void) {
  static uint64_t buffer[8];
  uint32_t done = 9;

  want(table->cache_clean.call((uintptr_t)buffer, sizeof buffer, &done) == HGI_OK &&
           done == sizeof buffer,
       "cache_clean");
  want(table->cache_invalidate.call((uintptr_t)buffer, sizeof buffer, &done) == HGI_OK &&
           done == sizeof buffer,
       "cache_invalidate");
}

static void use_partition(void) {
  static struct hgi_partition_info info;
  static struct hgi_partition_slice slice;
  static struct hgi_health_event event;
  static const uint8_t text[] = {'o', 'w', 'n'};

  info.size = sizeof info;
  slice.size = sizeof slice;
  event.size = sizeof event;
  want(table->partition_info.call(&info) == HGI_OK && info.slice_count >= 1u, "partition_info");
  want(table->partition_slice.call(0, &slice) == HGI_OK, "partition_slice");
  want(table->health_report.call(5, text, sizeof text) == HGI_OK, "health_report");

  const hgi_status status = table->health_event.call(&event);

  want(status == HGI_OK || status == HGI_E_EMPTY, "health_event");
}

static void use(void) {
  uint32_t count = 0;
  uint32_t self = 9;
  uint64_t extension = 0;

  want(table->cpu_count.call(&count) == HGI_OK && count >= 1u, "cpu_count");
  want(table->cpu_self.call(&self) == HGI_OK && self == 0, "cpu_self");
  want(table->watchdog_set.call(0) == HGI_OK, "watchdog_set");
  want(table->get_extension.call(0, 0, &extension) == HGI_E_NOT_FOUND, "get_extension");
  use_interrupts();
  use_caches();
  use_partition();
}

void hgi_main(void) {
  use_and_tell();
  table->shutdown.call(HGI_SHUTDOWN_HALT, failures == 0 ? HGI_SHUTDOWN_NORMAL : HGI_SHUTDOWN_ERROR,
                       failures != 0);
}
