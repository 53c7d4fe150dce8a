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

/** @brief CPUs of the machine, as QEMU tells. */
uint32_t hgi_fw_cfg_cpus(void);
/** @brief Sets the UART up. */
void hgi_uart_init(void);
/** @brief Reads the real-time clock. */
void hgi_rtc_init(void);
/** @brief Sets the distributor up. */
void hgi_gic_init(void);
/** @brief Sets this CPU's redistributor and physical CPU interface up, as for a guest that starts.
 */
void hgi_gic_start(void);
/** @brief No interrupt comes to this CPU any more. */
void hgi_gic_stop(void);
/** @brief Has an SPI come to a CPU. @param irq 32 and up @param cpu its number */
void hgi_gic_route(uint32_t irq, uint32_t cpu);
/** @brief Has a CPU leave the guest and look. @param cpu its number; not this one */
void hgi_gic_kick(uint32_t cpu);
/** @brief Takes and serves the physical interrupts that are pending. */
void hgi_gic_serve(struct hgi_partition *partition);
/** @brief Enables or disables a PPI. */
void hgi_gic_enable_ppi(uint32_t irq, bool enabled);
/** @brief Ends a physical interrupt whose priority was dropped. */
void hgi_gic_deactivate(uint32_t irq);

/** @brief An empty virtual CPU interface with interrupts enabled, as at entry. */
void hgi_virq_start(void);
/** @brief The virtual timer's line came up; the physical interrupt stays active. */
void hgi_virq_deadline(struct hgi_partition *partition);
/** @brief The guest has ended an interrupt of which it was asked to tell. */
void hgi_virq_maintain(struct hgi_partition *partition);
/** @brief The guest's timer was a deadline and no longer is. */
void hgi_virq_leave_deadline(void);

/** @brief Stops this CPU's timers. */
void hgi_timers_start(void);
/** @brief The guest's clock runs: from now on it is told to the outside. */
void hgi_timers_run(void);

#endif
