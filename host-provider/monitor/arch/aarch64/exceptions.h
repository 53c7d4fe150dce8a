/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Exception handlers that the vectors call.
 */
#ifndef HGI_EXCEPTIONS_H
#define HGI_EXCEPTIONS_H

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
/** @brief Drops to EL1, in boot.S. */
_Noreturn void hgi_enter(uint64_t entry, uint64_t table);

#endif
