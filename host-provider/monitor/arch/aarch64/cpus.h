/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The machine's CPUs: started for the guest, and stopped with it.
 */
#ifndef HGI_CPUS_H
#define HGI_CPUS_H

#include <common/partition.h>
#include <platform.h>

/** @brief The monitor's stacks, by CPU. The lowest page of each is not mapped. */
extern uint8_t hgi_stacks[HGI_CPUS_MAX][HGI_STACK_SIZE];

/** @brief The top of this CPU's stack. */
uint64_t hgi_stack_top(void);
/** @brief Whether another CPU wants all CPUs to stop. */
bool hgi_cpu_stop_wanted(void);
/** @brief Stops: a secondary CPU is off, the boot CPU waits for the next start of the guest. */
_Noreturn void hgi_cpu_stop(void);
/** @brief Sets this CPU's system registers and interrupts for a guest that starts on it. */
void hgi_cpu_start_guest(void);

#endif
