/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup iface
 * @brief Boot contract of riscv64: what host and guest agree on before any table is read.
 *
 * Entry of the boot CPU (the full text, with its reasons, is docs/boot-riscv64.md):
 * - RV64, little-endian, S-mode; sstatus.SIE is 0; FP and vectors are off (sstatus.FS and VS are 0)
 * - a0: address of the host table; a1 to a7: zero; all else, the stack pointer included: undefined
 * - satp is 0: no translation. What the host loaded is visible to instruction fetches
 * - stvec: the provider's early-fault vector, which ends the guest
 * - time counts at hgi_header::clock_frequency; where it starts is not told: clock_ns does
 * - sie, sip and hpmcounter3 are the provider's: interrupts come as supervisor software interrupts,
 *   and are claimed and completed through the table
 *
 * Entry of a secondary CPU, by cpu_start: as the boot CPU, but a0 is the argument of cpu_start. The
 * entry is a multiple of 4.
 */
#ifndef HGI_ARCH_H
#define HGI_ARCH_H

/** @brief ELF e_machine of guests (EM_RISCV; RISC-V ABIs Specification, ELF Object Files). */
#define HGI_ARCH_ELF_MACHINE 243
/** @brief ELF class of guests (ELFCLASS64). */
#define HGI_ARCH_ELF_CLASS 2
/** @brief ELF data encoding of guests (ELFDATA2LSB). */
#define HGI_ARCH_ELF_DATA 1
/** @brief The instruction that is the stop trap: a write to a read-only CSR is illegal for ever.
 *   CSR 0xcc8 is for custom use; 8 and 7 are "H" and "G". */
#define HGI_ARCH_STOP_INSTRUCTION 0xcc83d073
/** @brief The stop trap as an assembler instruction. It needs no table, no stack and no register.
 */
#define HGI_ARCH_STOP_TRAP "csrrwi zero, 0xcc8, 7"

#endif
