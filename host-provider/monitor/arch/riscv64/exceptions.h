/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Trap handlers that the vectors call.
 */
#ifndef HGI_EXCEPTIONS_H
#define HGI_EXCEPTIONS_H

#include <stdint.h>

#include <monitor/arch.h>

/** @brief The guest's general registers, as the vectors save them. */
struct hgi_frame {
  uint64_t x[32]; /**< by number; in place of x0: instret */
};

/** @brief A trap of the guest. */
void hgi_guest_trap(struct hgi_frame *frame);
/** @brief A trap of the monitor itself. */
_Noreturn void hgi_own_exception(void);
/**
 * @brief Drops to S-mode, in boot.S.
 * @param entry the guest's first instruction
 * @param argument what a0 holds
 * @param stack top of this CPU's stack, from which the next trap starts
 */
_Noreturn void hgi_enter(uint64_t entry, uint64_t argument, uint64_t stack);
/** @brief Waits to be started, in boot.S: without a stack, which the next start may clear. */
_Noreturn void hgi_park(void);
/** @brief Called when a parked CPU is started, on its own stack. */
_Noreturn void hgi_secondary_main(void);

/** @brief The guest's exception vectors at entry, in early_vectors.S: part of the provider. */
extern const uint8_t hgi_early_vectors[];

#endif
