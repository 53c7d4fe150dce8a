/* SPDX-License-Identifier: BSD-2-Clause */
/* What a Linux program needs without a C library: _start, which ends with what gate_main returned,
 * and gate_write(text, length) to standard output. */
  .globl _start, gate_write
  .text
_start:
  li 0, 0
  stwu 1, -16(1)
  stw 0, 0(1)
  bl gate_main
  li 0, 1 /* exit */
  sc
gate_write:
  mr 5, 4
  mr 4, 3
  li 3, 1
  li 0, 4 /* write */
  sc
  blr
  .section .note.GNU-stack, "", %progbits
