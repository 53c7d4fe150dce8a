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
 * @brief X(slot, name, on 1.0, on 1.1, on 1.2), each of them HOST, SHIM, ABSENT or UPCALL.
 *
 * UPCALL: host on hosts whose guests run unprivileged and on inproc; absent on hosts whose guests
 * have interrupt vectors of their own, as the aarch64 monitor's do.
 */
#define EXPECTED_BINDINGS(X)                                                                       \
  X(0, console_putc, HOST, HOST, HOST)                                                             \
  X(1, console_getc, HOST, HOST, HOST)                                                             \
  X(2, clock_us32, HOST, HOST, HOST)                                                               \
  X(3, timer_start_periodic, HOST, HOST, HOST)                                                     \
  X(4, timer_stop, HOST, HOST, HOST)                                                               \
  X(5, irq_attach, HOST, HOST, HOST)                                                               \
  X(6, irq_detach, HOST, HOST, HOST)                                                               \
  X(7, irq_claim, HOST, HOST, HOST)                                                                \
  X(8, irq_complete, HOST, HOST, HOST)                                                             \
  X(9, upcall_set, UPCALL, UPCALL, UPCALL)                                                         \
  X(10, halt, HOST, HOST, HOST)                                                                    \
  X(11, console_write, SHIM, HOST, HOST)                                                           \
  X(12, console_read, SHIM, HOST, HOST)                                                            \
  X(13, clock_ns, SHIM, HOST, HOST)                                                                \
  X(14, idle, SHIM, HOST, HOST)                                                                    \
  X(15, fatal, SHIM, HOST, HOST)                                                                   \
  X(16, timer_set_deadline, SHIM, SHIM, HOST)                                                      \
  X(17, timer_missed, ABSENT, ABSENT, HOST)                                                        \
  X(18, memory_region, SHIM, SHIM, HOST)                                                           \
  X(19, irq_mask, SHIM, SHIM, HOST)                                                                \
  X(20, irq_unmask, SHIM, SHIM, HOST)                                                              \
  X(21, irq_save, SHIM, SHIM, HOST)                                                                \
  X(22, irq_restore, SHIM, SHIM, HOST)                                                             \
  X(23, config_get, SHIM, SHIM, HOST)                                                              \
  X(24, shutdown, SHIM, SHIM, HOST)

#endif
