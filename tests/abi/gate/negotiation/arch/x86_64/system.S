/* SPDX-License-Identifier: BSD-2-Clause */
/* What a Linux program needs without a C library: _start, which ends with what gate_main returned,
 * and gate_write(text, length) to standard output. */
  .globl _start, gate_write
  .text
_start:
  xorl %ebp, %ebp
  andq $-16, %rsp
  call gate_main
  movl %eax, %edi
  movl $60, %eax /* exit */
  syscall
gate_write:
  movq %rsi, %rdx
  movq %rdi, %rsi
  movl $1, %edi
  movl $1, %eax /* write */
  syscall
  ret
  .section .note.GNU-stack, "", %progbits
