/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Where QEMU's virt machine has what (QEMU: hw/riscv/virt.c), and what the monitor takes of
 * it.
 */
#ifndef HGI_PLATFORM_H
#define HGI_PLATFORM_H

/** @brief First address of the machine's RAM, where QEMU starts all CPUs. */
#define HGI_PLATFORM_MACHINE_RAM UINT64_C(0x80000000)
/** @brief The device tree's node of it. */
#define HGI_PLATFORM_MEMORY_NODE "memory@80000000"
/** @brief First address of guest RAM: below it is the monitor's own. */
#define HGI_PLATFORM_RAM_BASE UINT64_C(0x84000000)
/** @brief Guest RAM is a multiple of this, and so every guest has as much. */
#define HGI_PLATFORM_RAM_UNIT UINT64_C(0x200000)
/** @brief Whether fault=moved can be: yes, PMP and claims go by what was chosen. */
#define HGI_PLATFORM_MOVES 1
/** @brief Guest RAM if nothing else is asked for. */
#define HGI_PLATFORM_RAM_SIZE UINT64_C(0x08000000)

/** @brief Test device: turns the machine off. */
#define HGI_PLATFORM_TEST UINT64_C(0x00100000)
/** @brief Goldfish real-time clock. */
#define HGI_PLATFORM_RTC UINT64_C(0x00101000)
/** @brief CLINT: software interrupts and timers of machine mode. */
#define HGI_PLATFORM_CLINT 0x02000000
/** @brief Memory window of PCI I/O ports. */
#define HGI_PLATFORM_PCI_IO UINT64_C(0x03000000)
/** @brief PLIC: external interrupts. */
#define HGI_PLATFORM_PLIC UINT64_C(0x0c000000)
/** @brief NS16550 UART: the console. */
#define HGI_PLATFORM_UART UINT64_C(0x10000000)
/** @brief Its number at the PLIC. */
#define HGI_PLATFORM_UART_SOURCE 10u
/** @brief The first virtio-mmio transport. */
#define HGI_PLATFORM_VIRTIO UINT64_C(0x10001000)
/** @brief Bytes from one transport to the next, and their number. */
#define HGI_PLATFORM_VIRTIO_STEP UINT64_C(0x1000)
/** @copydoc HGI_PLATFORM_VIRTIO_STEP */
#define HGI_PLATFORM_VIRTIO_COUNT 8u
/** @brief PCI configuration space. */
#define HGI_PLATFORM_ECAM UINT64_C(0x30000000)

/** @brief Where QEMU is told to leave the sizes of guest and options, 8 bytes each. */
#define HGI_PLATFORM_FILE_SIZES UINT64_C(0x81000000)
/** @brief Where it leaves the options. */
#define HGI_PLATFORM_FILE_OPTIONS UINT64_C(0x81001000)
/** @brief Where it leaves the guest's file, up to the guest's RAM. */
#define HGI_PLATFORM_FILE_GUEST UINT64_C(0x81100000)

/** @brief Bytes of a CPU's stack in the monitor, the first page of which can't be touched. */
#define HGI_STACK_SIZE 0x9000

/** @brief The guest's timer interrupt, if it was not moved. */
#define HGI_IRQ_TIMER 16
/** @copydoc HGI_IRQ_TIMER */
#define HGI_IRQ_CONSOLE 17

/** @brief a7 of the provider's ECALL that tells that the console's interrupt is completed; any
 * other number is a service's. */
#define HGI_CALL_COMPLETED 0x10000

/** @brief Entries that the provider serves beside those that all do: none. */
#define HGI_PROVIDER_ARCH_LIST(X)

#endif
