/* SPDX-License-Identifier: BSD-2-Clause */
/* What a Linux program needs without a C library: _start, which ends with what gate_main returned,
 * and gate_write(text, length) to standard output. */
  .globl _start, gate_write
  .text
_start:
  xorl %ebp, %ebp
  andl $-16, %esp
  call gate_main
  movl %eax, %ebx
  movl $1, %eax /* exit */
  int $0x80
gate_write:
  pushl %ebx
  movl 8(%esp), %ecx
  movl 12(%esp), %edx
  movl $1, %ebx
  movl $4, %eax /* write */
  int $0x80
  popl %ebx
  ret
  .section .note.GNU-stack, "", %progbits
