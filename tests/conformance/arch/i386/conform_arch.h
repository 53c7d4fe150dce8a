/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief i386: how a guarded call begins.
 */
#ifndef HGI_CONFORM_ARCH_H
#define HGI_CONFORM_ARCH_H

/** @brief Defines hgi_try_NAME: arguments stay where they are, the slot goes into eax. */
#define HGI_GUARD_STUB(name, slot)                                                                 \
  ".global hgi_try_" #name "\n"                                                                    \
  "hgi_try_" #name ":\n"                                                                           \
  "  movl $" #slot ", %eax\n"                                                                      \
  "  jmp hgi_guard\n"

#endif
