/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup iface
 * @brief The entry list: what is known of each entry besides its signature and contract.
 *
 * To add an entry, append a line here and its member with its contract to the slots, then run
 * `cmake --build --preset native --target hgi-update-hashes`. Nothing else lists entries.
 */
#ifndef HGI_ENTRIES_H
#define HGI_ENTRIES_H

#include <hgi/hashes.h>
#include <hgi/status.h>
#include <hgi/structs.h>

/** @brief hgi entry list: every guest must have it bound; it may return a value directly. */
#define HGI_ENTRY_MUST 1u
/** @brief hgi entry list: a guest may do without. */
#define HGI_ENTRY_MAY 0u

/**
 * @brief The one list of entries: X(slot, name, since, retired, revision, must, loss).
 *
 * - slot: position in the table, for ever
 * - since, retired: ABI versions; ::HGI_NEVER if not retired
 * - revision: contract revision, raised when the meaning changes and the types do not
 * - must: ::HGI_ENTRY_MUST or ::HGI_ENTRY_MAY
 * - loss: what is lost where a shim serves; NULL: no shim can
 */
#define HGI_ENTRY_LIST(X)                                                                          \
  X(0, console_putc, HGI_VERSION(1, 0), HGI_VERSION(2, 0), 1, HGI_ENTRY_MAY, NULL)                 \
  X(1, console_getc, HGI_VERSION(1, 0), HGI_VERSION(2, 0), 1, HGI_ENTRY_MAY, NULL)                 \
  X(2, clock_us32, HGI_VERSION(1, 0), HGI_VERSION(2, 0), 1, HGI_ENTRY_MAY, NULL)                   \
  X(3, timer_start_periodic, HGI_VERSION(1, 0), HGI_VERSION(2, 0), 1, HGI_ENTRY_MAY, NULL)         \
  X(4, timer_stop, HGI_VERSION(1, 0), HGI_VERSION(2, 0), 1, HGI_ENTRY_MAY, NULL)                   \
  X(5, irq_attach, HGI_VERSION(1, 0), HGI_NEVER, 1, HGI_ENTRY_MAY, NULL)                           \
  X(6, irq_detach, HGI_VERSION(1, 0), HGI_NEVER, 1, HGI_ENTRY_MAY, NULL)                           \
  X(7, irq_claim, HGI_VERSION(1, 0), HGI_NEVER, 1, HGI_ENTRY_MUST, NULL)                           \
  X(8, irq_complete, HGI_VERSION(1, 0), HGI_NEVER, 1, HGI_ENTRY_MAY, NULL)                         \
  X(9, upcall_set, HGI_VERSION(1, 0), HGI_NEVER, 1, HGI_ENTRY_MAY, NULL)                           \
  X(10, halt, HGI_VERSION(1, 0), HGI_VERSION(2, 0), 1, HGI_ENTRY_MAY, NULL)                        \
  X(11, console_write, HGI_VERSION(1, 1), HGI_NEVER, 1, HGI_ENTRY_MAY, "speed")                    \
  X(12, console_read, HGI_VERSION(1, 1), HGI_NEVER, 1, HGI_ENTRY_MAY, "speed")                     \
  X(13, clock_ns, HGI_VERSION(1, 1), HGI_NEVER, 1, HGI_ENTRY_MUST, "resolution (1 us)")            \
  X(14, idle, HGI_VERSION(1, 1), HGI_NEVER, 1, HGI_ENTRY_MAY, "power")                             \
  X(15, fatal, HGI_VERSION(1, 1), HGI_NEVER, 1, HGI_ENTRY_MAY,                                     \
    "the host's knowledge of the cause")                                                           \
  X(16, timer_set_deadline, HGI_VERSION(1, 2), HGI_NEVER, 1, HGI_ENTRY_MAY,                        \
    "resolution (1 us), deadlines nearer than 100 us")                                             \
  X(17, timer_missed, HGI_VERSION(1, 2), HGI_NEVER, 1, HGI_ENTRY_MAY, NULL)                        \
  X(18, memory_region, HGI_VERSION(1, 2), HGI_NEVER, 1, HGI_ENTRY_MAY, "holes in RAM")             \
  X(19, irq_mask, HGI_VERSION(1, 2), HGI_NEVER, 1, HGI_ENTRY_MAY, "HGI_E_STATE")                   \
  X(20, irq_unmask, HGI_VERSION(1, 2), HGI_NEVER, 1, HGI_ENTRY_MAY, "HGI_E_STATE")                 \
  X(21, irq_save, HGI_VERSION(1, 2), HGI_NEVER, 1, HGI_ENTRY_MUST, "nothing")                      \
  X(22, irq_restore, HGI_VERSION(1, 2), HGI_NEVER, 1, HGI_ENTRY_MUST, "nothing")                   \
  X(23, config_get, HGI_VERSION(1, 2), HGI_NEVER, 1, HGI_ENTRY_MAY, "the host's own keys")         \
  X(24, shutdown, HGI_VERSION(1, 2), HGI_NEVER, 1, HGI_ENTRY_MAY, "reset, reason")                 \
  X(25, entropy, HGI_VERSION(1, 3), HGI_NEVER, 1, HGI_ENTRY_MAY, NULL)                             \
  X(26, irq_raise, HGI_VERSION(1, 3), HGI_NEVER, 1, HGI_ENTRY_MAY, NULL)                           \
  X(27, irq_pending, HGI_VERSION(1, 3), HGI_NEVER, 1, HGI_ENTRY_MAY, NULL)                         \
  X(28, irq_set_affinity, HGI_VERSION(1, 3), HGI_NEVER, 1, HGI_ENTRY_MAY, NULL)                    \
  X(29, cpu_count, HGI_VERSION(1, 3), HGI_NEVER, 1, HGI_ENTRY_MAY, NULL)                           \
  X(30, cpu_start, HGI_VERSION(1, 3), HGI_NEVER, 1, HGI_ENTRY_MAY, NULL)                           \
  X(31, cpu_self, HGI_VERSION(1, 3), HGI_NEVER, 1, HGI_ENTRY_MAY, NULL)                            \
  X(32, ipi_send, HGI_VERSION(1, 3), HGI_NEVER, 1, HGI_ENTRY_MAY, NULL)                            \
  X(33, tod_get, HGI_VERSION(1, 3), HGI_NEVER, 1, HGI_ENTRY_MAY, NULL)                             \
  X(34, tod_set, HGI_VERSION(1, 3), HGI_NEVER, 1, HGI_ENTRY_MAY, NULL)                             \
  X(35, watchdog_set, HGI_VERSION(1, 3), HGI_NEVER, 1, HGI_ENTRY_MAY, NULL)                        \
  X(36, cache_clean, HGI_VERSION(1, 3), HGI_NEVER, 1, HGI_ENTRY_MAY, NULL)                         \
  X(37, cache_invalidate, HGI_VERSION(1, 3), HGI_NEVER, 1, HGI_ENTRY_MAY, NULL)                    \
  X(38, get_extension, HGI_VERSION(1, 3), HGI_NEVER, 1, HGI_ENTRY_MAY, NULL)                       \
  X(39, partition_info, HGI_VERSION(1, 3), HGI_NEVER, 1, HGI_ENTRY_MAY, NULL)                      \
  X(40, partition_slice, HGI_VERSION(1, 3), HGI_NEVER, 1, HGI_ENTRY_MAY, NULL)                     \
  X(41, sampling_open, HGI_VERSION(1, 3), HGI_NEVER, 1, HGI_ENTRY_MAY, NULL)                       \
  X(42, sampling_write, HGI_VERSION(1, 3), HGI_NEVER, 1, HGI_ENTRY_MAY, NULL)                      \
  X(43, sampling_read, HGI_VERSION(1, 3), HGI_NEVER, 1, HGI_ENTRY_MAY, NULL)                       \
  X(44, queuing_open, HGI_VERSION(1, 3), HGI_NEVER, 1, HGI_ENTRY_MAY, NULL)                        \
  X(45, queuing_send, HGI_VERSION(1, 3), HGI_NEVER, 1, HGI_ENTRY_MAY, NULL)                        \
  X(46, queuing_receive, HGI_VERSION(1, 3), HGI_NEVER, 1, HGI_ENTRY_MAY, NULL)                     \
  X(47, health_report, HGI_VERSION(1, 3), HGI_NEVER, 1, HGI_ENTRY_MAY, NULL)                       \
  X(48, health_event, HGI_VERSION(1, 3), HGI_NEVER, 1, HGI_ENTRY_MAY, NULL)

/** @brief Slot numbers by entry name, and their count. */
enum hgi_entry {
#define HGI_X_ENTRY_ENUM(slot, name, since, retired, revision, must, loss)                         \
  HGI_ENTRY_##name = (slot),
  HGI_ENTRY_LIST(HGI_X_ENTRY_ENUM)
#undef HGI_X_ENTRY_ENUM
#define HGI_X_ENTRY_ONE(slot, name, since, retired, revision, must, loss) +1
      HGI_ENTRY_COUNT = 0 HGI_ENTRY_LIST(HGI_X_ENTRY_ONE) /**< slots that these headers know */
#undef HGI_X_ENTRY_ONE
};

#define HGI_X_ENTRY_ASSERT(slot, name, since, retired, revision, must, loss)                       \
  HGI_ASSERT(sizeof(#name) <= HGI_NAME_SIZE, #name " is too long a name");
HGI_ENTRY_LIST(HGI_X_ENTRY_ASSERT)
#undef HGI_X_ENTRY_ASSERT

/** @brief No slot: a reason that concerns no entry. */
#define HGI_ENTRY_NONE UINT32_C(0xffffffff)

/** @brief The packed ABI version that brought an entry, by entry name. */
enum hgi_since {
#define HGI_X_ENTRY_SINCE(slot, name, since, retired, revision, must, loss)                        \
  HGI_SINCE_##name = (int)(since),
  HGI_ENTRY_LIST(HGI_X_ENTRY_SINCE)
#undef HGI_X_ENTRY_SINCE
};

/** @brief Contract revisions by entry name. */
enum hgi_revision {
#define HGI_X_ENTRY_REVISION(slot, name, since, retired, revision, must, loss)                     \
  HGI_REVISION_##name = (revision),
  HGI_ENTRY_LIST(HGI_X_ENTRY_REVISION)
#undef HGI_X_ENTRY_REVISION
};

#endif
