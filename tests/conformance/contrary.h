/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief A host that does wrong, as the suite sees it: proof that assertions can fail.
 *
 * hgi-conform-contrary.elf is the conformance guest with contrary*.c in place of contrary_none.c.
 * The key `wrong` names what is put between the guest and its entries; conformance.contrary expects
 * the assertion of that line to fail.
 */
#ifndef HGI_CONFORM_CONTRARY_H
#define HGI_CONFORM_CONTRARY_H

#include <stdint.h>

#include <hgi/hgi.h>
#include <negotiate/ops.h>

/**
 * @brief The one list: X(what, entry, the assertion that finds it). The function is hgi_wrong_WHAT,
 * in one of contrary_*.c.
 */
#define HGI_CONTRARY_LIST(X)                                                                       \
  X(clock_goes_back, clock_ns, 1301)                                                               \
  X(clock_is_fast, clock_ns, 1302)                                                                 \
  X(us32_goes_back, clock_us32, 201)                                                               \
  X(us32_is_ns, clock_us32, 202)                                                                   \
  X(mask_does_nothing, irq_mask, 1901)                                                             \
  X(mask_drops_edges, irq_mask, 1902)                                                              \
  X(unmask_does_nothing, irq_unmask, 2001)                                                         \
  X(detach_does_nothing, irq_detach, 601)                                                          \
  X(attach_takes_any, irq_attach, 506)                                                             \
  X(attach_wrong_error, irq_attach, 505)                                                           \
  X(claim_lies, irq_claim, 701)                                                                    \
  X(claim_finds_nothing, irq_claim, 702)                                                           \
  X(complete_does_nothing, irq_complete, 801)                                                      \
  X(save_does_nothing, irq_save, 2101)                                                             \
  X(restore_unmasks, irq_restore, 2203)                                                            \
  X(periodic_drifts, timer_start_periodic, 301)                                                    \
  X(stop_does_nothing, timer_stop, 401)                                                            \
  X(deadline_is_early, timer_set_deadline, 1601)                                                   \
  X(deadline_is_late, timer_set_deadline, 1603)                                                    \
  X(deadline_attaches, timer_set_deadline, 1611)                                                   \
  X(missed_is_zero, timer_missed, 1702)                                                            \
  X(putc_takes_any, console_putc, 2)                                                               \
  X(getc_repeats, console_getc, 101)                                                               \
  X(read_loses, console_read, 1201)                                                                \
  X(write_says_more, console_write, 1101)                                                          \
  X(write_takes_all, console_write, 1105)                                                          \
  X(regions_descend, memory_region, 1801)                                                          \
  X(region_forgets, memory_region, 1802)                                                           \
  X(region_writes_past, memory_region, 1804)                                                       \
  X(region_not_in_irq, memory_region, 1894)                                                        \
  X(config_keeps_length, config_get, 2306)                                                         \
  X(config_prefix, config_get, 2301)                                                               \
  X(shutdown_takes_any, shutdown, 2403)                                                            \
  X(fatal_wrong_error, fatal, 1503)                                                                \
  X(idle_claims, idle, 1401)                                                                       \
  X(entropy_is_constant, entropy, 2501)                                                            \
  X(raise_does_nothing, irq_raise, 2601)                                                           \
  X(pending_is_zero, irq_pending, 2701)                                                            \
  X(affinity_takes_any, irq_set_affinity, 2803)                                                    \
  X(count_changes, cpu_count, 2901)                                                                \
  X(count_wrong_error, cpu_count, 2902)                                                            \
  X(count_not_again, cpu_count, 2995)                                                              \
  X(count_clobbers, cpu_count, 2990)                                                               \
  X(count_uses_fp, cpu_count, 2990)                                                                \
  X(count_deep, cpu_count, 2991)                                                                   \
  X(count_slow, cpu_count, 2992)                                                                   \
  X(self_is_one, cpu_self, 3101)                                                                   \
  X(start_twice, cpu_start, 3004)                                                                  \
  X(ipi_is_lost, ipi_send, 3203)                                                                   \
  X(tod_stands, tod_get, 3302)                                                                     \
  X(tod_set_ignored, tod_set, 3401)                                                                \
  X(watchdog_sleeps, watchdog_set, 3501)                                                           \
  X(clean_does_half, cache_clean, 3601)                                                            \
  X(invalidate_spoils, cache_invalidate, 3702)                                                     \
  X(extension_any, get_extension, 3802)                                                            \
  X(info_overruns, partition_info, 3902)                                                           \
  X(slice_endless, partition_slice, 4002)                                                          \
  X(sampling_other_port, sampling_open, 4101)                                                      \
  X(sampling_torn, sampling_write, 4201)                                                           \
  X(sampling_always_valid, sampling_read, 4303)                                                    \
  X(queuing_any_name, queuing_open, 4402)                                                          \
  X(queuing_never_full, queuing_send, 4502)                                                        \
  X(queuing_silent, queuing_receive, 4602)                                                         \
  X(report_long, health_report, 4703)                                                              \
  X(event_again, health_event, 4802)                                                               \
  X(halt_takes_any, halt, 1002)

#define HGI_X_WRONG_DECLARE(what, entry, number) hgi_##entry##_fn hgi_wrong_##what;
HGI_CONTRARY_LIST(HGI_X_WRONG_DECLARE)
#undef HGI_X_WRONG_DECLARE

/** @brief The entries as the host gave them. */
extern struct hgi_ops hgi_right;
/** @brief Calls of one that goes wrong now and then. */
extern uint32_t hgi_wrong_calls;

/** @brief Puts what the key `wrong` names between the guest and its entries. [boot] */
void hgi_contrary_apply(void);

#endif
