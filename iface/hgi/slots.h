/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup slots
 * @brief All slots in the order in which they lie in the table, as HGI_SLOT(name, result,
 * parameters).
 *
 * Define HGI_SLOT, include this, and undefine it: the slots become the members of a table, the
 * types of functions, or a list of signatures. Without HGI_SLOT the file is empty. A release
 * appends a file of its own and never touches an earlier one. Parameter names are no part of a
 * signature.
 *
 * What holds for every entry:
 * - **Calls** follow the architecture's standard C calling convention with general registers alone:
 * no FP or SIMD register is touched, no thread pointer, global pointer or small-data register
 * assumed. At most 256 bytes of the caller's stack are used, 16-byte aligned or as the convention
 * wants it.
 * - **Context:** [boot] before the scheduler runs, [task], [isr] while an interrupt is served.
 * Interrupts may be masked at the CPU or not. An entry that may be called in [isr] may interrupt
 * any entry, itself too: each call acts wholly before or wholly after the one it interrupts.
 * - **Memory** that is passed is identity-mapped. *Guest RAM* is what hgi_header::ram_base and
 *   hgi_header::ram_size say, one piece; the guest may read, write and execute it. *The guest's*
 * memory is that and the header's ranges. A pointer that the host can't accept gives HGI_E_POINTER.
 * - **Results:** a status besides those listed is HGI_E_CONTEXT, in a context or on a CPU that the
 *   contract rules out, or HGI_E_HOST, if the host failed: the call has changed nothing then. Where
 *   several errors apply, any of them is returned. What is behind an output pointer is untouched on
 *   an error, unless the contract says otherwise.
 * - **Does not block:** waits for nothing that this or another guest must do. An output device may
 *   be waited for as long as it takes to send what was passed.
 * - **Boot** is when the host starts the guest; a reset is a new boot, and clocks start anew.
 * - **CPU:** the timer, its interrupt and interrupts 0 to 15 are each CPU's own: entries act on the
 *   calling CPU's.
 * - **Pending** is an interrupt that is attached, not masked at the controller, due, and not
 * claimed.
 * - **Twins:** irq_save and irq_restore, and irq_mask and irq_unmask, are one side's: a host has
 * both or neither, and a guest takes a lone half for missing.
 */
#include <hgi/slots_1_0.h>
#include <hgi/slots_1_1.h>
#include <hgi/slots_1_2.h>
#include <hgi/slots_1_3.h>
#include <hgi/slots_1_3_ports.h>
