/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup bare
 * @brief Traps of the bare guest: what guest-bsp/arch/ does for it, and what it does in return.
 */
#ifndef HGI_BARE_TRAP_H
#define HGI_BARE_TRAP_H

#include <stdint.h>

/** @brief A trap that the guest can provoke, to show that hosts take it well. */
enum hgi_trap_kind {
  HGI_TRAP_READ,       /**< reads a word at the address */
  HGI_TRAP_WRITE,      /**< writes a word at the address */
  HGI_TRAP_EXECUTE,    /**< calls the address */
  HGI_TRAP_UNDEFINED,  /**< executes an undefined instruction */
  HGI_TRAP_PRIVILEGED, /**< executes an instruction that only the host may */
  HGI_TRAP_TIMER,      /**< writes a timer that only the host may */
  HGI_TRAP_DEBUG,      /**< writes a debug register */
  HGI_TRAP_SYSTEM_CALL /**< calls an operating system that is not there, or is the host's */
};

/** @brief Installs the exception vectors. [boot] */
void hgi_trap_init(void);

/** @brief Unmasks interrupts at the CPU. [boot] */
void hgi_trap_enable(void);

/** @brief What a loop does that waits for another CPU. */
void hgi_trap_relax(void);

/**
 * @brief Does what is wrong.
 * @param kind what
 * @param address for those kinds that take one
 */
void hgi_trap_provoke(enum hgi_trap_kind kind, uint64_t address);

/** @brief Called for each interrupt taken, with what was claimed; completes it. [isr] */
void hgi_trap_claimed(uint32_t irq);

#endif
