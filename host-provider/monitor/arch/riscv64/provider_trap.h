/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief How the provider calls a service of the monitor.
 */
#ifndef HGI_PROVIDER_TRAP_H
#define HGI_PROVIDER_TRAP_H

#include <hgi/hgi.h>
#include <platform.h>

/** @brief Notes nothing: where the guest is tells which entry it called. */
#define HGI_NOTE_CALL(name) ((void)0)

/** @brief Calls a service: arguments as in C, the number in a7, the status back in a0. */
static inline hgi_status hgi_provider_trap(uint64_t service, uint64_t a, uint64_t b, uint64_t c,
                                           uint64_t d, uint64_t e) {
  register uint64_t a0 __asm__("a0") = a;
  register uint64_t a1 __asm__("a1") = b;
  register uint64_t a2 __asm__("a2") = c;
  register uint64_t a3 __asm__("a3") = d;
  register uint64_t a4 __asm__("a4") = e;
  register uint64_t a7 __asm__("a7") = service;
  __asm__ volatile("ecall" : "+r"(a0) : "r"(a1), "r"(a2), "r"(a3), "r"(a4), "r"(a7) : "memory");
  return (hgi_status)a0;
}

#endif
