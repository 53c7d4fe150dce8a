/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup arch_guest
 * @brief i386: what RTEMS' port wants of the CPU before boot_card. Uses no FP register.
 */
#include <bsp/hgi.h>
#include <negotiate/ops.h>

#include "port.h"

uint32_t hgi_rtems_unmasked;

/* No meaning may be given to irq_save's states; but here nothing is masked yet. */
const char *hgi_rtems_arch_start(void) {
  hgi_rtems_port_linked();
  hgi_rtems_unmasked = hgi_ops.irq_save();
  hgi_ops.irq_restore(hgi_rtems_unmasked);
  return NULL;
}

/* The boot contract has it, though HLT is for the privileged. */
void hgi_rtems_arch_wait(void) {
  __asm__ volatile("hlt" : : : "memory");
}

uint64_t hgi_rtems_arch_counter(void) {
  return __builtin_ia32_rdtsc();
}
