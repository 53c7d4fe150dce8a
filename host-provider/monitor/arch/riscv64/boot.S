/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * From QEMU to C, from the park to C, and from C to the guest.
 */
#include <platform.h>

#define CPUS_MAX 8 /* HGI_CPUS_MAX */
#define MSI      8 /* HGI_MSI */

  .section .text.boot, "ax"
  .global _start
_start:
  /* QEMU starts all CPUs here in machine mode: a0 is the CPU's number, a1 the device tree. */
  csrw mie, zero
  csrw mscratch, zero /* in the monitor */
  lla t0, hgi_vectors
  csrw mtvec, t0
  csrr t0, mhartid
  bnez t0, hgi_park
  lla sp, hgi_stacks + HGI_STACK_SIZE
  li s0, 0
  lla t0, hgi_bss_begin
  lla t1, hgi_bss_end
1:
  bgeu t0, t1, 2f
  sd zero, 0(t0)
  addi t0, t0, 8
  j 1b
2:
  lla t0, hgi_device_tree
  sd a1, 0(t0)
  call hgi_monitor_main

/* Waits for a start, and takes no other software interrupt for one. No stack is used. */
  .global hgi_park
  .type hgi_park, %function
hgi_park:
  csrw mscratch, zero
  csrr s1, mhartid
  li t0, CPUS_MAX
  bgeu s1, t0, 3f
  slli t0, s1, 2
  li t1, HGI_PLATFORM_CLINT
  add s2, t0, t1
  lla s3, hgi_cpu_wanted
  add s3, s3, s1
  li t0, MSI
  csrw mie, t0
1:
  wfi
  csrr t0, mip
  andi t0, t0, MSI
  beqz t0, 1b
  sw zero, 0(s2)
  fence iorw, iorw
  lbu t0, 0(s3)
  beqz t0, 1b
  sb zero, 0(s3)
  fence iorw, iorw
  lla sp, hgi_stacks
  addi s1, s1, 1
  li t0, HGI_STACK_SIZE
  mul t0, t0, s1
  add sp, sp, t0
  li s0, 0
  call hgi_secondary_main
3:
  wfi /* more CPUs than the monitor knows of */
  j 3b

/* void hgi_enter(entry, argument, stack): drops to S-mode with the state of the contract. */
  .global hgi_enter
  .type hgi_enter, %function
hgi_enter:
  csrw mepc, a0
  csrw mscratch, a2 /* in the guest: where the next trap has its stack */
  mv a0, a1
  .irp n, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31
  li x\n, 0
  .endr
  fence.i
  mret

  .section .bss.device_tree, "aw", @nobits
  .balign 8
  .global hgi_device_tree
hgi_device_tree:
  .skip 8
