/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup arch_guest
 * @brief i386: the interrupt mask that an unprivileged guest keeps itself, for shims on hosts
 * without irq_save.
 *
 * An upcall that comes while the guest masks is put off: it returns masked, so that it does not
 * come again, and is taken when the guest unmasks. Works for one CPU, which is all that hosts
 * without irq_save have.
 */
#include "upcall.h"

#include <negotiate/arch.h>

static volatile uint32_t masked;
static volatile uint32_t resume; /* the provider's way back from an upcall, while one is put off */

/* Goes the way back from an upcall without one: unmasks at the host; what waits comes at once. */
static void go_back(uint32_t to) {
  __asm__ volatile(
      "pushl $1f\n\t" /* struct hgi_upcall, from its end */
      "pushfl\n\t"
      "pushl %%eax\n\t"
      "pushl %%ecx\n\t"
      "pushl %%edx\n\t"
      "pushl $0\n\t"
      "pushl %%esp\n\t" /* its address, and a handler's argument: as after its return */
      "pushl $0\n\t"
      "jmp *%0\n"
      "1:"
      :
      : "r"(to)
      : "memory");
}

uint32_t hgi_arch_irq_save(void) {
  const uint32_t state = masked;

  masked = 1;
  __asm__ volatile("" : : : "memory");
  return state;
}

void hgi_arch_irq_restore(uint32_t state) {
  __asm__ volatile("" : : : "memory");
  masked = state;
  if (state == 0 && resume != 0) {
    const uint32_t to = resume;

    resume = 0;
    go_back(to);
  }
}

bool hgi_arch_upcall_put_off(struct hgi_upcall *upcall, uint32_t return_address) {
  if (masked == 0)
    return false;
  resume = return_address;
  upcall->masked = 1;
  return true;
}

void hgi_arch_upcall_begin(uint32_t return_address) {
  masked = 1;
  resume = return_address;
}

void hgi_arch_upcall_end(void) {
  resume = 0;
  masked = 0;
}
