/* SPDX-License-Identifier: BSD-2-Clause */
/* What a Linux program needs without a C library: _start, which ends with what gate_main returned,
 * and gate_write(text, length) to standard output. */
  .globl _start, gate_write
  .type _start, %function
  .type gate_write, %function
  .text
_start:
  mov fp, #0
  bl gate_main
  mov r7, #1 /* exit */
  svc #0
gate_write:
  push {r7, lr}
  mov r2, r1
  mov r1, r0
  mov r0, #1
  mov r7, #4 /* write */
  svc #0
  pop {r7, pc}
  .section .note.GNU-stack, "", %progbits
