/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Exceptions of the guest's instructions (Intel SDM, volume 3, table 6-1).
 */
#ifndef HGI_EXCEPTIONS_H
#define HGI_EXCEPTIONS_H

#include <guest.h>

/** @brief Vectors of exceptions. */
enum hgi_exception {
  HGI_EXCEPTION_DIVIDE = 0,      /**< division by 0, or a result too large */
  HGI_EXCEPTION_DEBUG = 1,       /**< single step */
  HGI_EXCEPTION_BREAKPOINT = 3,  /**< INT3 */
  HGI_EXCEPTION_OVERFLOW = 4,    /**< INTO */
  HGI_EXCEPTION_BOUND = 5,       /**< BOUND */
  HGI_EXCEPTION_UNDEFINED = 6,   /**< undefined instruction */
  HGI_EXCEPTION_NO_FPU = 7,      /**< there is no FPU */
  HGI_EXCEPTION_SEGMENT = 11,    /**< segment not present */
  HGI_EXCEPTION_STACK = 12,      /**< stack segment */
  HGI_EXCEPTION_PROTECTION = 13, /**< general protection */
  HGI_EXCEPTION_PAGE = 14,       /**< page fault */
  HGI_EXCEPTION_X87 = 16,        /**< x87 floating-point error */
  HGI_EXCEPTION_ALIGNMENT = 17,  /**< alignment check */
  HGI_EXCEPTION_SIMD = 19        /**< SIMD floating-point error */
};

/**
 * @brief Serves an exception in the guest: the provider's INT, the stop trap, or a fault.
 * @param regs the guest's registers; eip is the instruction's, or behind it for traps
 * @param vector one of ::hgi_exception, or any
 * @param error its error code
 * @param address of a page fault
 */
void hgi_guest_exception(struct hgi_regs *regs, uint32_t vector, uint32_t error, uint64_t address);

#endif
