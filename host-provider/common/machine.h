/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief What the services need of a machine. Each host brings these functions at link time.
 */
#ifndef HGI_COMMON_MACHINE_H
#define HGI_COMMON_MACHINE_H

#include <common/partition.h>
#include <common/text.h>

/**
 * @brief The number of the CPU that this code runs on.
 * @param partition whose CPUs are counted
 */
uint32_t hgi_machine_cpu(struct hgi_partition *partition);
/**
 * @brief Starts a CPU of the guest.
 * @param partition the guest
 * @param cpu number of a CPU that is not started
 * @param entry guest code in guest RAM
 * @param argument what its first argument register holds
 * @return HGI_OK; HGI_E_POINTER if no code can begin at @a entry; HGI_E_HOST if it does not come up
 */
hgi_status hgi_machine_cpu_start(struct hgi_partition *partition, uint32_t cpu, uint64_t entry,
                                 uint64_t argument);
/**
 * @brief Has hgi_irq_again called on a CPU.
 * @param partition the guest
 * @param cpu number of a started CPU that is not the calling one
 */
void hgi_machine_cpu_kick(struct hgi_partition *partition, uint32_t cpu);

/**
 * @brief The CPU that this code runs on.
 * @param partition whose CPU it is
 */
static inline struct hgi_cpu *hgi_own_cpu(struct hgi_partition *partition) {
  return &partition->cpus[hgi_machine_cpu(partition)];
}

/** @brief Copies from guest memory, where the caller has checked it. */
void hgi_machine_read(struct hgi_partition *partition, uint64_t address, void *to, size_t length);
/** @brief Copies to guest memory, where the caller has checked it. */
void hgi_machine_write(struct hgi_partition *partition, uint64_t address, const void *from,
                       size_t length);

/** @brief Bytes from the guest to the console, as they are. */
void hgi_machine_console_write(struct hgi_partition *partition, const uint8_t *bytes,
                               size_t length);
/** @brief Fills hgi_partition::input as far as it has room and the console has input. */
void hgi_machine_console_poll(struct hgi_partition *partition);
/** @brief A line of the host's own to the console; the machine adds prefix and line end. */
void hgi_machine_line(const struct hgi_line *line);

/** @brief A line of a trace: to the console as the host's own, or to where a trace is wanted. */
void hgi_machine_trace(const struct hgi_line *line);

/* Timers: those of the CPU that the code runs on. */

/** @brief The partition's clock, nanoseconds since it started. */
uint64_t hgi_machine_now(struct hgi_partition *partition);
/** @brief Has hgi_alarm_due called at a time of that clock, not earlier; replaces an alarm. */
void hgi_machine_alarm(struct hgi_partition *partition, uint64_t time);
/** @brief No alarm any more. */
void hgi_machine_alarm_stop(struct hgi_partition *partition);
/** @brief The timer interrupt's line comes up at a time, and stays up; replaces a deadline. */
void hgi_machine_deadline(struct hgi_partition *partition, uint64_t time);
/** @brief No deadline any more; the line is down. */
void hgi_machine_deadline_stop(struct hgi_partition *partition);

/* Interrupts: to the guest on the CPU that the code runs on. */

/**
 * @brief Whether an interrupt can be raised now, on this CPU.
 *
 * If not, the machine has hgi_irq_again called when and where it can: it is routed to another CPU,
 * or in service on another one, or there is no room.
 *
 * @param partition the guest
 * @param irq the interrupt
 */
bool hgi_machine_irq_ready(struct hgi_partition *partition, const struct hgi_virtual_irq *irq);
/**
 * @brief The interrupt goes to another CPU from now on: hgi_virtual_irq::cpu.
 * @param partition the guest
 * @param irq one that does not belong to a CPU alone
 */
void hgi_machine_irq_route(struct hgi_partition *partition, const struct hgi_virtual_irq *irq);
/**
 * @brief Whether another CPU has an interrupt: raised it, and the guest has not completed it yet.
 * @param partition the guest
 * @param irq the interrupt
 */
bool hgi_machine_irq_elsewhere(struct hgi_partition *partition, const struct hgi_virtual_irq *irq);
/**
 * @brief Takes an interrupt back that was raised and that the guest has not claimed yet.
 *
 * One that another CPU has can't be taken back from here: that CPU does it, in hgi_irq_again.
 *
 * @return whether there was one
 */
bool hgi_machine_irq_withdraw(struct hgi_partition *partition, const struct hgi_virtual_irq *irq);
/** @brief Makes an interrupt pending for the guest, once; none is now. It may be in service. */
void hgi_machine_irq_raise(struct hgi_partition *partition, const struct hgi_virtual_irq *irq);
/**
 * @brief Whether an interrupt that was raised, or that the machine makes itself, waits to be
 * claimed; on another CPU, too.
 * @param partition whose
 * @param irq attached, masked or not
 */
bool hgi_machine_irq_waits(struct hgi_partition *partition, const struct hgi_virtual_irq *irq);
/** @brief The guest's enable of an interrupt has changed; for lines that the machine makes. */
void hgi_machine_irq_enable(struct hgi_partition *partition, const struct hgi_virtual_irq *irq,
                            bool enabled);

/**
 * @brief The machine's time of day, UTC since 1970-01-01.
 * @param partition that asks
 * @param[out] seconds without leap seconds; if it is not known, any that go on
 * @param[out] nanoseconds below a second
 * @return whether it is known
 */
bool hgi_machine_time(struct hgi_partition *partition, uint64_t *seconds, uint32_t *nanoseconds);

/**
 * @brief Random bytes from the machine's generator, waiting for them within a bound.
 * @param partition that asks
 * @param[out] bytes room for @a length
 * @param length 1 to ::HGI_ENTROPY_MAX
 * @param[out] count bytes given, 1 to @a length on HGI_OK
 * @return HGI_OK; HGI_E_EMPTY if there are none just now; HGI_E_HOST if the generator failed
 */
hgi_status hgi_machine_entropy(struct hgi_partition *partition, uint8_t *bytes, uint32_t length,
                               uint32_t *count);

#endif
