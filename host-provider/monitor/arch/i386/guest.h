/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief An i386 guest that has left its code: by a call, an interrupt or a fault. What both hosts
 * of such guests share, and what each of them brings.
 */
#ifndef HGI_GUEST_H
#define HGI_GUEST_H

#include <stdbool.h>
#include <stdint.h>

#include <common/machine.h>

/** @brief The guest's registers. */
struct hgi_regs {
  uint32_t eax;    /**< general register */
  uint32_t ebx;    /**< general register */
  uint32_t ecx;    /**< general register */
  uint32_t edx;    /**< general register */
  uint32_t esi;    /**< general register */
  uint32_t edi;    /**< general register */
  uint32_t ebp;    /**< general register */
  uint32_t esp;    /**< stack pointer */
  uint32_t eip;    /**< of the next instruction; of a fault: of that one */
  uint32_t eflags; /**< flags */
};

/* Shared. */

/** @brief Serves a call of the provider; eip is behind its INT. */
void hgi_guest_call(struct hgi_regs *regs);
/** @brief The guest has nothing to do until an interrupt waits: idle, or its HLT. */
void hgi_guest_wait(void);
/** @brief The stop trap. */
_Noreturn void hgi_guest_stop(void);
/**
 * @brief Anything else that the guest may not do.
 * @param regs the guest's registers
 * @param what, address as in the line told
 */
_Noreturn void hgi_guest_fault(const struct hgi_regs *regs, const char *what, uint64_t address);
/** @brief Enters the upcall instead of going on, if one is due. Before each way back. */
void hgi_guest_leave(struct hgi_regs *regs);
/** @brief The registers of a guest that starts. */
struct hgi_regs hgi_guest_start(uint64_t entry, uint64_t table);

/** @brief No interrupt waits. Before each start of the guest. */
void hgi_virq_start(void);
/** @brief The timer's line has come up, or gone down. */
void hgi_virq_deadline(struct hgi_partition *partition, bool up);
/** @brief No timer runs. Before each start of the guest. */
void hgi_timers_start(void);
/** @brief From now on the guest's clock runs. */
void hgi_timers_run(void);
/** @brief The machine's one timer has come, perhaps early: does what is due. */
void hgi_timers_due(void);

/* Each host's own. */

/** @brief Nanoseconds of a clock that never goes back; the guest's, from hgi_timers_run on. */
uint64_t hgi_host_clock(void);
/** @brief That clock begins with the guest: the provider's facts tell how it is made. */
void hgi_host_clock_start(void);
/** @brief Has hgi_timers_due called in @a ns, of that clock; 0: at once. Replaces the last one. */
void hgi_host_timer_set(uint64_t ns);
/** @brief No timer any more. */
void hgi_host_timer_stop(void);
/** @brief Waits until something has happened that may bring an interrupt, and serves it. */
void hgi_host_wait(void);

#endif
