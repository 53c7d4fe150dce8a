/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief aarch64: what guarded calls look at, and the counter of instructions.
 *
 * Event 8 of the PMU (Arm ARM, D13.12.4) counts what the guest executes, and not what the host does
 * at EL2. QEMU has it with -icount alone.
 */
#include <conformance/guard.h>

#include <bare/trap.h>

#define EVENT_RETIRED UINT64_C(8)
#define FPEN          (UINT64_C(3) << 20)
#define ALIGNMENT     UINT64_C(2)

/* The guard reads it. */
uint32_t hgi_guard_counts;

HGI_ASSERT(sizeof(struct hgi_guard_call) == 40 && HGI_GUARD_PAINT == 1024,
           "guard.S and guard.h must agree");

/* PMUVer: 0 none, 15 one that is not Arm's. PMCR_EL0.N: its event counters. */
static bool has_event(void) {
  uint64_t features, events, control;

  __asm__("mrs %0, id_aa64dfr0_el1" : "=r"(features));
  if ((features >> 8 & 15) == 0 || (features >> 8 & 15) == 15)
    return false;
  __asm__("mrs %0, pmceid0_el0" : "=r"(events));
  __asm__("mrs %0, pmcr_el0" : "=r"(control));
  return (events >> EVENT_RETIRED & 1) != 0 && (control >> 11 & 31) != 0;
}

void hgi_conform_arch_init(void) {
  uint64_t access;

  __asm__ volatile("mrs %0, cpacr_el1" : "=r"(access));
  __asm__ volatile("msr cpacr_el1, %0\n\tisb" : : "r"(access | FPEN) : "memory");
  /* As memory is without translation on silicon, and as a guest may have it: what is not aligned
   * faults. QEMU forgives it. */
  __asm__ volatile("mrs %0, sctlr_el1" : "=r"(access));
  __asm__ volatile("msr sctlr_el1, %0\n\tisb" : : "r"(access | ALIGNMENT) : "memory");
  hgi_guard_counts = has_event();
  if (hgi_guard_counts == 0)
    return;
  __asm__ volatile("msr pmevtyper0_el0, %0\n\t"
                   "msr pmcntenset_el0, %1\n\t"
                   "msr pmcr_el0, %1\n\t"
                   "isb"
                   :
                   : "r"(EVENT_RETIRED), "r"(UINT64_C(1))
                   : "memory");
}

void hgi_conform_arch_open(void) {
  hgi_trap_enable();
}

bool hgi_conform_arch_counts(void) {
  return hgi_guard_counts != 0;
}

bool hgi_conform_arch_counts_waiting(void) {
  return false;
}

bool hgi_conform_arch_counter(uint64_t *ticks) {
  __asm__ volatile("isb\n\tmrs %0, cntvct_el0" : "=r"(*ticks) : : "memory");
  return true;
}
