/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * First instructions of every guest, bare or RTEMS. Entered as iface/arch/riscv64/hgi/arch.h says:
 * S-mode, interrupts masked, a0 the host table, no stack. Until hgi_negotiate returns the host's
 * early-fault vector is in force. gp and tp are left alone: nothing is relative to them.
 */
  .section .text.start, "ax"
  .balign 4
  .global _start
  .type _start, %function
_start:
  lla sp, hgi_stack_top
  li s0, 0
  li ra, 0

  lla t0, hgi_bss_begin
  lla t1, hgi_bss_end
1:
  bgeu t0, t1, 2f
  sd zero, 0(t0)
  addi t0, t0, 8
  j 1b
2:
  call hgi_negotiate /* a0 is the table still */
  call hgi_main
  tail hgi_arch_stop
  .size _start, . - _start

  .section .text.hgi_arch_stop, "ax"
  .balign 4
  .global hgi_arch_stop
  .type hgi_arch_stop, %function
hgi_arch_stop:
  csrrwi zero, 0xcc8, 7 /* HGI_ARCH_STOP_TRAP, checked by a test on the disassembly */
  j hgi_arch_stop
  .size hgi_arch_stop, . - hgi_arch_stop
