/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup compat
 * @brief The list of shims, and what they share.
 */
#ifndef HGI_COMPAT_SHIMS_H
#define HGI_COMPAT_SHIMS_H

#include <stdbool.h>

#include <hgi/hgi.h>

/** @brief In the list of shims: builds on the host's or another shim's entry of that name. */
#define HGI_ON(name) HGI_ENTRY_##name
/** @brief In the list of shims: builds on no further entry. */
#define HGI_ON_NONE HGI_SHIM_DEPENDS_NONE

/** @brief In the list of shims: comes from the same side, host or guest, as the entry of that name.
 */
#define HGI_TWIN(name) (HGI_ENTRY_##name + 1)
/** @brief In the list of shims: goes with any other entry. */
#define HGI_TWIN_NONE 0

/**
 * @brief The one list of shims: X(entry, loss, twin, five entries that it builds on).
 *
 * The resolver tries them in this order, so a shim stands behind the shims of the entries that it
 * builds on, and of two shims for one entry the one that loses less (lower rank) stands first. A
 * unit test holds both rules. What one twin returns only the other understands: a host's half alone
 * is not bound. What is lost stands in the entry list and in the shim's own file.
 */
#define HGI_SHIM_LIST(X)                                                                           \
  X(irq_save, 0, HGI_TWIN(irq_restore), HGI_ON_NONE, HGI_ON_NONE, HGI_ON_NONE, HGI_ON_NONE,        \
    HGI_ON_NONE)                                                                                   \
  X(irq_restore, 0, HGI_TWIN(irq_save), HGI_ON_NONE, HGI_ON_NONE, HGI_ON_NONE, HGI_ON_NONE,        \
    HGI_ON_NONE)                                                                                   \
  X(console_write, 0, HGI_TWIN_NONE, HGI_ON(console_putc), HGI_ON_NONE, HGI_ON_NONE, HGI_ON_NONE,  \
    HGI_ON_NONE)                                                                                   \
  X(console_read, 0, HGI_TWIN_NONE, HGI_ON(console_getc), HGI_ON_NONE, HGI_ON_NONE, HGI_ON_NONE,   \
    HGI_ON_NONE)                                                                                   \
  X(clock_ns, 0, HGI_TWIN_NONE, HGI_ON(clock_us32), HGI_ON(irq_save), HGI_ON(irq_restore),         \
    HGI_ON_NONE, HGI_ON_NONE)                                                                      \
  X(idle, 0, HGI_TWIN_NONE, HGI_ON_NONE, HGI_ON_NONE, HGI_ON_NONE, HGI_ON_NONE, HGI_ON_NONE)       \
  X(timer_set_deadline, 0, HGI_TWIN_NONE, HGI_ON(timer_start_periodic), HGI_ON(clock_ns),          \
    HGI_ON_NONE, HGI_ON_NONE, HGI_ON_NONE)                                                         \
  X(memory_region, 0, HGI_TWIN_NONE, HGI_ON_NONE, HGI_ON_NONE, HGI_ON_NONE, HGI_ON_NONE,           \
    HGI_ON_NONE)                                                                                   \
  X(irq_mask, 0, HGI_TWIN(irq_unmask), HGI_ON(irq_detach), HGI_ON_NONE, HGI_ON_NONE, HGI_ON_NONE,  \
    HGI_ON_NONE)                                                                                   \
  X(irq_unmask, 0, HGI_TWIN(irq_mask), HGI_ON(irq_attach), HGI_ON_NONE, HGI_ON_NONE, HGI_ON_NONE,  \
    HGI_ON_NONE)                                                                                   \
  X(config_get, 0, HGI_TWIN_NONE, HGI_ON_NONE, HGI_ON_NONE, HGI_ON_NONE, HGI_ON_NONE, HGI_ON_NONE) \
  X(fatal, 0, HGI_TWIN_NONE, HGI_ON(console_write), HGI_ON(halt), HGI_ON_NONE, HGI_ON_NONE,        \
    HGI_ON_NONE)                                                                                   \
  X(shutdown, 0, HGI_TWIN_NONE, HGI_ON(halt), HGI_ON_NONE, HGI_ON_NONE, HGI_ON_NONE, HGI_ON_NONE)

#define HGI_X_SHIM_DECLARE(name, loss, ...) hgi_##name##_fn hgi_shim_##name;
HGI_SHIM_LIST(HGI_X_SHIM_DECLARE)
#undef HGI_X_SHIM_DECLARE

/**
 * @brief Whether the guest may write all of it: it lies in guest RAM.
 * @param memory any address
 * @param size bytes, 1 or more
 */
bool hgi_shim_writable(const void *memory, uint64_t size);

/**
 * @brief Whether the guest may read all of it: it lies in guest RAM or in one range.
 * @param memory any address
 * @param size bytes, 1 or more
 */
bool hgi_shim_readable(const void *memory, uint64_t size);

#endif
