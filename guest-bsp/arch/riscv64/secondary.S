/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * First instructions of a secondary CPU of the bare guest. Entered as docs/boot-riscv64.md says:
 * S-mode, interrupts masked, a0 what cpu_start was given, no stack. a0 is a struct hgi_second,
 * whose first member is the top of the stack.
 */
  .section .text.hgi_second_start, "ax"
  .balign 4
  .global hgi_second_start
  .type hgi_second_start, %function
hgi_second_start:
  ld sp, 0(a0)
  li s0, 0
  li ra, 0
  call hgi_second_main
  tail hgi_arch_stop
  .size hgi_second_start, . - hgi_second_start
