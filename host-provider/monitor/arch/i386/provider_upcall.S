/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Where an upcall's handler returns to: the way back to what was interrupted. esp is that of a C
 * function's return: it points to the handler's argument, which the handler may have changed. Behind
 * it is the address of struct hgi_upcall once more.
 */
#define FACTS_PAGE  16 /* hgi_machine_facts::page */
#define IRQ_MASKED  12 /* hgi_shared_page::irq_masked */
#define IRQ_PENDING 16 /* hgi_shared_page::irq_pending */

  .section .text.hgi_provider_upcall_return, "ax"
  .balign 16
  .global hgi_provider_upcall_return, hgi_provider_upcall_again
  .type hgi_provider_upcall_return, @function
hgi_provider_upcall_return:
  /* Off the upcall's stack first: from the unmasking on the next upcall begins there. */
  movl 4(%esp), %esp
  popl %eax
  movl hgi_machine_facts + FACTS_PAGE, %ecx
  movl %eax, IRQ_MASKED(%ecx)
  testl %eax, %eax
  jnz 1f
  cmpl $0, IRQ_PENDING(%ecx)
  je 1f
  movl $0x100, %eax /* HGI_CALL_DELIVER */
  int $0x48         /* HGI_CALL_VECTOR */
hgi_provider_upcall_again: /* an upcall that comes here takes the record over: they do not pile up */
1:
  popl %edx
  popl %ecx
  popl %eax
  popfl
  ret
  .size hgi_provider_upcall_return, . - hgi_provider_upcall_return
  .section .note.GNU-stack, "", @progbits
