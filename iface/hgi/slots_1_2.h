/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup slots
 * @brief Slots that ABI 1.2 added, with their contracts. Frozen.
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
 * @brief Sets the calling CPU's timer to interrupt at a time, once.
 *
 * The interrupt is hgi_header::timer_irq, a level: it comes up at the deadline, not earlier by the
 * clock of clock_ns, and stays up until a deadline is set again or the timer is stopped. A deadline
 * in the past fires at once. A new deadline replaces the old one, and a periodic timer; a timer
 * interrupt that was not claimed yet is withdrawn unless the new deadline has passed too. A handler
 * that completes the interrupt and leaves the line up is entered again at once.
 *
 * @param deadline_ns nanoseconds since boot, 0 to 2^63 - 1
 * @return HGI_OK; HGI_E_INVALID if the deadline is above 2^63 - 1
 * @note [boot] [task] [isr], own CPU. Does not block; may trap. At most 150 instructions in the
 * guest.
 * @note Changes no interrupt enable: attach the timer's interrupt to receive it.
 * @note Absent: use timer_start_periodic.
 * @note Shim: yes, from timer_start_periodic and clock_ns. Lost: resolution, 1 us; a deadline less
 * than 100 us away comes up to 101 us late; one more than 71 minutes away comes early, every 71
 * minutes; it is an edge that comes again, not a level.
 * @since 1.2
 */
HGI_SLOT(timer_set_deadline, hgi_status, (uint64_t deadline_ns))

/**
 * @brief Tells how many ticks of the calling CPU's periodic timer were not delivered.
 *
 * A tick that was withdrawn before it was claimed was not delivered either. Counts from
 * timer_start_periodic on; reading does not reset it. 0 if the timer never was
 * periodic.
 *
 * @param[out] missed where to put the number of ticks
 * @return HGI_OK; HGI_E_POINTER if @a missed is not guest RAM
 * @note [boot] [task] [isr], own CPU. Does not block; may trap. At most 100 instructions in the
 * guest.
 * @note Absent: compare the clock with the ticks.
 * @note Shim: no: only the host knows.
 * @since 1.2
 */
HGI_SLOT(timer_missed, hgi_status, (uint64_t * missed))

/**
 * @brief Describes a region of the guest's memory map.
 *
 * Regions are numbered from 0 without gaps, by ascending address, and do not overlap. The map holds
 * guest RAM (one region or more, the image included) and every range of the header, and does not
 * change while the guest runs.
 *
 * @param index number of the region, from 0
 * @param[in,out] region its size member says how many bytes the caller has room for
 * @return HGI_OK; HGI_E_NOT_FOUND if @a index is past the last region; HGI_E_INVALID if the size
 * member is less than 32; HGI_E_POINTER if @a region is not all guest RAM
 * @note [boot] [task] [isr], any CPU. Does not block; may trap. At most 3000 instructions in the
 * guest.
 * @note Absent: the header tells RAM and ranges.
 * @note Shim: yes, from the header. Lost: RAM is one region.
 * @since 1.2
 */
HGI_SLOT(memory_region, hgi_status, (uint32_t index, struct hgi_memory_region *region))

/**
 * @brief Masks an attached interrupt at the interrupt controller.
 *
 * Legal in the interrupt itself, between claim and complete. When it returns, the interrupt is not
 * delivered any more on the calling CPU. An edge that waits, or comes while masked, is kept (one of
 * them) and delivered after irq_unmask; a level that is still up then fires again.
 *
 * @param irq interrupt number, 0 to 1019
 * @return HGI_OK, also if it was masked; HGI_E_INVALID if @a irq is above 1019; HGI_E_NOT_FOUND if
 * the guest has no such interrupt; HGI_E_STATE if it is not attached
 * @note [boot] [task] [isr], any CPU. Does not block; may trap. At most 100 instructions in the
 * guest.
 * @note Absent: use irq_detach.
 * @note Shim: yes, from irq_detach. Lost: HGI_E_STATE, since the shim can't tell what is attached.
 * @since 1.2
 */
HGI_SLOT(irq_mask, hgi_status, (uint32_t irq))

/**
 * @brief Ends irq_mask: the interrupt is delivered again.
 *
 * @param irq interrupt number, 0 to 1019
 * @return HGI_OK, also if it was not masked; HGI_E_INVALID if @a irq is above 1019; HGI_E_NOT_FOUND
 * if the guest has no such interrupt; HGI_E_STATE if it is not attached
 * @note [boot] [task] [isr], any CPU. Does not block; may trap. At most 100 instructions in the
 * guest.
 * @note Absent: use irq_attach.
 * @note Shim: yes, from irq_attach. Lost: HGI_E_STATE, and it routes to the calling CPU.
 * @since 1.2
 */
HGI_SLOT(irq_unmask, hgi_status, (uint32_t irq))

/**
 * @brief Masks all interrupts at the calling CPU, and tells what was masked before.
 *
 * Calls nest: each irq_restore gives back what its irq_save found. A pure value: the host keeps
 * nothing of it.
 *
 * @return a state for irq_restore, to which no meaning may be given
 * @note [boot] [task] [isr], own CPU. Does not block; does not trap. At most 20 instructions.
 * @note Must for every guest. Returns a value, since it can't be absent.
 * @note Shim: yes, from nothing: the CPU's own mask, or the guest's where it is not privileged.
 * Lost: nothing.
 * @since 1.2
 */
HGI_SLOT(irq_save, uint32_t, (void))

/**
 * @brief Gives back the interrupt state that irq_save found on the calling CPU.
 *
 * Interrupts that are pending and unmasked now are taken before it returns, or at once after.
 *
 * @param state what irq_save returned on this CPU
 * @note [boot] [task] [isr], own CPU. Does not block; may trap only to deliver what is pending.
 *   At most 40 instructions.
 * @note Must for every guest. Returns nothing, since it can't be absent.
 * @note Shim: yes, from nothing: the CPU's own mask, or the guest's where it is not privileged.
 * Lost: nothing.
 * @since 1.2
 */
HGI_SLOT(irq_restore, void, (uint32_t state))

/**
 * @brief Looks up a configuration value that the host has for the guest.
 *
 * The host's own values come first, then the command line's words of the form key=value, which are
 * separated by spaces; of several words with one key the first counts.
 *
 * Keys are 1 to 63 bytes of a to z, 0 to 9, '.', '_' and '-'; they are compared byte by byte.
 *
 * @param key the key's bytes; need not end in NUL
 * @param key_length their number, 1 to 63
 * @param[out] value where to put the value's bytes, without NUL; guest RAM
 * @param size room in bytes, 0 to 4294967295
 * @param[out] length bytes of the whole value on HGI_OK and HGI_E_SPACE, 0 on any other error
 * @return HGI_OK; HGI_E_NOT_FOUND if there is no such key; HGI_E_SPACE if @a size is less than the
 *   value's length: the first @a size bytes are written; HGI_E_INVALID if @a key is no legal key;
 *   HGI_E_POINTER if one of the buffers is not the guest's
 * @note [boot] [task], any CPU. Does not block; may trap. At most 100 + 32 a byte of command line
 *   instructions in the guest.
 * @note Absent: read the command line.
 * @note Shim: yes, from the command line (words of the form key=value). Lost: the host's own keys.
 * @since 1.2
 */
HGI_SLOT(config_get, hgi_status,
         (const uint8_t *key, uint32_t key_length, uint8_t *value, uint32_t size, uint32_t *length))

/**
 * @brief Ends the guest, or starts it anew.
 *
 * A reset loads the image anew and starts it with ::HGI_RESET_REQUESTED. Does not return on
 * success. A caller to which it returns executes the stop trap.
 *
 * @param kind ::hgi_shutdown_kind
 * @param reason ::hgi_shutdown_reason, for the host's log
 * @param status with HGI_SHUTDOWN_HALT as in halt, 0 to 63; else 0
 * @return HGI_E_INVALID if one of the arguments is outside its range; HGI_E_HOST if the host can't
 * do it
 * @note [boot] [task] [isr], any CPU. Traps. At most 100 instructions in the guest.
 * @note Absent: use halt, or the stop trap.
 * @note Shim: yes, from halt. Lost: reset (it returns HGI_E_HOST) and the reason.
 * @since 1.2
 */
HGI_SLOT(shutdown, hgi_status, (uint32_t kind, uint32_t reason, uint32_t status))

/** @} */

#ifdef HGI_SLOT_DEFAULTED
#undef HGI_SLOT_DEFAULTED
#undef HGI_SLOT
#endif
