/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * From QEMU to C, and from C to the guest.
 */
#include <platform.h>

  .section .text.boot, "ax"
  .global _start
_start:
  /* QEMU starts an ELF image at EL2 with translation off. */
  msr daifset, #0xf
  ldr x0, =hgi_vectors
  msr vbar_el2, x0
  isb
  ldr x0, =hgi_stacks + HGI_STACK_SIZE
  mov sp, x0
  msr tpidr_el2, xzr
  mov x29, #0
  mov x30, #0
  ldr x0, =hgi_bss_begin
  ldr x1, =hgi_bss_end
1:
  cmp x0, x1
  b.hs 2f
  stp xzr, xzr, [x0], #16
  b 1b
2:
  b hgi_monitor_main

/*
 * The firmware starts a secondary CPU here, at EL2, with translation off and its number in x0. No
 * stack is used before translation is on: other CPUs' caches may know its memory.
 */
  .global hgi_secondary_start
  .type hgi_secondary_start, %function
hgi_secondary_start:
  msr daifset, #0xf
  msr tpidr_el2, x0
  ldr x1, =hgi_vectors
  msr vbar_el2, x1
  ldr x1, =hgi_mmu_values
  ldp x2, x3, [x1, #0]
  ldp x4, x5, [x1, #16]
  msr mair_el2, x2
  msr tcr_el2, x3
  msr ttbr0_el2, x4
  isb
  tlbi alle2
  ic iallu
  dsb sy
  isb
  msr sctlr_el2, x5
  isb
  ldr x1, =hgi_stacks + HGI_STACK_SIZE
  mov x2, #HGI_STACK_SIZE
  madd x1, x0, x2, x1
  mov sp, x1
  mov x29, #0
  mov x30, #0
  b hgi_secondary_main

/* void hgi_enter(entry, argument, stack, clock): drops to EL1 with the state of the contract. Clock
 * is what the guest's counter shows with its first instruction; all ones: it counts on. */
  .global hgi_enter
  .type hgi_enter, %function
hgi_enter:
  msr elr_el2, x0
  mov sp, x2
  mov x2, #0x3c5 /* EL1h, D A I F masked */
  msr spsr_el2, x2
  mov x0, x1
  mov x2, x3
  cmn x3, #1
  .irp n, 1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30
  mov x\n, #0
  .endr
  b.eq 1f
  isb
  mrs x1, cntpct_el0
  sub x1, x1, x2 /* modulo 2^64 */
  msr cntvoff_el2, x1
  mov x1, #0
1:
  mov x2, #0
  isb
  eret
