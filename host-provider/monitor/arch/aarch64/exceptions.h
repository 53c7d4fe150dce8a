/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Exception handlers that the vectors call.
 */
#ifndef HGI_EXCEPTIONS_H
#define HGI_EXCEPTIONS_H

#include <stdbool.h>
#include <stdint.h>

#include <monitor/arch.h>

/** @brief The guest's general registers, as the vectors save them. */
struct hgi_frame {
  uint64_t x[32]; /**< x0 to x30; the last is padding */
};

/** @brief A synchronous exception of the guest. */
void hgi_guest_sync(struct hgi_frame *frame);
/** @brief An interrupt while the guest runs. */
void hgi_guest_irq(struct hgi_frame *frame);
/** @brief Anything else while the guest runs. */
void hgi_guest_other(struct hgi_frame *frame);
/** @brief An exception of the monitor itself. @param vector 0 to 7 */
_Noreturn void hgi_own_exception(uint64_t vector);
/**
 * @brief Drops to EL1, in boot.S.
 * @param entry the guest's first instruction
 * @param argument what x0 holds
 * @param stack top of this CPU's stack, from which the next exception starts
 * @param clock what the guest's counter shows with that instruction, or ::HGI_CLOCK_KEPT
 */
_Noreturn void hgi_enter(uint64_t entry, uint64_t argument, uint64_t stack, uint64_t clock);
/** @brief The guest's counter counts on. */
#define HGI_CLOCK_KEPT UINT64_MAX
/** @brief Where the firmware starts a secondary CPU, in boot.S. */
void hgi_secondary_start(void);
/** @brief Called by it, on the CPU's own stack, with the monitor's translation on. */
_Noreturn void hgi_secondary_main(void);

/** @brief The guest's exception vectors at entry, in early_vectors.S: part of the provider. */
extern const uint8_t hgi_early_vectors[];

#endif
