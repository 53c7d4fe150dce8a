/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup process
 * @brief What each folder of process/arch/ implements.
 */
#ifndef HGI_PROCESS_ARCH_H
#define HGI_PROCESS_ARCH_H

#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <ucontext.h>

#include <guest.h>

/** @brief What finds the C library's thread: a segment. In the program's main thread. */
uint16_t hgi_process_thread(void);
/** @brief Makes it so, and the processor's state such that C code can run. First in a handler. */
void hgi_process_load_thread(uint16_t thread);
/** @brief Raises the first signal, whose handler never comes back here. */
_Noreturn void hgi_process_trap(void);

/** @brief The guest's registers, out of a signal's frame. */
void hgi_process_get(struct hgi_regs *regs, const ucontext_t *context);
/**
 * @brief The guest's registers, into a signal's frame.
 * @param regs the registers
 * @param[out] context the frame
 * @param fresh of a guest that starts: no thread's segment, no signal blocked
 */
void hgi_process_put(const struct hgi_regs *regs, ucontext_t *context, bool fresh);

/**
 * @brief Serves what an instruction of the guest's has brought: a call, the stop trap, a fault.
 * @param regs the guest's registers
 * @param signal what came of it
 * @param info, context as a handler gets them
 */
void hgi_process_exception(struct hgi_regs *regs, int signal, const siginfo_t *info,
                           const ucontext_t *context);

/** @brief Tells valgrind's memcheck that the guest can use those bytes, which the host writes. */
void hgi_process_defined(uint32_t address, uint32_t size);
/** @brief The same of the C library's own: its thread. In the main thread. */
void hgi_process_defined_thread(void);

#endif
