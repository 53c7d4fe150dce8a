/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The word in each CPU's shared page that stands for an interrupt controller. For C and
 * assembler.
 *
 * 18 interrupts, lower numbers first: 0 to 15 from other CPUs, the timer's, the console's. Each has
 * a bit in three fields of the word. The CPU's own provider and the monitor, while the CPU is in
 * it, write the word, and nobody else does. A claim that the monitor interrupts begins anew.
 *
 * A guest that writes it spoils its own interrupts: the monitor takes numbers from elsewhere.
 */
#ifndef HGI_IRQ_WORD_H
#define HGI_IRQ_WORD_H

/** @brief Bytes from the page's start: behind struct hgi_shared_page. */
#define HGI_IRQ_WORD 64
/** @brief Interrupts. */
#define HGI_IRQ_BITS 18
/** @brief The bit of the timer's; that of an interrupt from another CPU is its number. */
#define HGI_BIT_TIMER 16
/** @brief The bit of the console's. */
#define HGI_BIT_CONSOLE 17
/** @brief Edges that wait to be claimed: a claim takes the bit. The first field. */
#define HGI_IRQ_PENDING 0
/** @brief Levels that are up: only the monitor changes these bits. */
#define HGI_IRQ_LEVEL 20
/** @brief Claimed and not completed. What is not of a lower number waits. */
#define HGI_IRQ_ACTIVE 40

#endif
