/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief What is settled between an i386 host and its own provider, and where guests are.
 *
 * Both hosts of i386 guests, the monitor and the process host, are built with it: the same image
 * runs on either.
 */
#ifndef HGI_PLATFORM_H
#define HGI_PLATFORM_H

/** @brief First address of guest RAM. Below it is the monitor's own; a process has nothing there.
 */
#define HGI_PLATFORM_RAM_BASE UINT64_C(0x10000000)
/** @brief Guest RAM is a multiple of this. */
#define HGI_PLATFORM_RAM_UNIT UINT64_C(0x200000)
/** @brief Whether fault=moved can be: no, both hosts have one place for RAM. */
#define HGI_PLATFORM_MOVES 0
/** @brief Guest RAM if nothing else is asked for. */
#define HGI_PLATFORM_RAM_SIZE UINT64_C(0x08000000)

/** @brief The guest's timer interrupt. 0 to 15 are those between processors. */
#define HGI_IRQ_TIMER 16u
/** @brief The guest's console interrupt. */
#define HGI_IRQ_CONSOLE 17u

/** @brief Vector of the provider's INT: "H". A slot's or one of ::hgi_call in eax, the address of
 * the arguments in edx; the result in eax, or in edx and eax. */
#define HGI_CALL_VECTOR 0x48

/** @brief Calls of the provider's that are no entry's service. */
enum hgi_call {
  HGI_CALL_DELIVER = 0x100, /**< interrupts are unmasked and one waits */
  HGI_CALL_COMPLETED,       /**< the console's interrupt was completed */
  HGI_CALL_IDLE,            /**< waits until an interrupt waits */
  HGI_CALL_CLOCK            /**< tells the time, where the provider can't */
};

/** @brief Bytes of the monitor's stack. */
#define HGI_STACK_SIZE 0x10000

/** @brief Entries that the provider serves beside those that all do. */
#define HGI_PROVIDER_ARCH_LIST(X) X(upcall_set)

#endif
