/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * From QEMU to C, and from C to the guest.
 */
  .section .text.boot, "ax"
  .global _start
_start:
  /* QEMU starts an ELF image at EL2 with translation off. */
  msr daifset, #0xf
  ldr x0, =hgi_vectors
  msr vbar_el2, x0
  isb
  ldr x0, =hgi_stack_top
  mov sp, x0
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

/* void hgi_enter(uint64_t entry, uint64_t table): drops to EL1 with the state of the contract. */
  .global hgi_enter
  .type hgi_enter, %function
hgi_enter:
  msr elr_el2, x0
  mov x2, #0x3c5 /* EL1h, D A I F masked */
  msr spsr_el2, x2
  ldr x2, =hgi_stack_top
  mov sp, x2
  mov x0, x1
  .irp n, 1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30
  mov x\n, #0
  .endr
  /* The guest's clock starts at 0 with its first instruction. */
  isb
  mrs x2, cntpct_el0
  msr cntvoff_el2, x2
  mov x2, #0
  isb
  eret
