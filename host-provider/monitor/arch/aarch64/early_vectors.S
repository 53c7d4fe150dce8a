/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Part of the provider: the guest's vectors until it has its own. Each ends the guest.
 */
#include <platform.h>

  .section .text.early_vectors, "ax"
  .balign 0x800
  .global hgi_early_vectors
hgi_early_vectors:
  .rept 16
  .balign 0x80
  hvc #HGI_HVC_EARLY_FAULT
  b .
  .endr
  .balign 0x80
