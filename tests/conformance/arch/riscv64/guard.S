/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The guard around a call: t6 is the slot, arguments are in place, the caller waits in ra.
 * The frame, from the stack pointer up: struct hgi_guard_call (40 bytes), then what is saved.
 * Patterns are the same in every call, so that a guarded call in an interrupt leaves them as the
 * call that it interrupts has set them. FP registers are looked at if hgi_guard_fp says that the
 * machine has them.
 */
  .option arch, +f, +d
  .equ PAINT, 1024 /* HGI_GUARD_PAINT, asserted in guard_arch.c */
  .equ FRAME, 208
  .equ CALL_SLOT, 0
  .equ CALL_DEVIATIONS, 8
  .equ CALL_STACK, 16
  .equ CALL_COUNT, 24
  .equ CALL_TAKEN, 32
  .equ OUTER, 40 /* hgi_guard_frame of the call that this one interrupts */
  .equ MASK, 48
  .equ RESULT, 64
  .equ SAVED, 80 /* s0 to s11 */
  .equ RA, 176
  .equ GP, 184
  .equ TP, 192
  .equ SSCRATCH, 200

  .equ MASK_BIT, 2 /* sstatus.SIE */
  .equ PATTERN, 0x5a5af00dbeef1100

  /* for_saved \do: x8, x9, x18 to x27, and where each is saved */
  .macro for_saved do
  \do x8, SAVED
  \do x9, SAVED + 8
  \do x18, SAVED + 16
  \do x19, SAVED + 24
  \do x20, SAVED + 32
  \do x21, SAVED + 40
  \do x22, SAVED + 48
  \do x23, SAVED + 56
  \do x24, SAVED + 64
  \do x25, SAVED + 72
  \do x26, SAVED + 80
  \do x27, SAVED + 88
  .endm

  .macro save register, at
  sd \register, (\at)(sp)
  .endm

  .macro restore register, at
  ld \register, (\at)(sp)
  .endm

  /* t0 is PATTERN in these three; each register's own is where it is saved, besides */
  .macro fill register, at
  addi \register, t0, \at
  .endm

  /* t1 collects differences */
  .macro compare register, at
  addi t2, t0, \at
  xor t2, t2, \register
  or t1, t1, t2
  .endm

  .macro compare_fp n
  fmv.x.d t3, f\n
  addi t2, t0, 512 + \n
  xor t2, t2, t3
  or t1, t1, t2
  .endm

  /* Adds the deviation of that bit to t4 if t1 has collected a difference. */
  .macro deviates bit
  snez t1, t1
  slli t1, t1, \bit
  or t4, t4, t1
  li t1, 0
  .endm

  .macro count register
  lla \register, hgi_guard_counts
  lw \register, 0(\register)
  beqz \register, 9f
  csrr \register, instret
9:
  .endm

  .section .text.hgi_guard, "ax"
  .balign 4
  .global hgi_guard
  .type hgi_guard, %function
hgi_guard:
  addi sp, sp, -FRAME
  for_saved save
  sd ra, RA(sp)
  sd gp, GP(sp)
  sd tp, TP(sp)
  csrr t0, sscratch
  sd t0, SSCRATCH(sp)
  sd t6, CALL_SLOT(sp)
  lla t0, hgi_guard_frame
  ld t1, 0(t0)
  sd t1, OUTER(sp)
  sd sp, 0(t0)
  csrr t1, sstatus
  andi t1, t1, MASK_BIT
  sd t1, MASK(sp)
  lla t0, hgi_interrupts
  lwu t1, 0(t0)
  sd t1, CALL_TAKEN(sp)

  li t0, PATTERN
  addi t1, sp, -PAINT
1:
  sd t0, 0(t1)
  addi t1, t1, 8
  bltu t1, sp, 1b

  for_saved fill
  fill gp, GP
  fill tp, TP
  fill t1, SSCRATCH
  csrw sscratch, t1
  lla t1, hgi_guard_fp
  lw t1, 0(t1)
  beqz t1, 2f
  .irp n, 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31
  addi t2, t0, 512 + \n
  fmv.d.x f\n, t2
  .endr
2:
  lla t1, hgi_guard_target
  slli t2, t6, 3
  add t1, t1, t2
  ld t1, 0(t1)
  count t2
  sd t2, CALL_COUNT(sp) /* as late as can be */
  jalr t1
  count t2
  mv t3, sp

  /* The frame is found by memory: the callee may have left any stack pointer. */
  lla t5, hgi_guard_frame
  ld sp, 0(t5)
  sd a0, RESULT(sp)
  sd a1, RESULT + 8(sp)
  ld t0, CALL_COUNT(sp)
  sub t2, t2, t0
  sd t2, CALL_COUNT(sp)
  li t4, 0
  xor t1, t3, sp
  deviates 2 /* HGI_DEVIATES_STACK */

  li t0, PATTERN
  for_saved compare
  deviates 0 /* HGI_DEVIATES_SAVED */
  csrr t3, sscratch
  compare gp, GP
  compare tp, TP
  compare t3, SSCRATCH
  deviates 4 /* HGI_DEVIATES_THREAD */
  lla t2, hgi_guard_fp
  lw t2, 0(t2)
  beqz t2, 3f
  .irp n, 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31
  compare_fp \n
  .endr
  deviates 1 /* HGI_DEVIATES_FP */
3:
  csrr t1, sstatus
  andi t1, t1, MASK_BIT
  ld t2, MASK(sp)
  xor t1, t1, t2
  deviates 3 /* HGI_DEVIATES_MASK */
  sd t4, CALL_DEVIATIONS(sp)

  /* The lowest word that has lost its paint tells how deep the callee went. */
  addi t1, sp, -PAINT
4:
  bgeu t1, sp, 5f
  ld t2, 0(t1)
  bne t2, t0, 5f
  addi t1, t1, 8
  j 4b
5:
  sub t1, sp, t1
  sd t1, CALL_STACK(sp)

  for_saved restore
  ld gp, GP(sp)
  ld tp, TP(sp)
  ld t1, SSCRATCH(sp)
  csrw sscratch, t1
  ld t1, OUTER(sp)
  sd t1, 0(t5)
  mv a0, sp
  call hgi_guard_note
  ld a0, RESULT(sp)
  ld a1, RESULT + 8(sp)
  ld ra, RA(sp)
  addi sp, sp, FRAME
  ret
  .size hgi_guard, . - hgi_guard

/* Calls nothing: what it counts is the guard's own. */
  .section .text.hgi_guard_empty, "ax"
  .balign 4
  .global hgi_guard_empty
  .type hgi_guard_empty, %function
hgi_guard_empty:
  lla t6, hgi_guard_nothing
  ld t6, 0(t6)
  j hgi_guard
  .size hgi_guard_empty, . - hgi_guard_empty

  .balign 4
  .global hgi_guard_return
hgi_guard_return:
  ret

  .section .bss.hgi_guard_frame, "aw", %nobits
  .balign 8
hgi_guard_frame:
  .skip 8
