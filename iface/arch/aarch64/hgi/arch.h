/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup iface
 * @brief Boot contract of aarch64: what host and guest agree on before any table is read.
 *
 * Entry of the boot CPU (the full text, with its reasons, is docs/boot-aarch64.md):
 * - AArch64 state, little-endian, EL1 with SP_EL1 selected (PSTATE = EL1h); D, A, I and F masked
 * - x0: address of the host table; x1 to x7: zero; all else, the stack pointer included: undefined
 * - SCTLR_EL1: MMU and caches off. The host has cleaned what it loaded to the point of coherency
 * - VBAR_EL1: the provider's early-fault vectors, which end the guest
 * - CNTVCT_EL0 counts from 0 at hgi_header::clock_frequency; the guest leaves CNTV_* to the
 * provider
 * - ICC_*_EL1: the provider's, too: interrupts are claimed and completed through the table
 *
 * Entry of a secondary CPU, by cpu_start (the full text is docs/boot-aarch64-secondary.md): as the
 * boot CPU, but x0 is the argument of cpu_start, and CNTVCT_EL0 is the boot CPU's clock. MMU and
 * caches are off whatever the starting CPU has. Affinity 0 of MPIDR_EL1 is the CPU's number. The
 * entry is a multiple of 4.
 */
#ifndef HGI_ARCH_H
#define HGI_ARCH_H

/** @brief ELF e_machine of guests (EM_AARCH64; ELF for the Arm 64-bit Architecture, 5.2). */
#define HGI_ARCH_ELF_MACHINE 183
/** @brief ELF class of guests (ELFCLASS64). */
#define HGI_ARCH_ELF_CLASS 2
/** @brief ELF data encoding of guests (ELFDATA2LSB). */
#define HGI_ARCH_ELF_DATA 1
/** @brief Immediate of the HVC that is the stop trap: "HG". Fixed for ever. */
#define HGI_ARCH_STOP_IMMEDIATE 0x4847
/** @brief The stop trap as an assembler instruction. It needs no table, no stack and no register.
 */
#define HGI_ARCH_STOP_TRAP "hvc #0x4847"

#endif
