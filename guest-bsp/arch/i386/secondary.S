/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * First instructions of a secondary CPU of the bare guest, which no host of today starts: as if it
 * came unprivileged, without an upcall and without a stack, ebx what cpu_start was given. It is a
 * struct hgi_second, whose first member is the top of the stack.
 */
  .section .text.hgi_second_start, "ax"
  .global hgi_second_start
  .type hgi_second_start, @function
hgi_second_start:
  cld
  movl (%ebx), %esp
  xorl %ebp, %ebp
  subl $12, %esp
  pushl %ebx
  call hgi_second_main
  jmp hgi_arch_stop
  .size hgi_second_start, . - hgi_second_start
  .section .note.GNU-stack, "", @progbits
