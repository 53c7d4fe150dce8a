/* SPDX-License-Identifier: BSD-2-Clause */
/* The guest's vectors until it sets its own: a bad pointer ends it, and can't loop. */
  .section .text.early, "ax"
  .balign 2048
  .global tiny_early_vectors
tiny_early_vectors:
  .rept 16
  .balign 128
  hvc #2
  b . - 4
  .endr
