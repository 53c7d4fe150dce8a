/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The monitor's exception vectors (Arm ARM, D1.10.2).
 */
  .macro own kind
  .balign 0x80
  mov x0, #\kind
  b own_exception
  .endm

  .macro guest handler
  .balign 0x80
  sub sp, sp, #256
  stp x0, x1, [sp, #0]
  stp x2, x3, [sp, #16]
  ldr x1, =\handler
  b guest_exception
  .endm

  .section .text.vectors, "ax"
  .balign 0x800
  .global hgi_vectors
hgi_vectors:
  own 0
  own 1
  own 2
  own 3
  own 4
  own 5
  own 6
  own 7
  guest hgi_guest_sync
  guest hgi_guest_irq
  guest hgi_guest_other
  guest hgi_guest_other
  guest hgi_guest_other
  guest hgi_guest_other
  guest hgi_guest_other
  guest hgi_guest_other
  .balign 0x80

/* The monitor's own fault: its stack may be what is broken. */
own_exception:
  ldr x1, =hgi_emergency_stack_top
  mov sp, x1
  b hgi_own_exception

/* Saves the rest of the frame, calls x1 with it, and returns to the guest. */
guest_exception:
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
  stp x28, x29, [sp, #224]
  str x30, [sp, #240]
  mov x0, sp
  mov x29, #0
  blr x1
  ldp x0, x1, [sp, #0]
  ldp x2, x3, [sp, #16]
  ldp x4, x5, [sp, #32]
  ldp x6, x7, [sp, #48]
  ldp x8, x9, [sp, #64]
  ldp x10, x11, [sp, #80]
  ldp x12, x13, [sp, #96]
  ldp x14, x15, [sp, #112]
  ldp x16, x17, [sp, #128]
  ldp x18, x19, [sp, #144]
  ldp x20, x21, [sp, #160]
  ldp x22, x23, [sp, #176]
  ldp x24, x25, [sp, #192]
  ldp x26, x27, [sp, #208]
  ldp x28, x29, [sp, #224]
  ldr x30, [sp, #240]
  add sp, sp, #256
  eret
