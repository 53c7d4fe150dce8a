/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Provider: the entries that are the same on every machine: most of them
 * trap.
 */
#include <monitor/byte_order.h>
#include <monitor/provider/entries.h>
#include <monitor/provider/facts.h>
#include <monitor/provider/trap.h>
#include <registers.h>

hgi_status hgi_provider_console_putc(uint32_t character) {
  return TRAP1(console_putc, character);
}

hgi_status hgi_provider_console_getc(uint8_t *character) {
  return TRAP1(console_getc, character);
}

hgi_status hgi_provider_timer_start_periodic(uint32_t period_us) {
  return TRAP1(timer_start_periodic, period_us);
}

hgi_status hgi_provider_timer_stop(void) {
  return TRAP0(timer_stop);
}

hgi_status hgi_provider_irq_attach(uint32_t irq) {
  return TRAP1(irq_attach, irq);
}

hgi_status hgi_provider_irq_detach(uint32_t irq) {
  return TRAP1(irq_detach, irq);
}

hgi_status hgi_provider_halt(uint32_t status) {
  return TRAP1(halt, status);
}

hgi_status hgi_provider_console_write(const uint8_t *data, uint32_t length, uint32_t *written) {
  return TRAP3(console_write, data, length, written);
}

hgi_status hgi_provider_console_read(uint8_t *data, uint32_t size, uint32_t *taken) {
  return TRAP3(console_read, data, size, taken);
}

hgi_status hgi_provider_fatal(const struct hgi_fatal *info) {
  return TRAP1(fatal, info);
}

hgi_status hgi_provider_timer_missed(uint64_t *missed) {
  return TRAP1(timer_missed, missed);
}

hgi_status hgi_provider_memory_region(uint32_t index, struct hgi_memory_region *region) {
  return TRAP2(memory_region, index, region);
}

hgi_status hgi_provider_irq_mask(uint32_t irq) {
  return TRAP1(irq_mask, irq);
}

hgi_status hgi_provider_irq_unmask(uint32_t irq) {
  return TRAP1(irq_unmask, irq);
}

hgi_status hgi_provider_config_get(const uint8_t *key, uint32_t key_length, uint8_t *value,
                                   uint32_t size, uint32_t *length) {
  return TRAP5(config_get, key, key_length, value, size, length);
}

hgi_status hgi_provider_shutdown(uint32_t kind, uint32_t reason, uint32_t status) {
  return TRAP3(shutdown, kind, reason, status);
}

hgi_status hgi_provider_irq_set_affinity(uint32_t irq, uint32_t cpu) {
  return TRAP2(irq_set_affinity, irq, cpu);
}

hgi_status hgi_provider_cpu_count(uint32_t *count) {
  return TRAP1(cpu_count, count);
}

hgi_status hgi_provider_entropy(uint8_t *data, uint32_t length, uint32_t *filled) {
  return TRAP3(entropy, data, length, filled);
}

hgi_status hgi_provider_irq_raise(uint32_t irq) {
  return TRAP1(irq_raise, irq);
}

hgi_status hgi_provider_irq_pending(uint32_t irq, uint32_t *pending) {
  return TRAP2(irq_pending, irq, pending);
}

hgi_status hgi_provider_tod_get(struct hgi_tod *tod) {
  return TRAP1(tod_get, tod);
}

hgi_status hgi_provider_tod_set(const struct hgi_tod *tod) {
  return TRAP1(tod_set, tod);
}

hgi_status hgi_provider_watchdog_set(uint64_t timeout_ns) {
  return TRAP1(watchdog_set, timeout_ns);
}

hgi_status hgi_provider_get_extension(uint32_t id, uint32_t version, uint64_t *table) {
  return TRAP3(get_extension, id, version, table);
}

hgi_status hgi_provider_cpu_start(uint32_t cpu, uint64_t entry, uint64_t argument) {
  HGI_BARRIER(); /* what the caller wrote for it is in memory */
  return TRAP3(cpu_start, cpu, entry, argument);
}

hgi_status hgi_provider_ipi_send(uint32_t cpu, uint32_t irq) {
  HGI_BARRIER(); /* what the caller wrote is seen by whoever claims the interrupt */
  return TRAP2(ipi_send, cpu, irq);
}

hgi_status hgi_provider_example_swap(uint32_t value, uint32_t *swapped) {
  if (!hgi_provider_result_in_ram(swapped, sizeof(*swapped))) {
    return HGI_E_POINTER;
  }
  *swapped = hgi_swap32(value);
  return HGI_OK;
}
