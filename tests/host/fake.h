/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief A machine of nothing but memory and numbers, for tests of the services that hosts share.
 */
#ifndef HGI_TESTS_HOST_FAKE_H
#define HGI_TESTS_HOST_FAKE_H

#include <common/services.h>

/** @brief Where the fake guest's RAM is. */
#define FAKE_RAM UINT64_C(0x10000)
/** @brief Its bytes. */
#define FAKE_RAM_SIZE UINT64_C(0x8000)
/** @brief Where the guest may read and not write: a range of the header. */
#define FAKE_ROM UINT64_C(0x40000)
/** @brief Its bytes. */
#define FAKE_ROM_SIZE UINT64_C(0x100)
/** @brief A device that the guest drives itself, and no service for it: one page. */
#define FAKE_DEVICE UINT64_C(0x50000)

/** @brief CPUs of the guest. */
#define FAKE_CPUS 2u
/** @brief Interrupts: of no CPU alone, and each CPU's timer and inter-processor interrupts. */
#define FAKE_IRQS (2u + FAKE_CPUS * (HGI_IPIS + 1u))
/** @brief The console's among them. */
#define FAKE_IRQ_CONSOLE 1u

/** @brief What the machine was told, and what it answers. */
struct fake {
  uint8_t ram[FAKE_RAM_SIZE]; /**< guest RAM */
  uint8_t rom[FAKE_ROM_SIZE]; /**< what is at ::FAKE_ROM */
  uint64_t now;               /**< clock */
  uint32_t cpu;               /**< the CPU that calls */
  bool kicked[FAKE_CPUS];     /**< hgi_irq_again is to be called there */
  uint64_t alarm[FAKE_CPUS];  /**< when the alarm is due there; UINT64_MAX: stopped */
  bool handed_out[FAKE_IRQS]; /**< with the machine, not claimed yet */
  uint32_t holder;            /**< CPU that has the console's; ::FAKE_CPUS: none */
  bool time_known;            /**< the machine knows the time of day */
  uint64_t seconds;           /**< which is this */
  uint32_t nanoseconds;       /**< and this */
  uint32_t entropy;           /**< bytes that the generator gives */
  unsigned lines;             /**< lines printed */
  char line[512];             /**< the last of them */
};

/** @brief The machine. */
extern struct fake fake;
/** @brief A partition that serves everything. */
extern struct hgi_partition partition;

/** @brief Power on: all of it as new, with that many channels. */
void fake_start(const struct hgi_channel_setup *channels, uint32_t count);

/** @brief Calls a service with up to four arguments. */
hgi_status call(enum hgi_entry entry, uint64_t a, uint64_t b, uint64_t c, uint64_t d);

/** @brief Writes bytes to guest RAM. @return their address */
uint64_t put(uint64_t offset, const void *bytes, size_t length);
/** @brief Reads bytes from guest RAM. */
void get(uint64_t offset, void *bytes, size_t length);

#endif
