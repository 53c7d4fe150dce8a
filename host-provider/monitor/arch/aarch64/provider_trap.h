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

/** @brief Calls a service: arguments as in C, the number in x8, the status back in x0. */
static inline hgi_status hgi_provider_trap(uint64_t service, uint64_t a, uint64_t b, uint64_t c,
                                           uint64_t d, uint64_t e) {
  register uint64_t x0 __asm__("x0") = a;
  register uint64_t x1 __asm__("x1") = b;
  register uint64_t x2 __asm__("x2") = c;
  register uint64_t x3 __asm__("x3") = d;
  register uint64_t x4 __asm__("x4") = e;
  register uint64_t x8 __asm__("x8") = service;
  __asm__ volatile("hvc %[service]"
                   : "+r"(x0)
                   : "r"(x1), "r"(x2), "r"(x3), "r"(x4), "r"(x8), [service] "i"(HGI_HVC_SERVICE)
                   : "memory");
  return (hgi_status)x0;
}

#endif
