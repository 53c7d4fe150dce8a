/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief What each folder of monitor/arch/ implements, besides common/machine.h.
 */
#ifndef HGI_MONITOR_ARCH_H
#define HGI_MONITOR_ARCH_H

#include <common/partition.h>

/** @brief Brings up the machine: the console first, so that errors can be told. */
void hgi_arch_init(void);

/** @brief The most RAM that the guest can have on this machine, in bytes. */
uint64_t hgi_arch_ram_max(void);
/** @brief Whether the machine has what an entry needs. @param slot of an entry that is offered */
bool hgi_arch_serves(uint32_t slot);
/** @brief Whether the provider keeps something in the shared pages, whatever the ABI version. */
bool hgi_arch_needs_page(void);
/** @brief The clock's frequency, in Hz; 0: not told. */
uint64_t hgi_arch_clock_frequency(void);
/** @brief An address that is never mapped for the guest, aligned as a table. */
uint64_t hgi_arch_unmapped(void);

/** @brief hgi_arch_map: guest RAM, which may hold anything. Not an ::hgi_access: no range has it.
 */
#define HGI_ACCESS_ALL 0u

/** @brief Gives the guest memory, page by page, at the address that the monitor has it at. */
void hgi_arch_map(uint64_t base, uint64_t size, uint32_t access);
/** @brief Makes what the monitor has written visible to a guest without caches. */
void hgi_arch_publish(uint64_t base, uint64_t size);
/** @brief Puts the boot CPU's virtual interrupts, timer and system registers to their state at
 * entry. */
void hgi_arch_start(void);
/** @brief Enters the guest, with @a table in the boot register. */
_Noreturn void hgi_arch_enter(uint64_t entry, uint64_t table);
/** @brief Where the guest was when it last left its own code, on this CPU. */
uint64_t hgi_arch_guest_pc(void);
/** @brief CPUs that the guest can have: 1 to ::HGI_CPUS_MAX. */
uint32_t hgi_arch_cpus(void);
/** @brief Ends QEMU. */
_Noreturn void hgi_arch_power_off(void);

/** @brief One byte to the console. */
void hgi_arch_console_put(uint8_t byte);
/** @brief One byte to the exit channel, which the guest can't reach. */
void hgi_arch_exit_put(uint8_t byte);

/** @brief Name of the guest's file. */
#define HGI_FILE_GUEST "opt/org.hgi/guest"
/** @brief Name of the options' file. */
#define HGI_FILE_OPTIONS "opt/org.hgi/options"

/** @brief A file that the monitor is given: by -fw_cfg, or in memory on riscv64. */
struct hgi_arch_file {
  uint16_t key;  /**< the machine's number of it */
  uint32_t size; /**< bytes */
};
/** @brief Finds a file. @return whether it is there */
bool hgi_arch_file_find(const char *name, struct hgi_arch_file *file);
/** @brief Reads of a file. @return false if the machine reports an error */
bool hgi_arch_file_read(const struct hgi_arch_file *file, uint64_t offset, void *buffer,
                        size_t length);

#endif
