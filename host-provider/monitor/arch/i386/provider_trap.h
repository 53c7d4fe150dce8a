/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief How the provider calls a service of the host.
 */
#ifndef HGI_PROVIDER_TRAP_H
#define HGI_PROVIDER_TRAP_H

#include <machine_facts.h>

/** @brief Notes which entry is called: a fault's report names the last one. Elsewhere pc tells. */
#define HGI_NOTE_CALL(name) (hgi_provider_page()->last_entry = HGI_ENTRY_##name)

/** @brief Calls a service: the number in eax, its arguments, 64 bits each, at edx. */
static inline hgi_status hgi_provider_trap(uint32_t service, uint64_t a, uint64_t b, uint64_t c,
                                           uint64_t d, uint64_t e) {
  const uint64_t arguments[] = {a, b, c, d, e, 0};
  uint32_t result = service;
  if (service < HGI_ENTRY_COUNT) { /* a trace tells of a call that has been noted already */
    hgi_provider_page()->last_entry = service;
  }
  __asm__ volatile("int %[vector]"
                   : "+a"(result)
                   : "d"(arguments), [vector] "i"(HGI_CALL_VECTOR)
                   : "memory", "cc");
  return (hgi_status)result;
}

/** @brief Calls the host for one of ::hgi_call. @return what it gives */
static inline uint64_t hgi_provider_call(enum hgi_call call) {
  uint64_t result = (uint32_t)call;
  __asm__ volatile("int %[vector]" : "+A"(result) : [vector] "i"(HGI_CALL_VECTOR) : "memory", "cc");
  return result;
}

#endif
