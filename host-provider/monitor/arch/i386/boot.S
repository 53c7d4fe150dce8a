/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * First instructions of the monitor: entered by QEMU as a Multiboot kernel (Multiboot Specification
 * 0.6.96), in protected mode without paging. ebx: the boot information.
 */
#define MULTIBOOT_MAGIC 0x1badb002
#define MULTIBOOT_FLAGS 0x2 /* wants to be told the size of memory */

  .section .multiboot, "a"
  .balign 4
  .long MULTIBOOT_MAGIC
  .long MULTIBOOT_FLAGS
  .long -(MULTIBOOT_MAGIC + MULTIBOOT_FLAGS)

  .section .text.start, "ax"
  .global _start
  .type _start, @function
_start:
  cli
  cld
  movl $hgi_stack_top, %esp
  movl $hgi_bss_begin, %edi
  movl $hgi_bss_end, %ecx
  subl %edi, %ecx
  shrl $2, %ecx
  xorl %eax, %eax
  rep stosl
  movl %ebx, hgi_multiboot
  xorl %ebp, %ebp
  call hgi_segments_init
  call hgi_monitor_main
1:
  hlt
  jmp 1b
  .size _start, . - _start

  .section .noinit, "aw", @nobits
  .balign 16
  .skip 0x10000
  .global hgi_stack_top
hgi_stack_top:
  .section .note.GNU-stack, "", @progbits
