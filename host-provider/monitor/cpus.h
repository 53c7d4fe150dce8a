/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The machine's CPUs: stopped with the guest, and with the boot CPU free for its next start.
 *
 * Secondary CPUs are off until the guest starts them, and off again when it ends. The boot CPU
 * never is: a guest starts anew on it, whichever CPU wanted that.
 */
#ifndef HGI_MONITOR_CPUS_H
#define HGI_MONITOR_CPUS_H

#include <common/partition.h>
#include <platform.h>

/** @brief The monitor's stacks, by CPU. The lowest page of each can't be touched. */
extern uint8_t hgi_stacks[HGI_CPUS_MAX][HGI_STACK_SIZE];

/** @brief The top of this CPU's stack. */
uint64_t hgi_stack_top(void);
/** @brief Whether another CPU wants all CPUs to stop. */
bool hgi_cpu_stop_wanted(void);
/** @brief Stops: a secondary CPU is off, the boot CPU waits for the next start of the guest. */
_Noreturn void hgi_cpu_stop(void);
/**
 * @brief Stops all CPUs but the calling one, which has left the guest.
 * @return false if one does not stop in a second
 */
bool hgi_cpus_stop_others(void);
/** @brief Calls hgi_monitor_boot on the boot CPU, whichever this is; the others have stopped. */
_Noreturn void hgi_cpus_boot_again(void);

/** @brief The machine's part: whether a secondary CPU is off. @param cpu its number */
bool hgi_arch_cpu_is_off(uint32_t cpu);
/** @brief The machine's part: turns this CPU off, with its timers and interrupts. */
_Noreturn void hgi_arch_cpu_off(void);
/** @brief The machine's part: does for the holder of the lock what only this CPU can. */
void hgi_arch_cpu_answer(void);
/** @brief The machine's part: system registers and interrupts for a guest that starts here. */
void hgi_arch_cpu_start_guest(void);

#endif
