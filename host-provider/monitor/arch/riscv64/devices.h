/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief What the files of this folder call of each other.
 */
#ifndef HGI_DEVICES_H
#define HGI_DEVICES_H

#include <common/partition.h>
#include <monitor/virt/devices.h>

/** @brief Sets the UART up. */
void hgi_uart_init(void);
/** @brief Reads the real-time clock. */
void hgi_rtc_init(void);
/** @brief Counts the machine's CPUs. @param tree address of the device tree */
void hgi_cpus_init(uint64_t tree);
/** @brief Their number, at most ::HGI_CPUS_MAX. */
uint32_t hgi_cpus_of_machine(void);
/** @brief Has the provider find this CPU's number. */
void hgi_cpu_number_init(void);

/** @brief Sets the PLIC up: the UART's interrupt goes to CPU 0. */
void hgi_plic_init(void);
/** @brief Has the UART's interrupt come to a CPU, and to no other. @param cpu its number */
void hgi_plic_route(uint32_t cpu);
/** @brief Takes and serves the external interrupts that are pending. */
void hgi_plic_serve(struct hgi_partition *partition);

/** @brief Nobody can touch this CPU's lowest page of stack. Until the next power-on. */
void hgi_pmp_guard(void);
/** @brief Puts what the guest was given in force on this CPU. */
void hgi_pmp_start(void);

/** @brief No interrupt waits, as at entry. */
void hgi_virq_start(void);
/** @brief The CPU has left the guest: a claim that was under way begins anew. */
void hgi_virq_enter(void);
/** @brief The CPU is about to enter the guest: SSIP says whether an interrupt is due. */
void hgi_virq_leave(void);
/** @brief The timer's line, or whether the guest wants it, has changed. */
void hgi_virq_timer(struct hgi_partition *partition);
/** @brief The guest has completed the console's interrupt. */
void hgi_virq_completed(struct hgi_partition *partition);

/** @brief The clock's frequency. @param tree address of the device tree @return false: not told */
bool hgi_timers_init(uint64_t tree);
/** @brief Stops this CPU's timers. */
void hgi_timers_start(void);
/** @brief The guest's clock starts at 0, now. */
void hgi_timers_run(void);
/** @brief Whether this CPU's deadline has passed. */
bool hgi_timers_line(void);
/** @brief This CPU's timer interrupt: the alarm or the deadline, or both. */
void hgi_timers_serve(struct hgi_partition *partition);

#endif
