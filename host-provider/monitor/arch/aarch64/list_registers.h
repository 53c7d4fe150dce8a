/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The calling CPU's list registers (Arm IHI 0069, 12.4: ICH_LR<n>_EL2), and who has which.
 */
#ifndef HGI_LIST_REGISTERS_H
#define HGI_LIST_REGISTERS_H

#include <registers.h>

/** @brief The timer's list register. */
#define HGI_LR_TIMER 0u
/** @brief The console's. */
#define HGI_LR_CONSOLE 1u
/** @brief The first that inter-processor interrupts share. */
#define HGI_LR_IPI 2u
/** @brief Those in use; every GICv3 CPU interface of Arm's has as many. */
#define HGI_LR_COUNT 4u

/** @brief Waits to be claimed. */
#define HGI_LR_PENDING (UINT64_C(1) << 62)
/** @brief Claimed, and not completed yet. */
#define HGI_LR_ACTIVE (UINT64_C(1) << 63)
/** @brief None of both: the register is free. */
#define HGI_LR_STATE (HGI_LR_PENDING | HGI_LR_ACTIVE)
/** @brief Its end ends a physical interrupt, too. */
#define HGI_LR_HARDWARE (UINT64_C(1) << 61)
/** @brief Group 1: it comes as IRQ. */
#define HGI_LR_GROUP1 (UINT64_C(1) << 60)
/** @brief Its priority. */
#define HGI_LR_PRIORITY(p) ((uint64_t)(p) << 48)
/** @brief The physical interrupt of ::HGI_LR_HARDWARE. */
#define HGI_LR_PHYSICAL(n) ((uint64_t)(n) << 32)
/** @brief Maintenance interrupt at its end. */
#define HGI_LR_TELL (UINT64_C(1) << 41)

/** @brief Reads a list register. @param lr below ::HGI_LR_COUNT */
static inline uint64_t hgi_lr_get(uint32_t lr) {
  switch (lr) {
  case 0:
    return HGI_READ(ich_lr0_el2);
  case 1:
    return HGI_READ(ich_lr1_el2);
  case 2:
    return HGI_READ(ich_lr2_el2);
  default:
    return HGI_READ(ich_lr3_el2);
  }
}

/** @brief Writes a list register. @param lr below ::HGI_LR_COUNT @param value what */
static inline void hgi_lr_put(uint32_t lr, uint64_t value) {
  switch (lr) {
  case 0:
    HGI_WRITE(ich_lr0_el2, value);
    break;
  case 1:
    HGI_WRITE(ich_lr1_el2, value);
    break;
  case 2:
    HGI_WRITE(ich_lr2_el2, value);
    break;
  default:
    HGI_WRITE(ich_lr3_el2, value);
    break;
  }
  HGI_ISB();
}

#endif
