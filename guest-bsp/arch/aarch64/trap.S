/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Exception vectors of the bare guest (RTEMS brings its own). Interrupts save what C may change;
 * everything else saves all registers and ends in hgi_trap_exception.
 */
  .macro unexpected number
  .balign 128
  stp x29, x30, [sp, #-16]!
  mov x30, #\number
  b save_all
  .endm

  .macro interrupt
  .balign 128
  b save_interrupt
  .endm

  .section .text.hgi_trap_vectors, "ax"
  .balign 2048
  .global hgi_trap_vectors
hgi_trap_vectors:
  unexpected 0
  unexpected 1
  unexpected 2
  unexpected 3
  unexpected 4 /* current EL, SP_ELx: synchronous */
  interrupt
  unexpected 6
  unexpected 7
  unexpected 8
  unexpected 9
  unexpected 10
  unexpected 11
  unexpected 12
  unexpected 13
  unexpected 14
  unexpected 15

  .balign 128
save_interrupt:
  sub sp, sp, #192
  stp x0, x1, [sp, #0]
  stp x2, x3, [sp, #16]
  stp x4, x5, [sp, #32]
  stp x6, x7, [sp, #48]
  stp x8, x9, [sp, #64]
  stp x10, x11, [sp, #80]
  stp x12, x13, [sp, #96]
  stp x14, x15, [sp, #112]
  stp x16, x17, [sp, #128]
  stp x18, x30, [sp, #144]
  mrs x0, elr_el1
  mrs x1, spsr_el1
  stp x0, x1, [sp, #160]
  str x29, [sp, #176]
  bl hgi_trap_interrupt
  ldp x0, x1, [sp, #160]
  msr elr_el1, x0
  msr spsr_el1, x1
  ldr x29, [sp, #176]
  ldp x0, x1, [sp, #0]
  ldp x2, x3, [sp, #16]
  ldp x4, x5, [sp, #32]
  ldp x6, x7, [sp, #48]
  ldp x8, x9, [sp, #64]
  ldp x10, x11, [sp, #80]
  ldp x12, x13, [sp, #96]
  ldp x14, x15, [sp, #112]
  ldp x16, x17, [sp, #128]
  ldp x18, x30, [sp, #144]
  add sp, sp, #192
  eret

/* Builds struct hgi_trap_frame: x0 to x30, sp, pc, flags, cause, address. x29, x30 are pushed. */
save_all:
  sub sp, sp, #288
  stp x0, x1, [sp, #0]
  stp x2, x3, [sp, #16]
  stp x4, x5, [sp, #32]
  stp x6, x7, [sp, #48]
  stp x8, x9, [sp, #64]
  stp x10, x11, [sp, #80]
  stp x12, x13, [sp, #96]
  stp x14, x15, [sp, #112]
  stp x16, x17, [sp, #128]
  stp x18, x19, [sp, #144]
  stp x20, x21, [sp, #160]
  stp x22, x23, [sp, #176]
  stp x24, x25, [sp, #192]
  stp x26, x27, [sp, #208]
  str x28, [sp, #224]
  ldp x0, x1, [sp, #288]
  stp x0, x1, [sp, #232]
  add x2, sp, #304
  str x2, [sp, #248]
  mrs x0, elr_el1
  mrs x1, spsr_el1
  stp x0, x1, [sp, #256]
  mrs x0, esr_el1
  mrs x1, far_el1
  stp x0, x1, [sp, #272]
  mov x0, sp
  mov x1, x30
  bl hgi_trap_exception
  b hgi_arch_stop
