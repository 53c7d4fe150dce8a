/* SPDX-License-Identifier: BSD-2-Clause */
/* The host at EL2: how it begins, how it comes back, how it goes to the guest. */
  .section .text.start, "ax"
  .global _start
_start:
  msr daifset, #0xf
  ldr x0, =vectors
  msr vbar_el2, x0
  isb
  ldr x0, =tiny_stack_top
  mov sp, x0
  ldr x0, =tiny_bss_begin
  ldr x1, =tiny_bss_end
1:
  cmp x0, x1
  b.hs 2f
  str xzr, [x0], #8
  b 1b
2:
  mov w0, #1 /* HGI_RESET_POWER_ON */
  b tiny_start

/* Whatever comes, the guest has ended: its registers need not be kept, but the first two. */
  .section .text.vectors, "ax"
  .balign 2048
vectors:
  .rept 16
  .balign 128
  ldr x2, =tiny_stack_top
  mov sp, x2
  b tiny_ended
  .endr
  .ltorg

/* void tiny_enter(entry, table): EL1h, D A I F masked; the clock starts with the guest. */
  .section .text.tiny_enter, "ax"
  .global tiny_enter
tiny_enter:
  msr elr_el2, x0
  mov x2, #0x3c5
  msr spsr_el2, x2
  mov x0, x1
  .irp n, 1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30
  mov x\n, #0
  .endr
  isb
  mrs x2, cntpct_el0
  msr cntvoff_el2, x2
  mov x2, #0
  isb
  eret
