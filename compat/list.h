/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup compat
 * @brief The list of shims. Made by the target hgi-update-shims of their descriptors.
 */
#ifndef HGI_COMPAT_LIST_H
#define HGI_COMPAT_LIST_H

/** @cond lists */
#define HGI_NEEDED(entry) HGI_ENTRY_##entry
#define HGI_TWIN(entry) (HGI_ENTRY_##entry + 1)

/* X(shim, entry, rank by loss, twin plus 1, five entries that it needs), in the
 * order in which the resolver tries them. */
/* clang-format off */
#define HGI_SHIM_LIST(X) \
  X(console_write, console_write, 0, 0, HGI_NEEDED(console_putc), HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE) \
  X(console_read, console_read, 0, 0, HGI_NEEDED(console_getc), HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE) \
  X(idle, idle, 0, 0, HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE) \
  X(fatal, fatal, 0, 0, HGI_NEEDED(console_write), HGI_NEEDED(halt), HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE) \
  X(memory_region, memory_region, 0, 0, HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE) \
  X(irq_mask, irq_mask, 0, HGI_TWIN(irq_unmask), HGI_NEEDED(irq_detach), HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE) \
  X(irq_unmask, irq_unmask, 0, HGI_TWIN(irq_mask), HGI_NEEDED(irq_attach), HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE) \
  X(irq_save, irq_save, 0, HGI_TWIN(irq_restore), HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE) \
  X(irq_restore, irq_restore, 0, HGI_TWIN(irq_save), HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE) \
  X(clock_ns, clock_ns, 0, 0, HGI_NEEDED(clock_us32), HGI_NEEDED(irq_save), HGI_NEEDED(irq_restore), HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE) \
  X(timer_set_deadline, timer_set_deadline, 0, 0, HGI_NEEDED(timer_start_periodic), HGI_NEEDED(clock_ns), HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE) \
  X(config_get, config_get, 0, 0, HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE) \
  X(shutdown, shutdown, 0, 0, HGI_NEEDED(halt), HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE) \
  X(fatal_by_shutdown, fatal, 1, 0, HGI_NEEDED(console_write), HGI_NEEDED(shutdown), HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE, HGI_SHIM_DEPENDS_NONE)

/* The shims of each entry, by loss: X(shim, flags). */
#define HGI_SHIMS_OF_console_putc(X, flags)
#define HGI_SHIMS_OF_console_getc(X, flags)
#define HGI_SHIMS_OF_clock_us32(X, flags)
#define HGI_SHIMS_OF_timer_start_periodic(X, flags)
#define HGI_SHIMS_OF_timer_stop(X, flags)
#define HGI_SHIMS_OF_irq_attach(X, flags)
#define HGI_SHIMS_OF_irq_detach(X, flags)
#define HGI_SHIMS_OF_irq_claim(X, flags)
#define HGI_SHIMS_OF_irq_complete(X, flags)
#define HGI_SHIMS_OF_upcall_set(X, flags)
#define HGI_SHIMS_OF_halt(X, flags)
#define HGI_SHIMS_OF_console_write(X, flags) X(console_write, flags)
#define HGI_SHIMS_OF_console_read(X, flags) X(console_read, flags)
#define HGI_SHIMS_OF_clock_ns(X, flags) X(clock_ns, flags)
#define HGI_SHIMS_OF_idle(X, flags) X(idle, flags)
#define HGI_SHIMS_OF_fatal(X, flags) X(fatal, flags) X(fatal_by_shutdown, flags)
#define HGI_SHIMS_OF_timer_set_deadline(X, flags) X(timer_set_deadline, flags)
#define HGI_SHIMS_OF_timer_missed(X, flags)
#define HGI_SHIMS_OF_memory_region(X, flags) X(memory_region, flags)
#define HGI_SHIMS_OF_irq_mask(X, flags) X(irq_mask, flags)
#define HGI_SHIMS_OF_irq_unmask(X, flags) X(irq_unmask, flags)
#define HGI_SHIMS_OF_irq_save(X, flags) X(irq_save, flags)
#define HGI_SHIMS_OF_irq_restore(X, flags) X(irq_restore, flags)
#define HGI_SHIMS_OF_config_get(X, flags) X(config_get, flags)
#define HGI_SHIMS_OF_shutdown(X, flags) X(shutdown, flags)
#define HGI_SHIMS_OF_entropy(X, flags)
#define HGI_SHIMS_OF_irq_raise(X, flags)
#define HGI_SHIMS_OF_irq_pending(X, flags)
#define HGI_SHIMS_OF_irq_set_affinity(X, flags)
#define HGI_SHIMS_OF_cpu_count(X, flags)
#define HGI_SHIMS_OF_cpu_start(X, flags)
#define HGI_SHIMS_OF_cpu_self(X, flags)
#define HGI_SHIMS_OF_ipi_send(X, flags)
#define HGI_SHIMS_OF_tod_get(X, flags)
#define HGI_SHIMS_OF_tod_set(X, flags)
#define HGI_SHIMS_OF_watchdog_set(X, flags)
#define HGI_SHIMS_OF_cache_clean(X, flags)
#define HGI_SHIMS_OF_cache_invalidate(X, flags)
#define HGI_SHIMS_OF_get_extension(X, flags)
#define HGI_SHIMS_OF_partition_info(X, flags)
#define HGI_SHIMS_OF_partition_slice(X, flags)
#define HGI_SHIMS_OF_sampling_open(X, flags)
#define HGI_SHIMS_OF_sampling_write(X, flags)
#define HGI_SHIMS_OF_sampling_read(X, flags)
#define HGI_SHIMS_OF_queuing_open(X, flags)
#define HGI_SHIMS_OF_queuing_send(X, flags)
#define HGI_SHIMS_OF_queuing_receive(X, flags)
#define HGI_SHIMS_OF_health_report(X, flags)
#define HGI_SHIMS_OF_health_event(X, flags)
/* clang-format on */
/** @endcond */

#endif
