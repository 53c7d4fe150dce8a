/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief The assertions that every entry has: one list, X(number, function, sentence).
 *
 * The number is added to slot * 100. Each needs a sample, a call that can be made in any context at
 * any time; hgi_sample_NAME in samples.c. An entry without one fails the link. hgi_general_bound is
 * asked only of the entry that the word `bound` names.
 */
#ifndef HGI_CONFORM_GENERAL_H
#define HGI_CONFORM_GENERAL_H

#include <conformance/conform.h>

/** @brief The list; those that judge all calls made before come last. */
#define HGI_GENERAL_LIST(X)                                                                        \
  X(96, hgi_general_bound, "is served, by the host or by a shim")                                  \
  X(93, hgi_general_task, "does the same with interrupts unmasked")                                \
  X(94, hgi_general_isr, "may be called in an interrupt")                                          \
  X(95, hgi_general_reenter, "may be called in an interrupt that interrupts it")                   \
  X(90, hgi_general_registers,                                                                     \
    "keeps the caller's registers, FP and SIMD, stack pointer and interrupt mask")                 \
  X(91, hgi_general_stack, "uses at most 256 bytes of the caller's stack")                         \
  X(92, hgi_general_instructions, "takes no more instructions in the guest than its contract says")

#define HGI_X_GENERAL_DECLARE(number, function, sentence) void function(uint32_t slot);
HGI_GENERAL_LIST(HGI_X_GENERAL_DECLARE)
#undef HGI_X_GENERAL_DECLARE

/** @brief Has the next interrupt come, where a sample has changed the timer. */
void hgi_general_rearm(void);

/** @cond */
#define HGI_X_SAMPLE_DECLARE(slot, name, since, retired, revision, must, loss)                     \
  bool hgi_sample_##name(void);
HGI_ENTRY_LIST(HGI_X_SAMPLE_DECLARE)
#undef HGI_X_SAMPLE_DECLARE
/** @endcond */

#endif
