/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup negotiate
 * @brief The few things that only an architecture can do. Implemented in guest-bsp/arch/.
 */
#ifndef HGI_NEGOTIATE_ARCH_H
#define HGI_NEGOTIATE_ARCH_H

#include <stdint.h>

/** @brief Executes the stop trap. [boot] [task] [isr] */
_Noreturn void hgi_arch_stop(void);

/** @brief Masks interrupts at the CPU of a privileged guest; returns what was masked before. */
uint32_t hgi_arch_irq_save(void);

/** @brief Undoes hgi_arch_irq_save. @param state what it returned */
void hgi_arch_irq_restore(uint32_t state);

#endif
