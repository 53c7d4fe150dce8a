/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief What is expected of the bare guest on hosts of each ABI version. Written by hand.
 *
 * Nothing here is computed by the code under test, and nothing may be: who changes a line says why.
 * One line for each slot, so that scripts can read it too.
 */
#ifndef HGI_TESTS_EXPECTED_H
#define HGI_TESTS_EXPECTED_H

/**
 * @brief X(slot, name, on 1.0, on 1.1, on 1.2, on 1.3, on 2.0), each of them HOST, SHIM, ABSENT,
 * UPCALL, SERVED or DEVICE.
 *
 * UPCALL: host on hosts whose guests run unprivileged and on inproc; absent on hosts whose guests
 * have interrupt vectors of their own, as the aarch64 monitor's do. SERVED: host on the monitor,
 * absent on inproc. DEVICE: the same, where the machine has the device or the host the channel.
 */
#define EXPECTED_BINDINGS(X)                                                                       \
  X(0, console_putc, HOST, HOST, HOST, HOST, ABSENT)                                               \
  X(1, console_getc, HOST, HOST, HOST, HOST, ABSENT)                                               \
  X(2, clock_us32, HOST, HOST, HOST, HOST, ABSENT)                                                 \
  X(3, timer_start_periodic, HOST, HOST, HOST, HOST, ABSENT)                                       \
  X(4, timer_stop, HOST, HOST, HOST, HOST, ABSENT)                                                 \
  X(5, irq_attach, HOST, HOST, HOST, HOST, HOST)                                                   \
  X(6, irq_detach, HOST, HOST, HOST, HOST, HOST)                                                   \
  X(7, irq_claim, HOST, HOST, HOST, HOST, HOST)                                                    \
  X(8, irq_complete, HOST, HOST, HOST, HOST, HOST)                                                 \
  X(9, upcall_set, UPCALL, UPCALL, UPCALL, UPCALL, UPCALL)                                         \
  X(10, halt, HOST, HOST, HOST, HOST, ABSENT)                                                      \
  X(11, console_write, SHIM, HOST, HOST, HOST, HOST)                                               \
  X(12, console_read, SHIM, HOST, HOST, HOST, HOST)                                                \
  X(13, clock_ns, SHIM, HOST, HOST, HOST, HOST)                                                    \
  X(14, idle, SHIM, HOST, HOST, HOST, HOST)                                                        \
  X(15, fatal, SHIM, HOST, HOST, HOST, HOST)                                                       \
  X(16, timer_set_deadline, SHIM, SHIM, HOST, HOST, HOST)                                          \
  X(17, timer_missed, ABSENT, ABSENT, HOST, HOST, HOST)                                            \
  X(18, memory_region, SHIM, SHIM, HOST, HOST, HOST)                                               \
  X(19, irq_mask, SHIM, SHIM, HOST, HOST, HOST)                                                    \
  X(20, irq_unmask, SHIM, SHIM, HOST, HOST, HOST)                                                  \
  X(21, irq_save, SHIM, SHIM, HOST, HOST, HOST)                                                    \
  X(22, irq_restore, SHIM, SHIM, HOST, HOST, HOST)                                                 \
  X(23, config_get, SHIM, SHIM, HOST, HOST, HOST)                                                  \
  X(24, shutdown, SHIM, SHIM, HOST, HOST, HOST)                                                    \
  X(25, entropy, ABSENT, ABSENT, ABSENT, DEVICE, DEVICE)                                           \
  X(26, irq_raise, ABSENT, ABSENT, ABSENT, SERVED, SERVED)                                         \
  X(27, irq_pending, ABSENT, ABSENT, ABSENT, SERVED, SERVED)                                       \
  X(28, irq_set_affinity, ABSENT, ABSENT, ABSENT, SERVED, SERVED)                                  \
  X(29, cpu_count, ABSENT, ABSENT, ABSENT, SERVED, SERVED)                                         \
  X(30, cpu_start, ABSENT, ABSENT, ABSENT, SERVED, SERVED)                                         \
  X(31, cpu_self, ABSENT, ABSENT, ABSENT, SERVED, SERVED)                                          \
  X(32, ipi_send, ABSENT, ABSENT, ABSENT, SERVED, SERVED)                                          \
  X(33, tod_get, ABSENT, ABSENT, ABSENT, SERVED, SERVED)                                           \
  X(34, tod_set, ABSENT, ABSENT, ABSENT, SERVED, SERVED)                                           \
  X(35, watchdog_set, ABSENT, ABSENT, ABSENT, SERVED, SERVED)                                      \
  X(36, cache_clean, ABSENT, ABSENT, ABSENT, SERVED, SERVED)                                       \
  X(37, cache_invalidate, ABSENT, ABSENT, ABSENT, SERVED, SERVED)                                  \
  X(38, get_extension, ABSENT, ABSENT, ABSENT, SERVED, SERVED)                                     \
  X(39, partition_info, ABSENT, ABSENT, ABSENT, SERVED, SERVED)                                    \
  X(40, partition_slice, ABSENT, ABSENT, ABSENT, SERVED, SERVED)                                   \
  X(41, sampling_open, ABSENT, ABSENT, ABSENT, DEVICE, DEVICE)                                     \
  X(42, sampling_write, ABSENT, ABSENT, ABSENT, DEVICE, DEVICE)                                    \
  X(43, sampling_read, ABSENT, ABSENT, ABSENT, DEVICE, DEVICE)                                     \
  X(44, queuing_open, ABSENT, ABSENT, ABSENT, DEVICE, DEVICE)                                      \
  X(45, queuing_send, ABSENT, ABSENT, ABSENT, DEVICE, DEVICE)                                      \
  X(46, queuing_receive, ABSENT, ABSENT, ABSENT, DEVICE, DEVICE)                                   \
  X(47, health_report, ABSENT, ABSENT, ABSENT, SERVED, SERVED)                                     \
  X(48, health_event, ABSENT, ABSENT, ABSENT, SERVED, SERVED)

#endif
