/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The stack of the bare guest's upcalls. Their entry is a C function, in trap.c: the provider saves
 * what C may change.
 */
  .section .bss.hgi_trap_stack, "aw", @nobits
  .balign 16
  .skip 8192
  .global hgi_trap_stack_top
hgi_trap_stack_top:
  .section .note.GNU-stack, "", @progbits
