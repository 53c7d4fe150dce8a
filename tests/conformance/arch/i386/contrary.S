/* SPDX-License-Identifier: BSD-2-Clause */
/* What only assembler can do wrong: cpu_count, which changes what a callee must keep. */
  .macro wrong name, spoil:vararg
  .section .text.\name, "ax"
  .global \name
  .type \name, @function
\name:
  subl $8, %esp
  pushl 12(%esp)
  call *hgi_contrary_right
  addl $12, %esp
  \spoil
  ret
  .size \name, . - \name
  .endm

  wrong hgi_contrary_clobbers, movl $0, %esi
  wrong hgi_contrary_uses_fp, xorps %xmm5, %xmm5
  .section .note.GNU-stack, "", @progbits
