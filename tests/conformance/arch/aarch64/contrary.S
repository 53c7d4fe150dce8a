/* SPDX-License-Identifier: BSD-2-Clause */
/* What only assembler can do wrong: cpu_count, which changes what a callee must keep. */
  .macro wrong name, spoil:vararg
  .section .text.\name, "ax"
  .global \name
  .type \name, %function
\name:
  stp x29, x30, [sp, #-16]!
  adrp x16, hgi_contrary_right
  ldr x16, [x16, :lo12:hgi_contrary_right]
  blr x16
  \spoil
  ldp x29, x30, [sp], #16
  ret
  .size \name, . - \name
  .endm

  wrong hgi_contrary_clobbers, mov x25, #0
  wrong hgi_contrary_uses_fp, fmov d17, xzr
