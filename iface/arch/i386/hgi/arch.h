/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup iface
 * @brief Boot contract of i386: what host and guest agree on before any table is read.
 *
 * Entry of the boot CPU (the full text, with its reasons, is docs/boot-i386.md):
 * - protected mode, unprivileged (CPL 3, IOPL 0); flat 32-bit segments in CS, DS, ES and SS
 * - ebx: address of the host table; eax: ::HGI_ARCH_BOOT_MAGIC; all other general registers: zero,
 *   esp included; FS and GS hold no segment; EFLAGS: direction, trap and alignment flags clear
 * - memory has its physical addresses, as far as the guest can tell; caches are on
 * - no upcall is set: interrupts stay pending
 * - a fault of the guest, at any time, ends it: it has no vectors of its own
 * - HLT waits until an interrupt waits to be claimed, for hosts that have no idle
 *
 * Interrupts come as upcalls: see struct hgi_upcall.
 */
#ifndef HGI_ARCH_H
#define HGI_ARCH_H

#include <stdint.h>

/** @brief ELF e_machine of guests (EM_386; System V ABI, Intel386 supplement). */
#define HGI_ARCH_ELF_MACHINE 3
/** @brief ELF class of guests (ELFCLASS32). */
#define HGI_ARCH_ELF_CLASS 1
/** @brief ELF data encoding of guests (ELFDATA2LSB). */
#define HGI_ARCH_ELF_DATA 1
/** @brief eax at a guest's entry: "HGIB" read as a big-endian number. Another boot loader's entry
 * is told by it: ebx holds no table then. */
#define HGI_ARCH_BOOT_MAGIC UINT32_C(0x48474942)
/** @brief Vector of the INT that is the stop trap: "G". Fixed for ever. */
#define HGI_ARCH_STOP_VECTOR 0x47
/** @brief The stop trap as an assembler instruction. It needs no table, no stack and no register.
 */
#define HGI_ARCH_STOP_TRAP "int $0x47"

/**
 * @brief What an upcall interrupted: 24 bytes that the host puts right below the interrupted esp.
 *
 * The host calls upcall_set's entry as a C function, `void entry(struct hgi_upcall *upcall)`, with
 * interrupts masked, on upcall_set's stack or below this record. It returns to where its return
 * address leads, which resumes what was interrupted. Registers that the C convention lets a
 * function change are in the record, the others are as they were; FP and SIMD state is untouched.
 */
struct hgi_upcall {
  uint32_t masked; /**< the guest may set it: not 0, interrupts are masked still when it returns */
  uint32_t edx;    /**< of the interrupted code */
  uint32_t ecx;    /**< of the interrupted code */
  uint32_t eax;    /**< of the interrupted code */
  uint32_t eflags; /**< of the interrupted code */
  uint32_t eip;    /**< of the interrupted code */
};

/** @brief What upcall_set takes: the address of such a function. */
typedef void hgi_upcall_fn(struct hgi_upcall *upcall);

#endif
