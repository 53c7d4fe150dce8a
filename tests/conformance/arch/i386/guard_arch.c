/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief i386: what guarded calls look at, and how an unprivileged guest unmasks.
 *
 * Nothing counts the guest's instructions alone: what an unprivileged guest may read is the time
 * stamp counter.
 */
#include <arch/i386/upcall.h>
#include <conformance/guard.h>
#include <negotiate/arch.h>

#define CPUID_BASE UINT32_C(1)
#define CPUID_FP   UINT32_C(0x03000001) /* edx: x87, FXSAVE, SSE */

extern char hgi_trap_stack_top[];
hgi_upcall_fn hgi_trap_upcall;

/* The guard reads them. */
uint32_t hgi_guard_fp;
const volatile uint32_t *hgi_guard_mask;

HGI_ASSERT(sizeof(struct hgi_guard_call) == 40 && HGI_GUARD_PAINT == 1024,
           "guard.S and guard.h must agree");

static struct hgi_shared_page *page(void) {
  return (struct hgi_shared_page *)(uintptr_t)hgi_host_header()->shared_page;
}

static bool host_masks(void) {
  return hgi_slot_binding(HGI_ENTRY_irq_restore) == HGI_BINDING_HOST;
}

void hgi_conform_arch_init(void) {
  static const uint32_t not_masked = 0; /* a mask of the guest's own is out of its host's reach */
  uint32_t eax = CPUID_BASE, ebx, ecx = 0, edx;

  __asm__("cpuid" : "+a"(eax), "=b"(ebx), "+c"(ecx), "=d"(edx));
  hgi_guard_fp = (edx & CPUID_FP) == CPUID_FP;
  hgi_guard_mask = host_masks() ? &page()->irq_masked : &not_masked;
}

/* Not by irq_restore, which assertions are about. The trap takes what waits. */
void hgi_conform_arch_open(void) {
  if (host_masks())
    page()->irq_masked = 0;
  else
    hgi_arch_irq_restore(0);
  __asm__ volatile("" : : : "memory");
  hgi_ops.upcall_set((uintptr_t)hgi_trap_upcall, (uintptr_t)hgi_trap_stack_top);
}

bool hgi_conform_arch_counts(void) {
  return false;
}

bool hgi_conform_arch_counts_waiting(void) {
  return false;
}

bool hgi_conform_arch_counter(uint64_t *ticks) {
  __asm__ volatile("lfence\n\trdtsc" : "=A"(*ticks) : : "memory");
  return true;
}
