/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief The one list of assertions, in the order in which they run.
 *
 * Define what is needed and include this; what is not defined is empty:
 * - HGI_ASSERTION(number, entry, status, function, sentence): what must hold
 * - HGI_ASSERTION_LOST(number, entry, status, function, sentence, loss): the same, but a shim does
 *   not keep it, and says so: loss is one of ::hgi_shim_loss, without HGI_LOSES_
 * - HGI_NOT_ASSERTED(number, entry, status, reason): what the contract says and nobody can provoke
 * - HGI_GENERAL_LOST(number, entry, loss): one of those that every entry has, which a shim does not
 *   always keep
 * - HGI_LOSS_UNSEEN(entry, loss, reason): what a shim loses and no guest can see
 *
 * A number is slot * 100 + 1 to 89 and never changes; 90 to 99 are those that every entry has
 * (general.h). The status is the one that the assertion is about, OK or an error of the contract.
 */
#ifndef HGI_ASSERTION
/** @cond */
#define HGI_ASSERTION(number, entry, status, function, sentence)
/** @endcond */
#endif
#ifndef HGI_ASSERTION_LOST
/** @cond */
#define HGI_ASSERTION_LOST(number, entry, status, function, sentence, loss)                        \
  HGI_ASSERTION(number, entry, status, function, sentence)
/** @endcond */
#endif
#ifndef HGI_NOT_ASSERTED
/** @cond */
#define HGI_NOT_ASSERTED(number, entry, status, reason)
/** @endcond */
#endif
#ifndef HGI_GENERAL_LOST
/** @cond */
#define HGI_GENERAL_LOST(number, entry, loss)
/** @endcond */
#endif
#ifndef HGI_LOSS_UNSEEN
/** @cond */
#define HGI_LOSS_UNSEEN(entry, loss, reason)
/** @endcond */
#endif

#include <conformance/list/first.h>
#include <conformance/list/console.h>
#include <conformance/list/clock.h>
#include <conformance/list/timer.h>
#include <conformance/list/irq.h>
#include <conformance/list/raise.h>
#include <conformance/list/memory.h>
#include <conformance/list/config.h>
#include <conformance/list/device.h>
#include <conformance/list/cpu.h>
#include <conformance/list/partition.h>
#include <conformance/list/port.h>
#include <conformance/list/end.h>

#undef HGI_ASSERTION
#undef HGI_ASSERTION_LOST
#undef HGI_NOT_ASSERTED
#undef HGI_GENERAL_LOST
#undef HGI_LOSS_UNSEEN
