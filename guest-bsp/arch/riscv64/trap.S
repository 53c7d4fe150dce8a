/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Exception vector of the bare guest (RTEMS brings its own). Interrupts save what C may change;
 * everything else saves all registers and ends in hgi_trap_exception.
 */
  .section .text.hgi_trap_vector, "ax"
  .balign 4
  .global hgi_trap_vector
hgi_trap_vector:
  addi sp, sp, -304
  sd t0, 40(sp)
  csrr t0, scause
  bgez t0, save_all /* the highest bit says interrupt */

  sd x1, 8(sp)
  sd x6, 48(sp)
  sd x7, 56(sp)
  sd x10, 80(sp)
  sd x11, 88(sp)
  sd x12, 96(sp)
  sd x13, 104(sp)
  sd x14, 112(sp)
  sd x15, 120(sp)
  sd x16, 128(sp)
  sd x17, 136(sp)
  sd x28, 224(sp)
  sd x29, 232(sp)
  sd x30, 240(sp)
  sd x31, 248(sp)
  csrr t0, sepc
  csrr t1, sstatus
  sd t0, 256(sp)
  sd t1, 264(sp)
  call hgi_trap_interrupt
  ld t0, 256(sp)
  ld t1, 264(sp)
  csrw sepc, t0
  csrw sstatus, t1
  ld x1, 8(sp)
  ld x6, 48(sp)
  ld x7, 56(sp)
  ld x10, 80(sp)
  ld x11, 88(sp)
  ld x12, 96(sp)
  ld x13, 104(sp)
  ld x14, 112(sp)
  ld x15, 120(sp)
  ld x16, 128(sp)
  ld x17, 136(sp)
  ld x28, 224(sp)
  ld x29, 232(sp)
  ld x30, 240(sp)
  ld x31, 248(sp)
  ld x5, 40(sp)
  addi sp, sp, 304
  sret

/* Builds struct hgi_trap_frame: x0 to x31, pc, flags, cause, address. t0 is saved. */
save_all:
  sd zero, 0(sp)
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
  addi t0, sp, 304
  sd t0, 16(sp)
  csrr t0, sepc
  sd t0, 256(sp)
  csrr t0, sstatus
  sd t0, 264(sp)
  csrr t0, scause
  sd t0, 272(sp)
  csrr t0, stval
  sd t0, 280(sp)
  mv a0, sp
  call hgi_trap_exception
  tail hgi_arch_stop
