/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief riscv64: how a guarded call begins.
 */
#ifndef HGI_CONFORM_ARCH_H
#define HGI_CONFORM_ARCH_H

/** @brief Defines hgi_try_NAME: arguments stay where they are, the slot goes into t6. */
#define HGI_GUARD_STUB(name, slot)                                                                 \
  ".balign 4\n"                                                                                    \
  ".global hgi_try_" #name "\n"                                                                    \
  "hgi_try_" #name ":\n"                                                                           \
  "  li t6, " #slot "\n"                                                                           \
  "  j hgi_guard\n"

#endif
