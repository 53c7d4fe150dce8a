/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief Where QEMU's virt machine has what (QEMU: hw/arm/virt.c), and what the monitor takes of
 * it.
 */
#ifndef HGI_PLATFORM_H
#define HGI_PLATFORM_H

/** @brief First address of the machine's RAM. */
#define HGI_PLATFORM_MACHINE_RAM UINT64_C(0x40000000)
/** @brief The device tree's node of it. */
#define HGI_PLATFORM_MEMORY_NODE "memory@40000000"
/** @brief First address of guest RAM: below it is the monitor's own. */
#define HGI_PLATFORM_RAM_BASE UINT64_C(0x44000000)
/** @brief Guest RAM is a multiple of this, and so every guest has as much. */
#define HGI_PLATFORM_RAM_UNIT UINT64_C(0x200000)
/** @brief Whether fault=moved can be: yes, interrupt numbers are virtual, translation puts RAM
 * anywhere. */
#define HGI_PLATFORM_MOVES 1
/** @brief Guest RAM if nothing else is asked for. */
#define HGI_PLATFORM_RAM_SIZE UINT64_C(0x08000000)

/** @brief PL011 UART: the console. */
#define HGI_PLATFORM_UART UINT64_C(0x09000000)
/** @brief GICv3 distributor. */
#define HGI_PLATFORM_GICD UINT64_C(0x08000000)
/** @brief GICv3 redistributor of the first CPU. */
#define HGI_PLATFORM_GICR UINT64_C(0x080a0000)
/** @brief Bytes from one CPU's redistributor to the next's. */
#define HGI_PLATFORM_GICR_STEP UINT64_C(0x20000)
/** @brief Affinity of a CPU, below 16: with a GICv3, QEMU's clusters have 16 CPUs. */
#define HGI_PLATFORM_AFFINITY(cpu) ((uint64_t)(cpu))
/** @brief PL031 real-time clock. */
#define HGI_PLATFORM_RTC UINT64_C(0x09010000)
/** @brief The first virtio-mmio transport. */
#define HGI_PLATFORM_VIRTIO UINT64_C(0x0a000000)
/** @brief Bytes from one transport to the next, and their number. */
#define HGI_PLATFORM_VIRTIO_STEP UINT64_C(0x200)
/** @copydoc HGI_PLATFORM_VIRTIO_STEP */
#define HGI_PLATFORM_VIRTIO_COUNT 32u
/** @brief fw_cfg's registers. */
#define HGI_PLATFORM_FW_CFG UINT64_C(0x09020000)
/** @brief PCI configuration space, high ECAM. */
#define HGI_PLATFORM_ECAM UINT64_C(0x4010000000)
/** @brief Memory window of PCI I/O ports. */
#define HGI_PLATFORM_PCI_IO UINT64_C(0x3eff0000)

/** @brief Bytes of a CPU's stack in the monitor, the first page of which is not mapped. */
#define HGI_STACK_SIZE 0x9000

/** @brief SGI: another CPU wants this one to look what there is to do. */
#define HGI_IRQ_KICK 0u
/** @brief PPI: GIC maintenance. */
#define HGI_IRQ_MAINTENANCE 25u
/** @brief PPI: EL2 physical timer, for periodic ticks. */
#define HGI_IRQ_ALARM 26u
/** @brief PPI: virtual timer; also the guest's timer interrupt. */
#define HGI_IRQ_TIMER 27u
/** @brief SPI 1: the UART; also the guest's console interrupt. */
#define HGI_IRQ_CONSOLE 33u

/** @brief Immediate of the provider's HVC for services: number in x8. */
#define HGI_HVC_SERVICE 1
/** @brief Immediate of the HVC in the early-fault vectors. */
#define HGI_HVC_EARLY_FAULT 2

/** @brief Virtual priorities: they differ, so that the running one tells what is in service. Five
 * bits count. */
#define HGI_PRIORITY_IPI(number) ((number)*8u)
/** @copydoc HGI_PRIORITY_IPI */
#define HGI_PRIORITY_TIMER 0x80u
/** @brief The timer's interrupt, raised by the guest: it is due though the timer's line is down. */
#define HGI_PRIORITY_RAISED 0x90u
/** @copydoc HGI_PRIORITY_IPI */
#define HGI_PRIORITY_CONSOLE 0xa0u

/** @brief Entries that the provider serves beside those that all do: none. */
#define HGI_PROVIDER_ARCH_LIST(X)

#endif
