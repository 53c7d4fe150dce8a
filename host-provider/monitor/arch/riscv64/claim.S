/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Part of the provider: irq_claim and irq_complete, without a trap. See irq_word.h.
 *
 * Each changes its word by one store at the end of a sequence. Whoever is interrupted by the monitor
 * inside of the sequence begins it anew, since the word may have changed: hgi_virq_enter. So sip and
 * the word agree whenever the guest is outside of one.
 */
#include <irq_word.h>
#include <platform.h>

#define SSIP      2
#define TIMER_IRQ 16 /* in struct hgi_provider_facts; the console's is behind it */

/* \page: the address of this CPU's shared page. Takes t0 and t1. */
  .macro own_page page
  lla t0, hgi_provider_irq_facts
  ld \page, 0(t0)
  lwu t1, 8(t0)
  beqz t1, 1f
  csrr t1, hpmcounter3 /* the CPU's number */
  slli t1, t1, 12
  add \page, \page, t1
1:
  .endm

/* \due: the bits that may be claimed with the word \word. Takes t2 and t3. */
  .macro due due, word
  srli \due, \word, HGI_IRQ_LEVEL
  or \due, \due, \word
  slli \due, \due, 64 - HGI_IRQ_BITS
  srli \due, \due, 64 - HGI_IRQ_BITS
  srli t2, \word, HGI_IRQ_ACTIVE
  neg t3, t2
  and t2, t2, t3
  addi t2, t2, -1 /* all bits below the last that was claimed; all if there is none */
  and \due, \due, t2
  .endm

  .section .text.claim, "ax"
  .balign 4
  .global hgi_provider_irq_claim, hgi_claim_begin, hgi_claim_end
  .type hgi_provider_irq_claim, %function
hgi_provider_irq_claim:
  own_page a1
hgi_claim_begin:
  ld t0, HGI_IRQ_WORD(a1)
  due t1, t0
  csrci sip, SSIP /* nothing that is due is left, whatever is claimed now */
  beqz t1, 3f
  neg t2, t1
  and t1, t1, t2
  not t2, t1
  and t0, t0, t2
  slli t2, t1, HGI_IRQ_ACTIVE
  or t0, t0, t2
  sd t0, HGI_IRQ_WORD(a1)
hgi_claim_end:
  li a0, 0
  srli t2, t1, HGI_BIT_TIMER
  beqz t2, 1f
  lla t0, hgi_provider_facts
  slli t2, t2, 1 /* 2: the timer's, 4: the console's */
  andi t2, t2, 4
  add t0, t0, t2
  lw a0, TIMER_IRQ(t0)
  ret
1: /* at most 16 times */
  srli t1, t1, 1
  beqz t1, 2f
  addi a0, a0, 1
  j 1b
2:
  ret
3:
  li a0, -1 /* HGI_IRQ_NONE */
  ret
  .size hgi_provider_irq_claim, . - hgi_provider_irq_claim

  .global hgi_provider_irq_complete, hgi_complete_begin, hgi_complete_end
  .balign 4
  .type hgi_provider_irq_complete, %function
hgi_provider_irq_complete:
  li t0, 1020 /* HGI_IRQ_COUNT */
  bgeu a0, t0, 4f
  lla t0, hgi_provider_facts
  li a3, HGI_BIT_TIMER
  lw t1, TIMER_IRQ(t0)
  beq a0, t1, 1f
  li a3, HGI_BIT_CONSOLE
  lw t1, TIMER_IRQ + 4(t0)
  beq a0, t1, 1f
  mv a3, a0
  li t0, HGI_BIT_TIMER
  bgeu a0, t0, 3f
1:
  own_page a1
  li a2, 1
  sll a2, a2, a3
hgi_complete_begin:
  ld t0, HGI_IRQ_WORD(a1)
  srli t1, t0, HGI_IRQ_ACTIVE
  neg t2, t1
  and t1, t1, t2
  bne t1, a2, 3f /* not the last that was claimed */
  slli t1, t1, HGI_IRQ_ACTIVE
  xor t0, t0, t1
  due t1, t0
  beqz t1, 2f
  csrsi sip, SSIP
2:
  sd t0, HGI_IRQ_WORD(a1)
hgi_complete_end:
  li t0, HGI_BIT_CONSOLE
  bne a3, t0, 3f
  li a7, HGI_CALL_COMPLETED /* the host looks whether its line is up still */
  ecall
3:
  li a0, 0 /* HGI_OK */
  ret
4:
  li a0, -2 /* HGI_E_INVALID */
  ret
  .size hgi_provider_irq_complete, . - hgi_provider_irq_complete
