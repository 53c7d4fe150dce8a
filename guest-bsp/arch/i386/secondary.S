/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * First instructions of a secondary CPU of the bare guest. Entered as docs/boot-i386.md says:
 * unprivileged, no upcall, ebx what cpu_start was given, no stack. It is a struct hgi_second, whose
 * first member is the top of the stack.
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
