/* SPDX-License-Identifier: BSD-2-Clause */
/* What only assembler can do wrong: cpu_count, which changes what a callee must keep. */
  .option arch, +f, +d
  .macro wrong name, spoil:vararg
  .section .text.\name, "ax"
  .balign 4
  .global \name
  .type \name, %function
\name:
  addi sp, sp, -16
  sd ra, 8(sp)
  lla t0, hgi_contrary_right
  ld t0, 0(t0)
  jalr t0
  \spoil
  ld ra, 8(sp)
  addi sp, sp, 16
  ret
  .size \name, . - \name
  .endm

  wrong hgi_contrary_clobbers, li s7, 0
  wrong hgi_contrary_uses_fp, fmv.d.x f17, zero
