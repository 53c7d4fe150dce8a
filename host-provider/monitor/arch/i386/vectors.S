/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Entries of the interrupt descriptor table, and the way back. Each pushes an error code, if the
 * machine does not, and its number; all save what struct hgi_frame holds.
 */
#define KERNEL_DATA 0x10

  .section .text.hgi_vectors, "ax"
  .balign 16
  .global hgi_vectors
hgi_vectors:
  .set number, 0
  .rept 256
  .balign 16
  .if (number != 8) && ((number < 10) || (number > 14)) && (number != 17)
  pushl $0
  .endif
  pushl $number
  jmp save
  .set number, number + 1
  .endr

  .balign 16
save:
  pushal
  pushl %ds
  pushl %es
  movl $KERNEL_DATA, %eax
  movl %eax, %ds
  movl %eax, %es
  cld
  movl %esp, %eax
  movl %esp, %ebp
  andl $-16, %esp
  subl $12, %esp
  pushl %eax
  call hgi_trap
  movl %ebp, %esp
return:
  popl %es
  popl %ds
  popal
  addl $8, %esp
  iret

/* _Noreturn void hgi_enter(const struct hgi_frame *frame) */
  .global hgi_enter
  .type hgi_enter, @function
hgi_enter:
  movl 4(%esp), %esp
  xorl %eax, %eax
  movl %eax, %fs
  movl %eax, %gs
  jmp return
  .size hgi_enter, . - hgi_enter
  .section .note.GNU-stack, "", @progbits
