/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup slots
 * @brief Slots of ABI 1.0 with their contracts. Frozen.
 */
#ifndef HGI_SLOT
/** @brief A slot: entry name, result, parameters. Whoever includes this says what to make of it. */
#define HGI_SLOT(name, result, parameters)
#define HGI_SLOT_DEFAULTED
#include <hgi/structs.h>
#endif

/** @addtogroup slots
 * @{ */

/**
 * @brief Writes one character to the console.
 *
 * Characters appear in the order of the calls. The host may buffer; what was written before halt,
 * fatal, shutdown or the stop trap still appears.
 *
 * @param character 0 to 255, sent as it is: the host adds no carriage return
 * @return HGI_OK; HGI_E_INVALID if @a character is above 255
 * @note [boot] [task] [isr], any CPU. Does not block; may trap. At most 100 instructions in the
 * guest.
 * @note Absent: the guest has no console output by this entry.
 * @note Shim: no.
 * @since 1.0
 */
HGI_SLOT(console_putc, hgi_status, (uint32_t character))

/**
 * @brief Takes one character of console input, if there is one.
 *
 * @param[out] character where to put it; untouched unless HGI_OK is returned
 * @return HGI_OK; HGI_E_EMPTY if no input waits; HGI_E_POINTER if @a character is not guest RAM
 * @note [boot] [task] [isr], any CPU. Does not block; may trap. At most 100 instructions in the
 * guest.
 * @note Absent: the guest has no console input by this entry.
 * @note Shim: no.
 * @since 1.0
 */
HGI_SLOT(console_getc, hgi_status, (uint8_t * character))

/**
 * @brief Reads the clock in microseconds since boot, modulo 2^32: wraps after 71.6 minutes.
 *
 * Never goes back but for the wrap. Counts on while the guest is off the CPU.
 *
 * @param[out] microseconds where to put the time
 * @return HGI_OK; HGI_E_POINTER if @a microseconds is not guest RAM and the host noticed
 * @note [boot] [task] [isr], any CPU: all CPUs read the same clock. Does not block; should not
 * trap. At most 100 instructions in the guest.
 * @note Absent: use clock_ns.
 * @note Shim: no.
 * @since 1.0
 */
HGI_SLOT(clock_us32, hgi_status, (uint32_t * microseconds))

/**
 * @brief Starts the calling CPU's timer so that it interrupts once in a period.
 *
 * Tick n is due n periods after the call, however late the ticks before it were taken: it does not
 * drift. The interrupt is hgi_header::timer_irq, an edge. Ticks that fall due while an earlier one
 * waits to be claimed are counted as missed, never delivered in a burst. Starting a timer that runs
 * replaces its period or deadline; a tick that waits to be claimed is withdrawn.
 *
 * @param period_us microseconds, 100 to 4294967295
 * @return HGI_OK; HGI_E_INVALID if the period is outside its range
 * @note [boot] [task] [isr], own CPU. Does not block; may trap. At most 100 instructions in the
 * guest.
 * @note Changes no interrupt enable: attach the timer's interrupt to receive it.
 * @note Absent: use timer_set_deadline.
 * @note Shim: no.
 * @since 1.0
 */
HGI_SLOT(timer_start_periodic, hgi_status, (uint32_t period_us))

/**
 * @brief Stops the calling CPU's timer, periodic or with a deadline.
 *
 * A timer interrupt that was not claimed yet is withdrawn. Stopping a stopped timer is success.
 *
 * @return HGI_OK
 * @note [boot] [task] [isr], own CPU. Does not block; may trap. At most 100 instructions in the
 * guest.
 * @note Absent: set a deadline that is far away instead.
 * @note Shim: no.
 * @since 1.0
 */
HGI_SLOT(timer_stop, hgi_status, (void))

/**
 * @brief Routes an interrupt to the calling CPU and enables it at the interrupt controller.
 *
 * There is no callback: the guest takes interrupts by its architecture's vector, or by its upcall,
 * and claims the number. Install the handler first; an edge from before the first attach is
 * dropped. Attaching again is success. Attaching unmasks.
 *
 * @param irq interrupt number, 0 to 1019
 * @return HGI_OK; HGI_E_INVALID if @a irq is above 1019; HGI_E_NOT_FOUND if the guest has no such
 *   interrupt
 * @note [boot] [task] [isr], any CPU. Does not block; may trap. At most 100 instructions in the
 * guest.
 * @note Absent: the guest has no interrupts.
 * @note Shim: no.
 * @since 1.0
 */
HGI_SLOT(irq_attach, hgi_status, (uint32_t irq))

/**
 * @brief Disables an interrupt at the interrupt controller.
 *
 * Legal in the interrupt itself, between claim and complete. An edge that waits to be claimed, or
 * comes while detached, is kept (one of them) until the next attach; a level that is still up then
 * fires again. Detaching what is not attached is success.
 *
 * @param irq interrupt number, 0 to 1019
 * @return HGI_OK; HGI_E_INVALID if @a irq is above 1019; HGI_E_NOT_FOUND if the guest has no such
 *   interrupt
 * @note [boot] [task] [isr], any CPU. Does not block; may trap. At most 100 instructions in the
 * guest.
 * @note Absent: mask at the CPU.
 * @note Shim: no.
 * @since 1.0
 */
HGI_SLOT(irq_detach, hgi_status, (uint32_t irq))

/**
 * @brief Claims the pending interrupt that is due next on the calling CPU.
 *
 * A claimed interrupt is not delivered again until it is completed. Claim in a loop until there is
 * none, or once for each interrupt taken: both are right.
 *
 * @return an interrupt number, 0 to 1019, or ::HGI_IRQ_NONE if nothing is pending or it was
 * withdrawn
 * @note [isr], and [boot] [task] with interrupts masked; own CPU. Does not block; should not trap.
 *   At most 100 instructions in the guest.
 * @note Must for every guest. Returns a value, since it can't be absent.
 * @note Shim: no.
 * @since 1.0
 */
HGI_SLOT(irq_claim, uint32_t, (void))

/**
 * @brief Completes an interrupt that the calling CPU has claimed: it may be delivered again.
 *
 * Complete in the reverse order of the claims. Completing what is not claimed, or not the last that
 * was, changes nothing.
 *
 * @param irq interrupt number, 0 to 1019
 * @return HGI_OK; HGI_E_INVALID if @a irq is above 1019
 * @note [isr], and [boot] [task] with interrupts masked; own CPU. Does not block; should not trap.
 *   At most 100 instructions in the guest.
 * @note Absent: no interrupt is ever delivered twice; a guest that claims must have it.
 * @note Shim: no.
 * @since 1.0
 */
HGI_SLOT(irq_complete, hgi_status, (uint32_t irq))

/**
 * @brief Says where the calling CPU receives interrupts, for a guest that runs unprivileged.
 *
 * A handler that unmasks interrupts while it still is on @a stack sets another stack, or 0, before:
 * the host begins at the highest address each time.
 *
 * Where the guest has interrupt vectors of its own the host leaves this slot empty. Else the host
 * enters @a entry when an unmasked interrupt is pending, with interrupts masked; what lies on the
 * stack then, and how to return, stands in the architecture's boot contract.
 *
 * @param entry address of guest code; 0: no upcall, interrupts stay pending
 * @param stack highest address, exclusive, of the stack to use, multiple of 16; 0: the stack in use
 * @return HGI_OK; HGI_E_POINTER if @a entry or @a stack is not guest RAM; HGI_E_INVALID if @a stack
 * is no multiple of 16
 * @note [boot] [task], own CPU. Does not block; may trap. At most 100 instructions in the guest.
 * @note Absent: interrupts come by the architecture's vectors.
 * @note Shim: no.
 * @since 1.0
 */
HGI_SLOT(upcall_set, hgi_status, (uint64_t entry, uint64_t stack))

/**
 * @brief Ends the guest for good, with a status for whoever started the host.
 *
 * Does not return on success. A caller to which it returns executes the stop trap.
 *
 * @param status 0: success; 1 to 63: the guest's own failures
 * @return HGI_E_INVALID if @a status is above 63
 * @note [boot] [task] [isr], any CPU. Traps. At most 100 instructions in the guest.
 * @note Absent: use shutdown, or the stop trap.
 * @note Shim: no.
 * @since 1.0
 */
HGI_SLOT(halt, hgi_status, (uint32_t status))

/** @} */

#ifdef HGI_SLOT_DEFAULTED
#undef HGI_SLOT_DEFAULTED
#undef HGI_SLOT
#endif
