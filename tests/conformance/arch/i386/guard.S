/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The guard around a call: eax is the slot, the caller waits at esp, and its arguments behind it.
 * The frame, from the lowest address up: a copy of the arguments, struct hgi_guard_call (40 bytes),
 * then what is saved. Patterns are the same in every call, so that a guarded call in an interrupt
 * leaves them as the call that it interrupts has set them. FP and SIMD registers are looked at if
 * hgi_guard_fp says that the processor has them. There is nothing to count instructions with.
 */
  .equ PAINT, 1024 /* HGI_GUARD_PAINT, asserted in guard_arch.c */
  .equ ARGUMENTS, 32
  .equ FRAME, 608
  .equ CALL_SLOT, 0
  .equ CALL_DEVIATIONS, 8
  .equ CALL_STACK, 16
  .equ CALL_COUNT, 24
  .equ CALL_TAKEN, 32
  .equ OUTER, 40 /* hgi_guard_frame of the call that this one interrupts */
  .equ MASK, 44
  .equ RESULT, 48
  .equ CALLER, 56
  .equ SAVED, 60 /* ebx, esi, edi */
  .equ SELECTORS, 72 /* fs, gs */
  .equ FP, 96

  .equ PATTERN, 0xbeef1100
  .equ FLAGS, 0x40400 /* direction and alignment check: clear at every return */
  .equ FP_FROM, 32 /* of the image of FXSAVE: eight registers of 80 bits, eight of 128 */
  .equ FP_WORDS, 64

  .section .text.hgi_guard, "ax"
  .global hgi_guard
  .type hgi_guard, @function
hgi_guard:
  pushl %ebp
  movl %esp, %ebp
  andl $-16, %esp
  subl $FRAME + ARGUMENTS, %esp
  movl %ebx, ARGUMENTS + SAVED(%esp)
  movl %esi, ARGUMENTS + SAVED + 4(%esp)
  movl %edi, ARGUMENTS + SAVED + 8(%esp)
  movl %ebp, ARGUMENTS + CALLER(%esp)
  movl %fs, %ecx
  movl %ecx, ARGUMENTS + SELECTORS(%esp)
  movl %gs, %ecx
  movl %ecx, ARGUMENTS + SELECTORS + 4(%esp)
  leal ARGUMENTS(%esp), %edi
  movl hgi_guard_frame, %ecx
  movl %ecx, OUTER(%edi)
  movl %edi, hgi_guard_frame
  movl hgi_guard_mask, %ecx
  movl (%ecx), %ecx
  movl %ecx, MASK(%edi)
  movl %eax, %ebx
  movl %eax, CALL_SLOT(%edi)
  xorl %eax, %eax
  .irp member, CALL_SLOT + 4, CALL_DEVIATIONS + 4, CALL_STACK + 4, CALL_COUNT, CALL_COUNT + 4, CALL_TAKEN + 4
  movl %eax, \member(%edi)
  .endr
  movl hgi_interrupts, %ecx
  movl %ecx, CALL_TAKEN(%edi)

  leal -PAINT(%esp), %edi
  movl $PAINT / 4, %ecx
  movl $PATTERN, %eax
  rep stosl
  leal 8(%ebp), %esi
  movl $ARGUMENTS / 4, %ecx
  rep movsl /* on to where the paint ends */

  cmpl $0, hgi_guard_fp
  je 1f
  fxrstor hgi_guard_fp_image
1:
  movl %ds, %ecx
  movl %ecx, %fs
  movl %ecx, %gs
  movl hgi_guard_target(, %ebx, 4), %eax
  movl $PATTERN + 1, %ebx
  movl $PATTERN + 2, %esi
  movl $PATTERN + 3, %edi
  movl $PATTERN + 4, %ebp
  call *%eax
  movl %esp, %ecx

  /* The frame is found by memory: the callee may have left any stack pointer. */
  movl hgi_guard_frame, %esp
  movl %eax, RESULT(%esp)
  movl %edx, RESULT + 4(%esp)
  pushfl
  popl %edx
  cld
  andl $FLAGS, %edx
  subl $PATTERN + 1, %ebx
  subl $PATTERN + 2, %esi
  subl $PATTERN + 3, %edi
  subl $PATTERN + 4, %ebp
  orl %ebx, %edx
  orl %esi, %edx
  orl %edi, %edx
  orl %ebp, %edx
  xorl %ebx, %ebx /* collects deviations */
  testl %edx, %edx
  setnz %bl /* HGI_DEVIATES_SAVED */

  leal -ARGUMENTS(%esp), %edx
  cmpl %edx, %ecx
  je 2f
  orl $4, %ebx /* HGI_DEVIATES_STACK */
2:
  movl hgi_guard_mask, %ecx
  movl (%ecx), %ecx
  cmpl %ecx, MASK(%esp)
  je 3f
  orl $8, %ebx /* HGI_DEVIATES_MASK */
3:
  movl %fs, %ecx
  movl %gs, %edx
  movl %ds, %eax
  xorl %eax, %ecx
  xorl %eax, %edx
  orl %ecx, %edx
  jz 4f
  orl $16, %ebx /* HGI_DEVIATES_THREAD */
4:
  cmpl $0, hgi_guard_fp
  je 6f
  leal FP + FP_FROM(%esp), %edi
  movl $FP_WORDS, %ecx
  xorl %eax, %eax
  rep stosl /* FXSAVE may leave what is reserved as it was */
  fxsave FP(%esp)
  movl FP(%esp), %eax /* control and status */
  movl FP + 24(%esp), %edx /* MXCSR */
  movzbl FP + 4(%esp), %ecx /* which registers are in use */
  xorl hgi_guard_fp_image, %eax
  xorl hgi_guard_fp_image + 24, %edx
  xorl $0xff, %ecx
  orl %edx, %eax
  orl %ecx, %eax
  jnz 5f
  leal FP + FP_FROM(%esp), %esi
  movl $hgi_guard_fp_image + FP_FROM, %edi
  movl $FP_WORDS, %ecx
  repe cmpsl
  je 6f
5:
  orl $2, %ebx /* HGI_DEVIATES_FP */
6:
  movl %ebx, CALL_DEVIATIONS(%esp)

  /* The lowest word that has lost its paint tells how deep the callee went. */
  leal -ARGUMENTS - PAINT(%esp), %edi
  movl $PAINT / 4, %ecx
  movl $PATTERN, %eax
  repe scasl
  leal -ARGUMENTS(%esp), %edx
  je 7f
  subl $4, %edi
7:
  subl %edi, %edx
  movl %edx, CALL_STACK(%esp)

  movl SELECTORS(%esp), %ecx
  movl %ecx, %fs
  movl SELECTORS + 4(%esp), %ecx
  movl %ecx, %gs
  movl OUTER(%esp), %ecx
  movl %ecx, hgi_guard_frame
  movl %esp, %eax
  subl $12, %esp
  pushl %eax
  call hgi_guard_note
  addl $16, %esp
  movl RESULT(%esp), %eax
  movl RESULT + 4(%esp), %edx
  movl SAVED(%esp), %ebx
  movl SAVED + 4(%esp), %esi
  movl SAVED + 8(%esp), %edi
  movl CALLER(%esp), %esp
  popl %ebp
  ret
  .size hgi_guard, . - hgi_guard

/* Calls nothing. */
  .section .text.hgi_guard_empty, "ax"
  .global hgi_guard_empty
  .type hgi_guard_empty, @function
hgi_guard_empty:
  movl hgi_guard_nothing, %eax
  jmp hgi_guard
  .size hgi_guard_empty, . - hgi_guard_empty

  .global hgi_guard_return
hgi_guard_return:
  ret

/* An image for FXRSTOR (Intel SDM, volume 1, 10.5.1): all exceptions masked, all registers in use. */
  .section .rodata.hgi_guard_fp_image, "a"
  .balign 16
hgi_guard_fp_image:
  .long 0x0f7f /* round to zero; status */
  .long 0xff
  .skip 16
  .long 0x3f80 /* MXCSR: round down */
  .long 0
  .set n, 0
  .rept 8
  .long PATTERN + 16 + n, PATTERN + 32 + n, 0x4000 + n, 0
  .set n, n + 1
  .endr
  .set n, 0
  .rept 32
  .long PATTERN + 64 + n
  .set n, n + 1
  .endr
  .skip 224

  .section .bss.hgi_guard_frame, "aw", @nobits
  .balign 4
hgi_guard_frame:
  .skip 4
  .section .note.GNU-stack, "", @progbits
