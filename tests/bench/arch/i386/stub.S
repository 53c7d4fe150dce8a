/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * B: a stub in a section of its own. The host's loader, which knows the guest's symbols, writes the
 * function's address into the slot beside it.
 */
  .section .text.externals, "ax"
  .balign 16
  .global bench_stub
  .type bench_stub, @function
bench_stub:
  jmp *bench_stub_slot
  .size bench_stub, . - bench_stub

  .section .data.externals, "aw"
  .balign 8
  .global bench_stub_slot
bench_stub_slot:
  .long 0
  .section .note.GNU-stack, "", @progbits
