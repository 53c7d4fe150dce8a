/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup slots
 * @brief Slots that ABI 1.1 added, with their contracts. Frozen.
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
 * @brief Writes bytes to the console, as many calls of console_putc would.
 *
 * One call takes at most 4096 bytes; the caller asks again for the rest.
 *
 * @param data bytes in guest RAM, or in a range the guest may read
 * @param length bytes, 0 to 4294967295
 * @param[out] written bytes taken: min(@a length, 4096) on HGI_OK, 0 on an error; may be NULL
 * @return HGI_OK; HGI_E_POINTER if the bytes to be taken, or @a written, are not all the guest's
 * @note [boot] [task] [isr], any CPU. Does not block; may trap. At most 100 + 16 a byte
 * instructions in the guest.
 * @note Absent: use console_putc.
 * @note Shim: yes, from console_putc. Lost: speed, one call (and trap) for each byte.
 * @since 1.1
 */
HGI_SLOT(console_write, hgi_status, (const uint8_t *data, uint32_t length, uint32_t *written))

/**
 * @brief Takes the console input that waits, as much as fits.
 *
 * @param[out] data where to put it, guest RAM for all of @a size
 * @param size room in bytes, 1 to 4294967295; at most 4096 bytes are taken by one call
 * @param[out] taken bytes taken: 1 or more on HGI_OK, 0 on an error
 * @return HGI_OK; HGI_E_EMPTY if no input waits; HGI_E_INVALID if @a size is 0; HGI_E_POINTER if
 *   @a data or @a taken is not all guest RAM: no input is lost then
 * @note [boot] [task] [isr], any CPU. Does not block; may trap. At most 100 + 16 a byte
 * instructions in the guest.
 * @note Absent: use console_getc.
 * @note Shim: yes, from console_getc. Lost: speed, one call (and trap) for each byte.
 * @since 1.1
 */
HGI_SLOT(console_read, hgi_status, (uint8_t * data, uint32_t size, uint32_t *taken))

/**
 * @brief Reads the clock in nanoseconds since boot, 64 bits: does not wrap in 584 years.
 *
 * Never goes back, on no CPU and between CPUs. Counts on while the guest is off the CPU. Its
 * resolution is the machine's; it need not be 1 ns.
 *
 * @return nanoseconds since boot
 * @note [boot] [task] [isr], any CPU. Does not block; should not trap. At most 100 instructions in
 *   the guest.
 * @note Must for every guest. Returns a value, since it can't be absent.
 * @note Shim: yes, from clock_us32. Lost: resolution, 1 us; right only if read at least once in 71
 *   minutes.
 * @since 1.1
 */
HGI_SLOT(clock_ns, uint64_t, (void))

/**
 * @brief Waits until an interrupt is pending for the calling CPU.
 *
 * Returns when one is pending, whether or not it is masked at the CPU, and at once if one already
 * is. May return earlier. The interrupt is not claimed: if it is unmasked at the CPU, it is taken
 * before or as idle returns. To lose no wake-up, mask at the CPU, look for work, call idle, unmask.
 *
 * @return HGI_OK
 * @note [boot] [task], own CPU. Blocks; may trap. At most 100 instructions in the guest.
 * @note Absent: the guest loops.
 * @note Shim: yes, from nothing: it returns at once. Lost: power, and other guests' time.
 * @since 1.1
 */
HGI_SLOT(idle, hgi_status, (void))

/**
 * @brief Ends the guest because of an error, and tells the host what and where.
 *
 * The host prints source, code, message and registers, and ends with a status that is not 0. Does
 * not return on success. A caller to which it returns executes the stop trap.
 *
 * @param info the error, in guest RAM
 * @return HGI_E_POINTER if @a info or its message is not memory of the guest; HGI_E_INVALID if
 *   hgi_fatal::size, hgi_fatal::message_length or hgi_fatal::register_count is outside its range
 * @note [boot] [task] [isr], any CPU. Traps. At most 100 instructions in the guest.
 * @note Absent: use halt, or the stop trap.
 * @note Shim: yes, from console_write and halt: the guest prints. Lost: the host doesn't know why.
 * @since 1.1
 */
HGI_SLOT(fatal, hgi_status, (const struct hgi_fatal *info))

/** @} */

#ifdef HGI_SLOT_DEFAULTED
#undef HGI_SLOT_DEFAULTED
#undef HGI_SLOT
#endif
