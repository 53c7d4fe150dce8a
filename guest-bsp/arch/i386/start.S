/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * First instructions of every guest, bare or RTEMS. Entered as iface/arch/i386/hgi/arch.h says:
 * unprivileged, flat segments, ebx the host table, eax the magic, no stack, no upcall.
 */
  .section .text.start, "ax"
  .global _start
  .type _start, @function
_start:
  cld
  cmpl $0x48474942, %eax /* HGI_ARCH_BOOT_MAGIC */
  je 1f
  xorl %ebx, %ebx /* some other boot loader's entry: there is no table */
1:
  movl $hgi_stack_top, %esp
  xorl %ebp, %ebp

  movl $hgi_bss_begin, %edi
  movl $hgi_bss_end, %ecx
  subl %edi, %ecx
  shrl $2, %ecx
  xorl %eax, %eax
  rep stosl

  subl $8, %esp /* with the argument, of 64 bits: a multiple of 16 at the call */
  pushl $0
  pushl %ebx
  call hgi_negotiate
  addl $16, %esp
  call hgi_main
  jmp hgi_arch_stop
  .size _start, . - _start

  .section .text.hgi_arch_stop, "ax"
  .global hgi_arch_stop
  .type hgi_arch_stop, @function
hgi_arch_stop:
  int $0x47 /* HGI_ARCH_STOP_VECTOR, checked by a test on the disassembly */
  jmp hgi_arch_stop
  .size hgi_arch_stop, . - hgi_arch_stop
  .section .note.GNU-stack, "", @progbits
