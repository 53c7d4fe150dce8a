/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * First instructions of a secondary CPU of the bare guest. Entered as docs/boot-aarch64-secondary.md
 * says: EL1h, interrupts masked, x0 what cpu_start was given, no stack. x0 is a struct hgi_second,
 * whose first member is the top of the stack.
 */
  .section .text.hgi_second_start, "ax"
  .global hgi_second_start
  .type hgi_second_start, %function
hgi_second_start:
  ldr x1, [x0]
  mov sp, x1
  mov x29, #0
  mov x30, #0
  bl hgi_second_main
  b hgi_arch_stop
  .size hgi_second_start, . - hgi_second_start
