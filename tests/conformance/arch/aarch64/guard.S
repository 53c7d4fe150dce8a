/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The guard around a call: x17 is the slot, arguments are in place, the caller waits in x30.
 * The frame, from the stack pointer up: struct hgi_guard_call (40 bytes), then what is saved.
 * Patterns are the same in every call, so that a guarded call in an interrupt leaves them as the
 * call that it interrupts has set them.
 */
  .equ PAINT, 1024 /* HGI_GUARD_PAINT, asserted in guard_arch.c */
  .equ FRAME, 192
  .equ CALL_SLOT, 0
  .equ CALL_DEVIATIONS, 8
  .equ CALL_STACK, 16
  .equ CALL_COUNT, 24
  .equ CALL_TAKEN, 32
  .equ OUTER, 40 /* hgi_guard_frame of the call that this one interrupts */
  .equ DAIF, 48
  .equ RESULT, 64
  .equ SAVED, 80 /* x19 to x30 */

  .macro pattern register, number
  mov \register, #(0x1100 + \number)
  movk \register, #0xbeef, lsl #16
  movk \register, #0xf00d, lsl #32
  movk \register, #0x5a5a, lsl #48
  .endm

  .macro fill_saved first, second
  .irp n, \first, \second
  pattern x\n, \n
  .endr
  .endm

  /* x9 collects differences */
  .macro compare_saved n
  pattern x10, \n
  eor x10, x10, x\n
  orr x9, x9, x10
  .endm

  .macro compare_vector n
  pattern x10, (64 + \n)
  umov x11, v\n\().d[0]
  eor x11, x11, x10
  orr x9, x9, x11
  umov x11, v\n\().d[1]
  eor x11, x11, x10
  orr x9, x9, x11
  .endm

  .section .text.hgi_guard, "ax"
  .global hgi_guard
  .type hgi_guard, %function
hgi_guard:
  sub sp, sp, #FRAME
  stp x19, x20, [sp, #SAVED]
  stp x21, x22, [sp, #SAVED + 16]
  stp x23, x24, [sp, #SAVED + 32]
  stp x25, x26, [sp, #SAVED + 48]
  stp x27, x28, [sp, #SAVED + 64]
  stp x29, x30, [sp, #SAVED + 80]
  str x17, [sp, #CALL_SLOT]
  adrp x9, hgi_guard_frame
  ldr x10, [x9, :lo12:hgi_guard_frame]
  str x10, [sp, #OUTER]
  mov x10, sp
  str x10, [x9, :lo12:hgi_guard_frame]
  mrs x10, daif
  str x10, [sp, #DAIF]
  adrp x9, hgi_interrupts
  ldr w10, [x9, :lo12:hgi_interrupts]
  str x10, [sp, #CALL_TAKEN]

  mov x9, sp
  pattern x10, 99
  mov x11, #PAINT / 16
1:
  stp x10, x10, [x9, #-16]!
  subs x11, x11, #1
  b.ne 1b

  fill_saved 19, 20
  fill_saved 21, 22
  fill_saved 23, 24
  fill_saved 25, 26
  fill_saved 27, 28
  pattern x29, 29
  .irp n, 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31
  pattern x10, (64 + \n)
  dup v\n\().2d, x10
  .endr
  pattern x18, 18
  msr tpidr_el0, x18
  msr tpidr_el1, x18

  adrp x16, hgi_guard_target
  add x16, x16, :lo12:hgi_guard_target
  ldr x16, [x16, x17, lsl #3]
  adrp x9, hgi_guard_counts
  ldr w9, [x9, :lo12:hgi_guard_counts]
  cbz w9, 2f
  mrs x9, pmevcntr0_el0 /* as late as can be */
2:
  str x9, [sp, #CALL_COUNT]
  blr x16
  adrp x9, hgi_guard_counts
  ldr w9, [x9, :lo12:hgi_guard_counts]
  cbz w9, 2f
  mrs x9, pmevcntr0_el0
2:
  mov x12, sp

  /* The frame is found by memory: the callee may have left any stack pointer. */
  adrp x10, hgi_guard_frame
  ldr x11, [x10, :lo12:hgi_guard_frame]
  mov sp, x11
  stp x0, x1, [sp, #RESULT]
  ldr x10, [sp, #CALL_COUNT]
  sub w9, w9, w10
  str x9, [sp, #CALL_COUNT]
  cmp x12, x11
  cset x13, ne
  lsl x13, x13, #2 /* HGI_DEVIATES_STACK */

  mov x9, #0
  .irp n, 19,20,21,22,23,24,25,26,27,28,29
  compare_saved \n
  .endr
  cmp x9, #0
  cset x10, ne
  orr x13, x13, x10 /* HGI_DEVIATES_SAVED */

  mov x9, #0
  .irp n, 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31
  compare_vector \n
  .endr
  cmp x9, #0
  cset x10, ne
  orr x13, x13, x10, lsl #1 /* HGI_DEVIATES_FP */

  mrs x9, daif
  ldr x10, [sp, #DAIF]
  cmp x9, x10
  cset x10, ne
  orr x13, x13, x10, lsl #3 /* HGI_DEVIATES_MASK */
  pattern x10, 18
  mrs x9, tpidr_el0
  mrs x11, tpidr_el1
  eor x9, x9, x10
  eor x11, x11, x10
  orr x9, x9, x11
  cmp x9, #0
  cset x10, ne
  orr x13, x13, x10, lsl #4 /* HGI_DEVIATES_THREAD */
  str x13, [sp, #CALL_DEVIATIONS]

  /* The lowest word that has lost its paint tells how deep the callee went. */
  pattern x10, 99
  sub x9, sp, #PAINT
  mov x12, sp
2:
  cmp x9, x12
  b.hs 3f
  ldr x11, [x9]
  cmp x11, x10
  b.ne 3f
  add x9, x9, #8
  b 2b
3:
  sub x9, x12, x9
  str x9, [sp, #CALL_STACK]

  ldp x19, x20, [sp, #SAVED]
  ldp x21, x22, [sp, #SAVED + 16]
  ldp x23, x24, [sp, #SAVED + 32]
  ldp x25, x26, [sp, #SAVED + 48]
  ldp x27, x28, [sp, #SAVED + 64]
  ldr x29, [sp, #SAVED + 80]
  adrp x9, hgi_guard_frame
  ldr x10, [sp, #OUTER]
  str x10, [x9, :lo12:hgi_guard_frame]
  mov x0, sp
  bl hgi_guard_note
  ldp x0, x1, [sp, #RESULT]
  ldr x30, [sp, #SAVED + 88]
  add sp, sp, #FRAME
  ret
  .size hgi_guard, . - hgi_guard

/* Calls nothing: what it counts is the guard's own. */
  .section .text.hgi_guard_empty, "ax"
  .global hgi_guard_empty
  .type hgi_guard_empty, %function
hgi_guard_empty:
  adrp x17, hgi_guard_nothing
  ldr x17, [x17, :lo12:hgi_guard_nothing]
  b hgi_guard
  .size hgi_guard_empty, . - hgi_guard_empty

  .global hgi_guard_return
hgi_guard_return:
  ret

  .section .bss.hgi_guard_frame, "aw", %nobits
  .balign 8
hgi_guard_frame:
  .skip 8
