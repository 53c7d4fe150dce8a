/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The monitor's trap vector. mscratch is the top of the CPU's stack while the guest runs, and 0 in
 * the monitor. instret is the guest's to read, and counts the guest's instructions alone: it is
 * given back as it was, without the 8 that come before and after that, and the one that traps, which
 * does not retire though QEMU counts it.
 */
  .equ OWN_INSTRUCTIONS, 9

  .section .text.vectors, "ax"
  .balign 4
  .global hgi_vectors
hgi_vectors:
  csrrw sp, mscratch, sp
  beqz sp, own_exception
  addi sp, sp, -256
  sd x5, 40(sp)
  csrr t0, minstret
  sd t0, 0(sp)
  sd x1, 8(sp)
  sd x3, 24(sp)
  sd x4, 32(sp)
  sd x6, 48(sp)
  sd x7, 56(sp)
  sd x8, 64(sp)
  sd x9, 72(sp)
  sd x10, 80(sp)
  sd x11, 88(sp)
  sd x12, 96(sp)
  sd x13, 104(sp)
  sd x14, 112(sp)
  sd x15, 120(sp)
  sd x16, 128(sp)
  sd x17, 136(sp)
  sd x18, 144(sp)
  sd x19, 152(sp)
  sd x20, 160(sp)
  sd x21, 168(sp)
  sd x22, 176(sp)
  sd x23, 184(sp)
  sd x24, 192(sp)
  sd x25, 200(sp)
  sd x26, 208(sp)
  sd x27, 216(sp)
  sd x28, 224(sp)
  sd x29, 232(sp)
  sd x30, 240(sp)
  sd x31, 248(sp)
  csrrw t0, mscratch, zero
  sd t0, 16(sp) /* the guest's sp */
  mv a0, sp
  li s0, 0
  call hgi_guest_trap
  addi t0, sp, 256
  csrw mscratch, t0
  ld x1, 8(sp)
  ld x3, 24(sp)
  ld x4, 32(sp)
  ld x6, 48(sp)
  ld x7, 56(sp)
  ld x8, 64(sp)
  ld x9, 72(sp)
  ld x10, 80(sp)
  ld x11, 88(sp)
  ld x12, 96(sp)
  ld x13, 104(sp)
  ld x14, 112(sp)
  ld x15, 120(sp)
  ld x16, 128(sp)
  ld x17, 136(sp)
  ld x18, 144(sp)
  ld x19, 152(sp)
  ld x20, 160(sp)
  ld x21, 168(sp)
  ld x22, 176(sp)
  ld x23, 184(sp)
  ld x24, 192(sp)
  ld x25, 200(sp)
  ld x26, 208(sp)
  ld x27, 216(sp)
  ld x28, 224(sp)
  ld x29, 232(sp)
  ld x30, 240(sp)
  ld x31, 248(sp)
  ld t0, 0(sp)
  addi t0, t0, -OWN_INSTRUCTIONS
  csrw minstret, t0
  ld x5, 40(sp)
  ld sp, 16(sp)
  mret

/* The monitor's own fault: its stack may be what is broken. */
own_exception:
  csrw mscratch, zero
  lla sp, hgi_emergency_stack_top
  call hgi_own_exception
