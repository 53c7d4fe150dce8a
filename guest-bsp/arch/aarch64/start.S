/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * First instructions of every guest, bare or RTEMS. Entered as iface/arch/aarch64/hgi/arch.h says:
 * EL1h, interrupts masked, x0 the host table, no stack. Until hgi_negotiate returns the host's
 * early-fault vectors are in force.
 */
  .section .text.start, "ax"
  .global _start
  .type _start, %function
_start:
  mov x19, x0
  adrp x1, hgi_stack_top
  add x1, x1, :lo12:hgi_stack_top
  mov sp, x1
  mov x29, #0
  mov x30, #0

  adrp x1, hgi_bss_begin
  add x1, x1, :lo12:hgi_bss_begin
  adrp x2, hgi_bss_end
  add x2, x2, :lo12:hgi_bss_end
1:
  cmp x1, x2
  b.hs 2f
  str xzr, [x1], #8
  b 1b
2:
  mov x0, x19
  bl hgi_negotiate
  bl hgi_main
  b hgi_arch_stop
  .size _start, . - _start

  .section .text.hgi_arch_stop, "ax"
  .global hgi_arch_stop
  .type hgi_arch_stop, %function
hgi_arch_stop:
  hvc #0x4847 /* HGI_ARCH_STOP_IMMEDIATE, checked by a test on the disassembly */
  b hgi_arch_stop
  .size hgi_arch_stop, . - hgi_arch_stop
