/* SPDX-License-Identifier: BSD-2-Clause */
/* What a Linux program needs without a C library: _start, which ends with what gate_main returned,
 * and gate_write(text, length) to standard output. */
  .globl _start, gate_write
  .text
_start:
  .option push
  .option norelax
  la gp, __global_pointer$
  .option pop
  call gate_main
  li a7, 93 /* exit */
  ecall
gate_write:
  mv a2, a1
  mv a1, a0
  li a0, 1
  li a7, 64 /* write */
  ecall
  ret
  .section .note.GNU-stack, "", %progbits
