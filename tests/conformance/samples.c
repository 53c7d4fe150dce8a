/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief A sample of each entry: a guarded call that is right in any context, any number of times.
 *
 * It may itself be interrupted by the same sample. Where success can't be had that way, an error is
 * asked for: the assertions of the list ask for success.
 */
#include <conformance/general.h>

#include <bare/trap.h>

#define NO_PORT UINT32_MAX

/* Errors that a sample asks for. */
#define SAMPLE(name, call, wanted)                                                                 \
  bool hgi_sample_##name(void) {                                                                   \
    return hgi_try.name call == (wanted);                                                          \
  }

SAMPLE(console_putc, (256), HGI_E_INVALID)
SAMPLE(halt, (UINT32_MAX), HGI_E_INVALID)
SAMPLE(shutdown, (UINT32_MAX, 0, 0), HGI_E_INVALID)
SAMPLE(upcall_set, (0, 8), HGI_E_INVALID)
SAMPLE(irq_raise, (HGI_IRQ_COUNT), HGI_E_INVALID)
SAMPLE(cpu_start, (0, (uintptr_t)hgi_sample_halt, 0), HGI_E_STATE)
SAMPLE(ipi_send, (0, HGI_IPI_COUNT), HGI_E_INVALID)
SAMPLE(watchdog_set, (0), HGI_OK)
SAMPLE(sampling_write, (NO_PORT, (const uint8_t *)"", 1), HGI_E_NOT_FOUND)
SAMPLE(queuing_send, (NO_PORT, (const uint8_t *)"", 1), HGI_E_NOT_FOUND)
SAMPLE(health_report, (0, NULL, UINT32_MAX), HGI_E_INVALID)

bool hgi_sample_console_getc(void) {
  uint8_t character;
  const hgi_status status = hgi_try.console_getc(&character);

  return status == HGI_OK || status == HGI_E_EMPTY;
}

bool hgi_sample_clock_us32(void) {
  uint32_t before = 0, after = 0;

  return hgi_try.clock_us32(&before) == HGI_OK && hgi_try.clock_us32(&after) == HGI_OK &&
         after - before < UINT32_MAX / 2u;
}

bool hgi_sample_clock_ns(void) {
  const uint64_t before = hgi_try.clock_ns();

  return hgi_try.clock_ns() >= before;
}

/* What changes the timer takes away what interrupts the sample: it is given back. */
bool hgi_sample_timer_start_periodic(void) {
  const bool good = hgi_try.timer_start_periodic(UINT32_MAX) == HGI_OK;

  hgi_general_rearm();
  return good;
}

bool hgi_sample_timer_stop(void) {
  const bool good = hgi_try.timer_stop() == HGI_OK;

  hgi_general_rearm();
  return good;
}

bool hgi_sample_timer_set_deadline(void) {
  const bool good = hgi_try.timer_set_deadline(INT64_MAX) == HGI_OK;

  hgi_general_rearm();
  return good;
}

bool hgi_sample_timer_missed(void) {
  uint64_t missed = 0;

  return hgi_try.timer_missed(&missed) == HGI_OK;
}

bool hgi_sample_irq_attach(void) {
  return hgi_try.irq_attach(hgi_timer()) == HGI_OK;
}

bool hgi_sample_irq_detach(void) {
  const bool good = hgi_try.irq_detach(hgi_timer()) == HGI_OK;

  hgi_ops.irq_attach(hgi_timer());
  return good;
}

/* Claims want interrupts masked, wherever they are made. */
bool hgi_sample_irq_claim(void) {
  const uint32_t state = hgi_ops.irq_save();
  const uint32_t irq = hgi_try.irq_claim();

  if (irq != HGI_IRQ_NONE) /* the one that was to interrupt this */
    hgi_trap_claimed(irq);
  hgi_ops.irq_restore(state);
  return irq == HGI_IRQ_NONE || irq == hgi_timer();
}

bool hgi_sample_irq_complete(void) {
  const uint32_t state = hgi_ops.irq_save();
  const bool good = hgi_try.irq_complete(HGI_IRQ_COUNT - 1u) == HGI_OK;

  hgi_ops.irq_restore(state);
  return good;
}

bool hgi_sample_console_write(void) {
  uint32_t written = 9;

  return hgi_try.console_write((const uint8_t *)"", 0, &written) == HGI_OK && written == 0;
}

bool hgi_sample_console_read(void) {
  uint8_t byte;
  uint32_t taken = 9;

  hgi_guard_bytes(1);

  const hgi_status status = hgi_try.console_read(&byte, 1, &taken);

  return (status == HGI_OK && taken == 1u) || (status == HGI_E_EMPTY && taken == 0);
}

/* Something has to be pending, or it may wait for ever. */
bool hgi_sample_idle(void) {
  if (!hgi_has_deadlines())
    return true;
  hgi_ops.irq_attach(hgi_timer());
  hgi_ops.timer_set_deadline(hgi_ops.clock_ns() + 20u * US);
  return hgi_try.idle() == HGI_OK;
}

bool hgi_sample_fatal(void) {
  const struct hgi_fatal info = {.size = 0};

  return hgi_try.fatal(&info) == HGI_E_INVALID;
}

bool hgi_sample_memory_region(void) {
  struct hgi_memory_region region = {.size = sizeof region};

  return hgi_try.memory_region(0, &region) == HGI_OK && region.length != 0;
}

bool hgi_sample_irq_mask(void) {
  hgi_ops.irq_attach(hgi_timer());

  const bool good = hgi_try.irq_mask(hgi_timer()) == HGI_OK;

  hgi_ops.irq_attach(hgi_timer());
  return good;
}

bool hgi_sample_irq_unmask(void) {
  hgi_ops.irq_attach(hgi_timer());
  return hgi_try.irq_unmask(hgi_timer()) == HGI_OK;
}

bool hgi_sample_irq_save(void) {
  hgi_ops.irq_restore(hgi_try.irq_save());
  return true;
}

bool hgi_sample_irq_restore(void) {
  hgi_try.irq_restore(hgi_ops.irq_save());
  return true;
}

bool hgi_sample_config_get(void) {
  uint8_t value;
  uint32_t length = 9;

  hgi_guard_bytes(hgi_host_header()->command_line_size);
  return hgi_try.config_get((const uint8_t *)"no.such.key", 11, &value, 1, &length) ==
             HGI_E_NOT_FOUND &&
         length == 0;
}

bool hgi_sample_entropy(void) {
  uint8_t byte;
  uint32_t filled = 9;

  return hgi_try.entropy(&byte, 0, &filled) == HGI_E_INVALID && filled == 0;
}

bool hgi_sample_irq_pending(void) {
  uint32_t pending = 9;

  hgi_ops.irq_attach(hgi_timer());
  return hgi_try.irq_pending(hgi_timer(), &pending) == HGI_OK && pending <= 1u;
}

bool hgi_sample_irq_set_affinity(void) {
  hgi_ops.irq_attach(hgi_timer());
  return hgi_try.irq_set_affinity(hgi_timer(), 0) == HGI_OK;
}

bool hgi_sample_cpu_count(void) {
  uint32_t count = 0;

  return hgi_try.cpu_count(&count) == HGI_OK && count != 0;
}

bool hgi_sample_cpu_self(void) {
  uint32_t cpu = 9;

  return hgi_try.cpu_self(&cpu) == HGI_OK && cpu == 0;
}

bool hgi_sample_tod_get(void) {
  struct hgi_tod tod = {.size = sizeof tod};
  const hgi_status status = hgi_try.tod_get(&tod);

  return status == HGI_OK || status == HGI_E_EMPTY;
}

bool hgi_sample_tod_set(void) {
  const struct hgi_tod tod = {.size = 0};

  return hgi_try.tod_set(&tod) == HGI_E_INVALID;
}

bool hgi_sample_cache_clean(void) {
  uint8_t byte = 0;
  uint32_t done = 9;

  hgi_guard_bytes(1);
  return hgi_try.cache_clean((uintptr_t)&byte, 1, &done) == HGI_OK && done == 1u;
}

bool hgi_sample_cache_invalidate(void) {
  uint8_t byte = 0;
  uint32_t done = 9;

  hgi_guard_bytes(1);
  return hgi_try.cache_invalidate((uintptr_t)&byte, 1, &done) == HGI_OK && done == 1u;
}

bool hgi_sample_get_extension(void) {
  uint64_t table = 5;

  return hgi_try.get_extension(0, 0, &table) == HGI_E_NOT_FOUND && table == 5u;
}

bool hgi_sample_partition_info(void) {
  struct hgi_partition_info info = {.size = sizeof info};

  return hgi_try.partition_info(&info) == HGI_OK && info.slice_count != 0;
}

bool hgi_sample_partition_slice(void) {
  struct hgi_partition_slice slice = {.size = sizeof slice};

  return hgi_try.partition_slice(0, &slice) == HGI_OK;
}

bool hgi_sample_sampling_open(void) {
  struct hgi_port_info info = {.size = sizeof info};

  return hgi_try.sampling_open((const uint8_t *)"?", 1, &info) == HGI_E_NOT_FOUND;
}

bool hgi_sample_sampling_read(void) {
  struct hgi_sample sample = {.size = sizeof sample};
  uint8_t byte;

  return hgi_try.sampling_read(NO_PORT, &byte, 1, &sample) == HGI_E_NOT_FOUND;
}

bool hgi_sample_queuing_open(void) {
  struct hgi_port_info info = {.size = sizeof info};

  return hgi_try.queuing_open((const uint8_t *)"?", 1, &info) == HGI_E_NOT_FOUND;
}

bool hgi_sample_queuing_receive(void) {
  struct hgi_message info = {.size = sizeof info};
  uint8_t byte;

  return hgi_try.queuing_receive(NO_PORT, &byte, 1, &info) == HGI_E_NOT_FOUND;
}

bool hgi_sample_health_event(void) {
  struct hgi_health_event event = {.size = sizeof event};
  const hgi_status status = hgi_try.health_event(&event);

  return status == HGI_OK || status == HGI_E_EMPTY;
}
