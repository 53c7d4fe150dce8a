/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief One function for each entry that a shim can serve: bench_entry_NAME. The harness fails if
 * one has none.
 */
#include "bench.h"

#include <bare/check.h>

#define SPARE UINT64_C(3600000000000) /* an hour on: never comes */

/* Named by what they call; the list of shims says which there must be. */
#define ENTRY(name) __attribute__((noinline, noclone)) static void bench_entry_##name(void)

ENTRY(console_write) {
  static const uint8_t text[16] = "bench: 16 bytes\n";
  uint32_t written = 0;

  hgi_ops.console_write(text, sizeof text, &written);
}

ENTRY(console_read) {
  uint8_t text[16];
  uint32_t taken = 0;

  hgi_ops.console_read(text, sizeof text, &taken);
}

ENTRY(clock_ns) {
  (void)hgi_ops.clock_ns();
}

/* The deadline has passed: it returns at once. */
ENTRY(idle) {
  hgi_ops.idle();
}

ENTRY(timer_set_deadline) {
  hgi_ops.timer_set_deadline(SPARE);
}

ENTRY(memory_region) {
  struct hgi_memory_region region = {.size = sizeof region};

  hgi_ops.memory_region(0, &region);
}

ENTRY(irq_mask) {
  hgi_ops.irq_mask(hgi_host_header()->timer_irq);
}

ENTRY(irq_unmask) {
  hgi_ops.irq_unmask(hgi_host_header()->timer_irq);
}

static uint32_t state;

ENTRY(irq_save) {
  state = hgi_ops.irq_save();
}

ENTRY(irq_restore) {
  hgi_ops.irq_restore(state);
}

ENTRY(config_get) {
  uint8_t value[16];
  uint32_t length = 0;

  hgi_ops.config_get((const uint8_t *)"bench", 5, value, sizeof value, &length);
}

static struct hgi_fatal info; /* made before the call: only that is counted */

ENTRY(fatal) {
  hgi_ops.fatal(&info);
}

__attribute__((noinline, noclone)) static void bench_entry_shutdown(uint32_t status) {
  hgi_ops.shutdown(HGI_SHUTDOWN_HALT, HGI_SHUTDOWN_NORMAL, status);
}

void bench_end(uint32_t status) {
  bench_entry_shutdown(status);
}

void bench_end_by_fatal(void) {
  static const char message[] = "bench";

  if (!hgi_config_is("end", "fatal"))
    return;
  info = (struct hgi_fatal){.size = sizeof info,
                            .source = HGI_FATAL_APPLICATION,
                            .message = (uintptr_t)message,
                            .message_length = sizeof message - 1u};
  bench_entry_fatal();
}

void bench_entries(void) {
  hgi_ops.irq_attach(hgi_host_header()->timer_irq);
  for (uint32_t turn = 0; turn < 2; turn++) {
    bench_entry_console_write();
    bench_entry_console_read();
    bench_entry_clock_ns();
    bench_entry_memory_region();
    bench_entry_config_get();
    bench_entry_timer_set_deadline();
    bench_entry_irq_mask();
    bench_entry_irq_unmask();
    bench_entry_irq_save();
    hgi_ops.timer_set_deadline(1);
    bench_entry_idle();
    hgi_ops.timer_set_deadline(SPARE);
    bench_entry_irq_restore();
  }
  hgi_ops.irq_detach(hgi_host_header()->timer_irq);
}
