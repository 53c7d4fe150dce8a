/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup slots
 * @brief Slots that ABI 1.3 added, with their contracts: machine, interrupts, CPUs, time. Frozen.
 *
 * The slots of ports and partitions, added by the same version, follow in slots_1_3_ports.h.
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
 * @brief Gives random bytes from the machine's random number generator.
 *
 * The bytes are fit for keys. The host never fills in with anything that is not random.
 *
 * @param[out] data where to put them, guest RAM
 * @param length bytes wanted, 1 to 256
 * @param[out] filled bytes given: 1 to @a length on HGI_OK, 0 on an error
 * @return HGI_OK; HGI_E_EMPTY if the generator has none just now: ask again; HGI_E_INVALID if @a
 * length is outside its range; HGI_E_POINTER if @a data or @a filled is not all guest RAM;
 * HGI_E_HOST if the generator failed
 * @note [boot] [task], any CPU. Does not block; may trap. At most 100 instructions in the guest.
 * @note Absent: the machine has no generator. Nothing can stand for it.
 * @note Shim: no.
 * @since 1.3
 */
HGI_SLOT(entropy, hgi_status, (uint8_t * data, uint32_t length, uint32_t *filled))

/**
 * @brief Makes an attached interrupt pending, as its source would with an edge.
 *
 * Masked, it is kept like any edge. The guest may raise any interrupt that it has attached.
 *
 * @param irq interrupt number, 0 to 1019
 * @return HGI_OK, also if it was pending; HGI_E_INVALID if @a irq is above 1019; HGI_E_NOT_FOUND if
 * the guest has no such interrupt; HGI_E_STATE if it is not attached
 * @note [boot] [task] [isr], any CPU. Does not block; may trap. At most 100 instructions in the
 * guest.
 * @note Absent: the guest can't raise interrupts.
 * @note Shim: no.
 * @since 1.3
 */
HGI_SLOT(irq_raise, hgi_status, (uint32_t irq))

/**
 * @brief Tells whether an attached interrupt is pending: due, and not claimed yet.
 *
 * @param irq interrupt number, 0 to 1019
 * @param[out] pending 1 if pending, masked or not; 0 if not; untouched on an error
 * @return HGI_OK; HGI_E_INVALID if @a irq is above 1019; HGI_E_NOT_FOUND if the guest has no such
 *   interrupt; HGI_E_STATE if it is not attached; HGI_E_POINTER if @a pending is not guest RAM
 * @note [boot] [task] [isr], any CPU. Does not block; may trap. At most 100 instructions in the
 * guest.
 * @note Absent: claim and see.
 * @note Shim: no.
 * @since 1.3
 */
HGI_SLOT(irq_pending, hgi_status, (uint32_t irq, uint32_t *pending))

/**
 * @brief Routes an attached interrupt to a CPU. Interrupts of one CPU alone, as the timer, stay
 * there.
 *
 * @param irq interrupt number, 0 to 1019
 * @param cpu number of a started CPU
 * @return HGI_OK; HGI_E_INVALID if @a irq is above 1019 or there is no such CPU; HGI_E_NOT_FOUND if
 * the guest has no such interrupt; HGI_E_STATE if it is not attached, the CPU is not started, or
 * the interrupt belongs to another CPU alone
 * @note [boot] [task] [isr], any CPU. Does not block; may trap. At most 100 instructions in the
 * guest.
 * @note Absent: interrupts stay on the CPU that attached them.
 * @note Shim: no.
 * @since 1.3
 */
HGI_SLOT(irq_set_affinity, hgi_status, (uint32_t irq, uint32_t cpu))

/**
 * @brief Tells how many CPUs the guest has, started or not. They are numbered from 0, the boot CPU.
 *
 * @param[out] count 1 or more; untouched on an error
 * @return HGI_OK; HGI_E_POINTER if @a count is not guest RAM
 * @note [boot] [task] [isr], any CPU. Does not block; may trap. At most 100 instructions in the
 * guest.
 * @note Absent: the guest has one CPU.
 * @note Shim: no.
 * @since 1.3
 */
HGI_SLOT(cpu_count, hgi_status, (uint32_t * count))

/**
 * @brief Starts a CPU at an address, in the state that the boot contract gives to secondary CPUs.
 *
 * @param cpu its number
 * @param entry address of guest code in guest RAM, as aligned as the architecture wants it
 * @param argument what the CPU finds in its first argument register
 * @return HGI_OK: it has started or is about to; HGI_E_INVALID if there is no such CPU; HGI_E_STATE
 * if it was started before; HGI_E_POINTER if @a entry is not guest RAM; HGI_E_HOST if it does not
 * come up
 * @note [boot] [task], any CPU. Does not block; may trap. At most 100 instructions in the guest.
 * @note Absent: the guest has one CPU.
 * @note Shim: no.
 * @since 1.3
 */
HGI_SLOT(cpu_start, hgi_status, (uint32_t cpu, uint64_t entry, uint64_t argument))

/**
 * @brief Tells the number of the calling CPU.
 *
 * @param[out] cpu its number; untouched on an error
 * @return HGI_OK; HGI_E_POINTER if @a cpu is not guest RAM
 * @note [boot] [task] [isr], own CPU. Does not block; may trap. At most 100 instructions in the
 * guest.
 * @note Absent: it is CPU 0.
 * @note Shim: no.
 * @since 1.3
 */
HGI_SLOT(cpu_self, hgi_status, (uint32_t * cpu))

/**
 * @brief Makes an inter-processor interrupt pending on a CPU.
 *
 * What the calling CPU wrote before is seen by the other once it has claimed the interrupt.
 *
 * @param cpu number of a started CPU; the own one too
 * @param irq interrupt number, 0 to 15, that the CPU attached for itself
 * @return HGI_OK; HGI_E_INVALID if there is no such CPU or @a irq is above 15; HGI_E_STATE if the
 * CPU is not started
 * @note [boot] [task] [isr], any CPU. Does not block; may trap. At most 100 instructions in the
 * guest.
 * @note Absent: the guest has one CPU.
 * @note Shim: no.
 * @since 1.3
 */
HGI_SLOT(ipi_send, hgi_status, (uint32_t cpu, uint32_t irq))

/**
 * @brief Reads the time of day.
 *
 * @param[in,out] tod its size member says how many bytes the caller has room for
 * @return HGI_OK; HGI_E_INVALID if the size member is less than 24; HGI_E_POINTER if @a tod is not
 * all guest RAM; HGI_E_EMPTY if the clock was never set
 * @note [boot] [task], any CPU. Does not block; may trap. At most 100 instructions in the guest.
 * @note Absent: the host does not know the time of day.
 * @note Shim: no.
 * @since 1.3
 */
HGI_SLOT(tod_get, hgi_status, (struct hgi_tod * tod))

/**
 * @brief Sets the guest's time of day. Other guests and the machine's clock are left as they are.
 *
 * @param tod its size member says how many bytes are filled in
 * @return HGI_OK; HGI_E_INVALID if the size member is less than 24 or a member is outside its
 * range; HGI_E_POINTER if @a tod is not all guest RAM
 * @note [boot] [task], any CPU. Does not block; may trap. At most 100 instructions in the guest.
 * @note Absent: keep the difference yourself.
 * @note Shim: no.
 * @since 1.3
 */
HGI_SLOT(tod_set, hgi_status, (const struct hgi_tod *tod))

/**
 * @brief Starts or feeds the guest's watchdog, or stops it.
 *
 * When it is not fed in time the host starts the guest anew, with ::HGI_RESET_WATCHDOG.
 *
 * @param timeout_ns nanoseconds from now, 1000000 to 2^63 - 1; 0 stops it
 * @return HGI_OK; HGI_E_INVALID if the timeout is outside its range
 * @note [boot] [task] [isr], any CPU. Does not block; may trap. At most 100 instructions in the
 * guest.
 * @note Absent: nobody watches.
 * @note Shim: no.
 * @since 1.3
 */
HGI_SLOT(watchdog_set, hgi_status, (uint64_t timeout_ns))

/**
 * @brief Cleans caches over a buffer that a device will read: what the guest wrote is in memory.
 *
 * @param address first byte, in guest RAM
 * @param length bytes, 0 to 2^32 - 1; at most 65536 are done by one call
 * @param[out] done bytes done: min(@a length, 65536) on HGI_OK, 0 on an error
 * @return HGI_OK; HGI_E_POINTER if the buffer or @a done is not all guest RAM
 * @note [boot] [task] [isr], any CPU. Does not block; may trap. At most 100 + 16 for each 16 bytes
 *   instructions in the guest.
 * @note Absent: the guest has no device that reads memory, or its caches are coherent.
 * @note Shim: no.
 * @since 1.3
 */
HGI_SLOT(cache_clean, hgi_status, (uint64_t address, uint32_t length, uint32_t *done))

/**
 * @brief Invalidates caches over a buffer that a device wrote: the guest reads what is in memory.
 *
 * Cache lines that lie partly outside the buffer are cleaned first: nothing beside it is lost.
 *
 * @param address first byte, in guest RAM
 * @param length bytes, 0 to 2^32 - 1; at most 65536 are done by one call
 * @param[out] done bytes done: min(@a length, 65536) on HGI_OK, 0 on an error
 * @return HGI_OK; HGI_E_POINTER if the buffer or @a done is not all guest RAM
 * @note [boot] [task] [isr], any CPU. Does not block; may trap. At most 100 + 16 for each 16 bytes
 *   instructions in the guest.
 * @note Absent: the guest has no device that writes memory, or its caches are coherent.
 * @note Shim: no.
 * @since 1.3
 */
HGI_SLOT(cache_invalidate, hgi_status, (uint64_t address, uint32_t length, uint32_t *done))

/**
 * @brief Looks up a vendor's table.
 *
 * An extension is a table with the header of a host table, its own entries behind it as slots, read
 * by the same code and with the same rules. Its address lies in a range of kind
 * ::HGI_MEMORY_EXTENSION.
 *
 * @param id the vendor's number for it: four ASCII letters, the first in the highest byte
 * @param version the oldest version of it that will do, packed as an ABI version
 * @param[out] table its address; untouched on an error
 * @return HGI_OK; HGI_E_NOT_FOUND if the host has no such extension, or only an older version, or
 * one that no longer serves @a version; HGI_E_POINTER if @a table is not guest RAM
 * @note [boot] [task], any CPU. Does not block; may trap. At most 300 instructions in the guest.
 * @note Absent: the host has no extensions.
 * @note Shim: no.
 * @since 1.3
 */
HGI_SLOT(get_extension, hgi_status, (uint32_t id, uint32_t version, uint64_t *table))

/** @} */

#ifdef HGI_SLOT_DEFAULTED
#undef HGI_SLOT_DEFAULTED
#undef HGI_SLOT
#endif
