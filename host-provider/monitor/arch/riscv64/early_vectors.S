/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Part of the provider: the guest's vector until it has its own. It ends the guest.
 */
  .section .text.early_vectors, "ax"
  .balign 4
  .global hgi_early_vectors
hgi_early_vectors:
  ecall /* known by its address */
  j hgi_early_vectors
